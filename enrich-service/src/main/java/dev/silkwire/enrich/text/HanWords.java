package dev.silkwire.enrich.text;

/**
 * Which characters of a Chinese text stand together as a word of ICU's dictionary. What the
 * dictionary does not know falls into single characters: unknown names do.
 */
public final class HanWords {
  private final Tokens tokens;
  private final int[] firsts;
  private final int[] nexts;

  HanWords(Tokens tokens) {
    this.tokens = tokens;
    int size = tokens.size();
    firsts = new int[size];
    nexts = new int[size];
    int first = 0;
    while (first < size) {
      int next = tokens.isHan(first) ? endOfRun(first) : endOfWord(first);
      if (tokens.isHan(first)) {
        part(first, next);
      } else {
        set(first, next);
      }
      first = next;
    }
  }

  private void part(int first, int next) {
    int[] beginnings = beginnings(tokens, first, next);
    for (int end = next; end > first; end = firsts[end - 1]) {
      set(first + beginnings[end - 1 - first], end);
    }
  }

  private void set(int first, int next) {
    for (int i = first; i < next; i++) {
      firsts[i] = first;
      nexts[i] = next;
    }
  }

  private int endOfRun(int first) {
    int next = first + 1;
    while (tokens.isGlued(next) && tokens.isHan(next)) {
      next++;
    }
    return next;
  }

  /** Past letters and digits side by side, as in "C919". */
  private int endOfWord(int first) {
    int next = first + 1;
    while (joins(first) && tokens.isGlued(next) && joins(next)) {
      next++;
    }
    return next;
  }

  private boolean joins(int at) {
    return tokens.isNumber(at) || tokens.isWord(at) && !tokens.isHan(at);
  }

  /**
   * For each of some characters side by side, where the word begins that ends with it, counted from
   * the first of them; the word that ends with the last is the last word.
   */
  public static int[] beginnings(Tokens tokens, int first, int next) {
    char[] text = tokens.text().chars();
    return HanDictionary.ICU.beginnings(text, tokens.start(first), tokens.end(next - 1));
  }

  /** The first token of the word a token is in. */
  public int first(int token) {
    return firsts[token];
  }

  /** The token after the last of the word a token is in. */
  public int next(int token) {
    return nexts[token];
  }
}
