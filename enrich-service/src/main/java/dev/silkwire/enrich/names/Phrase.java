package dev.silkwire.enrich.names;

/** Some words of an article that stand side by side: the first, and the one after the last. */
record Phrase(int first, int next) {
  int length() {
    return next - first;
  }
}
