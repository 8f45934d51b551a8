package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.List;
import java.util.Set;

/** Reads "seventh", "22nd" and "twenty-second" before the name of an event as its edition. */
final class EnglishOrdinals {
  private static final List<String> WORDS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");

  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private EnglishOrdinals() {}

  /** The number that ends right before a word; empty where none does. */
  static String before(Tokens tokens, int next) {
    int last = next - 1;
    if (isDigits(tokens, last)) {
      return tokens.word(last - 1);
    }
    int unit = WORDS.indexOf(tokens.word(last));
    if (!isHyphenated(tokens, last)) {
      int value = unit > 0 ? unit : tenth(tokens.word(last));
      return value > 0 ? String.valueOf(value) : "";
    }
    int tens = TENS.indexOf(tokens.word(last - 2));
    return tens > 0 && unit > 0 && unit < 10 ? String.valueOf(10 * tens + unit) : "";
  }

  /** The word after the ordinal that begins here, "Twenty-second"; the word itself where none. */
  static int after(Tokens tokens, int first) {
    int next = isHyphenated(tokens, first + 2) ? first + 3 : first + 1;
    return before(tokens, next).isEmpty() ? first : next;
  }

  /** Whether a word is the end of "22nd". */
  static boolean isDigits(Tokens tokens, int ending) {
    return ENDINGS.contains(tokens.word(ending))
        && tokens.isGlued(ending)
        && tokens.isNumber(ending - 1);
  }

  private static boolean isHyphenated(Tokens tokens, int second) {
    return tokens.first(second - 1) == '-' && tokens.isGlued(second) && tokens.isGlued(second - 1);
  }

  /** Thirtieth: 30. */
  private static int tenth(String word) {
    boolean tenth = word.endsWith("tieth");
    return tenth ? 10 * TENS.indexOf(word.substring(0, word.length() - 4) + "y") : 0;
  }
}
