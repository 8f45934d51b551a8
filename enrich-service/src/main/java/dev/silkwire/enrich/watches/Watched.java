package dev.silkwire.enrich.watches;

/**
 * Something on a list.
 *
 * @param id {@code list/name}
 * @param name how the tag calls it
 * @param manner how it is looked for
 */
record Watched(String id, String name, Manner manner) {
  /** Number of the list. */
  int list() {
    return manner.list();
  }

  /** Of the tag. */
  String rule() {
    return manner.file() + "#" + id;
  }
}
