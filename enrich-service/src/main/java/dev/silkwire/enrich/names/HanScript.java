package dev.silkwire.enrich.names;

import com.ibm.icu.text.Transliterator;

/** Writes Chinese in the other script, where a character has another form there. */
final class HanScript {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");
  private static final char[] SIMPLIFIED = table();

  private HanScript() {}

  static char simplified(char c) {
    return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
  }

  static String traditional(String words) {
    boolean han = !words.isEmpty() && Character.isIdeographic(words.charAt(0));
    return han ? TRADITIONAL.transliterate(words) : words;
  }

  private static char[] table() {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      String simple = simplify.transliterate(String.valueOf((char) (FIRST + i)));
      table[i] = simple.length() == 1 ? simple.charAt(0) : (char) (FIRST + i);
    }
    return table;
  }
}
