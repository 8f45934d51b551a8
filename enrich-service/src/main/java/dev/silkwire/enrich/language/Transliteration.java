package dev.silkwire.enrich.language;

import java.util.Optional;

/**
 * Writes a sentence in its language's other alphabet, so that a language of two alphabets is
 * learned in both: Uzbek Latin to Cyrillic (by the 1995 law's table), Serbian both ways.
 */
final class Transliteration {
  private static final String[][] UZBEK = {
    {"o‘", "ў"}, {"g‘", "ғ"}, {"sh", "ш"}, {"ch", "ч"}, {"yo", "ё"}, {"yu", "ю"}, {"ya", "я"},
    {"ye", "е"}, {"ts", "ц"}, {"a", "а"}, {"b", "б"}, {"d", "д"}, {"e", "е"}, {"f", "ф"},
    {"g", "г"}, {"h", "ҳ"}, {"i", "и"}, {"j", "ж"}, {"k", "к"}, {"l", "л"}, {"m", "м"},
    {"n", "н"}, {"o", "о"}, {"p", "п"}, {"q", "қ"}, {"r", "р"}, {"s", "с"}, {"t", "т"},
    {"u", "у"}, {"v", "в"}, {"x", "х"}, {"y", "й"}, {"z", "з"}, {"’", "ъ"}
  };
  private static final String[][] SERBIAN = {
    {"lj", "љ"}, {"nj", "њ"}, {"dž", "џ"}, {"a", "а"}, {"b", "б"}, {"c", "ц"}, {"č", "ч"},
    {"ć", "ћ"}, {"d", "д"}, {"đ", "ђ"}, {"e", "е"}, {"f", "ф"}, {"g", "г"}, {"h", "х"},
    {"i", "и"}, {"j", "ј"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"}, {"o", "о"},
    {"p", "п"}, {"r", "р"}, {"s", "с"}, {"š", "ш"}, {"t", "т"}, {"u", "у"}, {"v", "в"},
    {"z", "з"}, {"ž", "ж"}
  };

  private Transliteration() {}

  static Optional<String> toOtherAlphabet(String language, String text) {
    boolean cyrillic = text.codePoints().anyMatch(c -> c >= 'а' && c <= 'я');
    return switch (language) {
      case "uz" ->
          cyrillic
              ? Optional.empty()
              : Optional.of(replace(startsWithE(text.replaceAll("['`ʻʼ‘]", "‘")), UZBEK, 0, 1));
      case "sr" ->
          Optional.of(cyrillic ? replace(text, SERBIAN, 1, 0) : replace(text, SERBIAN, 0, 1));
      default -> Optional.empty();
    };
  }

  /** Uzbek e is э at the head of a word. */
  private static String startsWithE(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("(?<![\\p{L}‘])e", "э");
  }

  private static String replace(String text, String[][] pairs, int from, int to) {
    String out = text.toLowerCase(java.util.Locale.ROOT);
    for (String[] pair : pairs) {
      out = out.replace(pair[from], pair[to]);
    }
    return out;
  }
}
