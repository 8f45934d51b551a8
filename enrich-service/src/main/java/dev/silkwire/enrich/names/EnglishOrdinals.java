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
          "nineteenth",
          "twentieth");

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private EnglishOrdinals() {}

  /** The number that ends right before a word; empty where none does. */
  static String before(Tokens tokens, int next) {
    int last = next - 1;
    if (ENDINGS.contains(tokens.word(last)) && tokens.isGlued(last) && tokens.isNumber(last - 1)) {
      return tokens.word(last - 1);
    }
    int value = WORDS.indexOf(tokens.word(last));
    boolean twenty = tokens.first(last - 1) == '-' && tokens.word(last - 2).equals("twenty");
    return value <= 0 ? "" : String.valueOf(twenty ? 20 + value : value);
  }
}
