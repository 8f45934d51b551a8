package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;
import java.util.Set;

/**
 * Tells an adjective that names a language ("in English", "на русском языке", "қазақ тілінде") or a
 * people of several countries (哈萨克族) from one that names a country.
 */
final class LanguageNames {
  /** Words between the names of several languages and what says that they are languages. */
  private static final int MOST_BETWEEN = 5;

  private static final Set<String> BEFORE =
      Set.of(
          "in",
          "into",
          "speak",
          "speaks",
          "spoke",
          "speaking",
          "spoken",
          "fluent",
          "learn",
          "learns",
          "learned",
          "learning",
          "study",
          "studies",
          "studying",
          "teach",
          "teaches",
          "teaching",
          "на");

  private static final Set<String> LINKS =
      Set.of("and", "or", "и", "или", "және", "мен", "пен", "бен", "в");

  private static final Set<String> AFTER =
      Set.of(
          "language",
          "languages",
          "speaking",
          "speaker",
          "speakers",
          "version",
          "versions",
          "translation",
          "translations",
          "translator",
          "translators",
          "interpreter",
          "interpreters",
          "subtitles",
          "lessons",
          "alphabet",
          "script",
          "dictionary");

  private LanguageNames() {}

  /** Whether the adjective between the two positions is the name of a language. */
  static boolean isMeant(NormalText text, int start, int end) {
    if (end < text.length() && (text.charAt(end) == '语' || text.charAt(end) == '族')) {
      return !text.startsWith("语言", end);
    }
    return isSaidAfter(text, end) || (standsAlone(text, end) && isSaidBefore(text, start));
  }

  /** "Kazakh and Russian languages": the word may follow the last of several. */
  private static boolean isSaidAfter(NormalText text, int end) {
    int at = end;
    for (int words = 0; words < MOST_BETWEEN; words++) {
      int from = nextWord(text, at);
      if (from == at) {
        return false;
      }
      int to = Words.endOfWord(text, from);
      if (to == from) {
        return false;
      }
      if (isLanguageWord(text, from, to)) {
        return true;
      }
      String word = text.slice(from, to);
      boolean comma = text.charAt(at) == ',';
      if (!LINKS.contains(word) && !comma && !(words > 0 && isAdjective(text, from, to, word))) {
        return false;
      }
      at = to;
    }
    return false;
  }

  private static boolean isLanguageWord(NormalText text, int from, int to) {
    return text.startsWith("язык", from)
        || text.startsWith("тiл", from)
        || text.startsWith("тіл", from)
        || text.startsWith("тил", from)
        || AFTER.contains(text.slice(from, to));
  }

  /** What may stand between the names of languages: another one. */
  private static boolean isAdjective(NormalText text, int from, int to, String word) {
    return text.isUpper(from)
        || word.endsWith("ом")
        || word.endsWith("ий")
        || word.endsWith("ого")
        || to - from < 10 && !word.endsWith("а");
  }

  /** No noun follows for it to describe. */
  private static boolean standsAlone(NormalText text, int end) {
    if (end >= text.length()) {
      return true;
    }
    if (text.charAt(end) == ' ') {
      return LINKS.contains(Words.after(text, end));
    }
    return text.charAt(end) != '-';
  }

  /** "in Chinese, Arabic and English": back over other capitalised words. */
  private static boolean isSaidBefore(NormalText text, int start) {
    int at = start;
    for (int words = 0; words < MOST_BETWEEN; words++) {
      int to = at;
      while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ',')) {
        to--;
      }
      int from = to;
      while (from > 0 && to - from < 20 && Character.isLetter(text.charAt(from - 1))) {
        from--;
      }
      if (from == to) {
        return false;
      }
      String word = text.slice(from, to);
      if (BEFORE.contains(word)) {
        return true;
      }
      if (!LINKS.contains(word) && !text.isUpper(from) && !word.endsWith("ском")) {
        return false;
      }
      at = from;
    }
    return false;
  }

  private static int nextWord(NormalText text, int at) {
    int from = at;
    while (from < text.length()
        && from < at + 2
        && (text.charAt(from) == ' ' || text.charAt(from) == ',' || text.charAt(from) == '-')) {
      from++;
    }
    return from;
  }
}
