package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;

/** Reads the number of an event, XII, in Latin letters or the Cyrillic ones that look like them. */
final class Roman {
  private static final int LONGEST = 7;

  private Roman() {}

  /** The number; 0 where the word is none. */
  static int value(Tokens tokens, int at) {
    String word = tokens.word(at);
    if (word.isEmpty()
        || word.length() > LONGEST
        || !tokens.isCapitalised(at)
        || word.length() > 1 && !tokens.isAcronym(at)) {
      return 0;
    }
    int value = 0;
    int last = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int digit =
          switch (word.charAt(i)) {
            case 'i', 'і' -> 1;
            case 'v' -> 5;
            case 'x', 'х' -> 10;
            case 'l' -> 50;
            default -> 0;
          };
      if (digit == 0) {
        return 0;
      }
      value += digit < last ? -digit : digit;
      last = Math.max(last, digit);
    }
    return value;
  }
}
