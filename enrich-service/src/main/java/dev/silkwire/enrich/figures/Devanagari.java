package dev.silkwire.enrich.figures;

import java.util.LinkedHashSet;
import java.util.Set;

/** The spellings of a Hindi word in articles: with the dot below, in one character, or without. */
final class Devanagari {
  private static final char NUKTA = '\u093C';
  private static final String BARE = "कखगजडढफय";
  private static final char FIRST_DOTTED = '\u0958'; // in the order of BARE

  private Devanagari() {}

  /** The phrase itself first. */
  static Set<String> spellings(String phrase) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(phrase);
    if (phrase.indexOf(NUKTA) >= 0) {
      StringBuilder dotted = new StringBuilder();
      for (int i = 0; i < phrase.length(); i++) {
        int letter = BARE.indexOf(phrase.charAt(i));
        boolean below = i + 1 < phrase.length() && phrase.charAt(i + 1) == NUKTA;
        if (letter >= 0 && below) {
          dotted.append((char) (FIRST_DOTTED + letter));
          i++;
        } else {
          dotted.append(phrase.charAt(i));
        }
      }
      spellings.add(dotted.toString());
      spellings.add(phrase.replace(String.valueOf(NUKTA), ""));
    }
    return spellings;
  }
}
