package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;
import java.util.HashSet;
import java.util.Set;

/**
 * The endings a Kazakh (and a Kyrgyz) name can take: -лық (of that place), plural, possessive,
 * case, in this order, each optional. Vowel harmony is not checked: no wrong name comes of that.
 */
final class KazakhSuffixes {
  private static final int LONGEST = 14;
  private static final String[] OF_PLACE = {"", "дық", "дік", "тық", "тік", "лық", "лік"};
  private static final String[] PLURAL = {"", "лар", "лер", "дар", "дер", "тар", "тер"};
  private static final String[] POSSESSIVE = {
    "", "ы", "і", "сы", "сі", "мыз", "міз", "ымыз", "іміз"
  };
  private static final String[] CASE = {
    "", "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "а", "е",
    "ды", "ді", "ты", "ті", "ны", "ні", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден",
    "тан", "тен", "нан", "нен", "мен", "бен", "пен", "дағы", "дегі", "тағы", "тегі", "ндағы",
    "ндегі", "ша", "ше", "дай", "дей", "тай", "тей", "дікі", "нікі", "тікі", "го", "гө", "до", "дө",
    "то", "тө", "дон", "дөн", "тон", "төн", "нун", "нүн"
  };
  private static final Set<String> CHAINS = chains();

  private KazakhSuffixes() {}

  /** Whether what stands between the two positions is nothing but endings. */
  static boolean fit(NormalText text, int start, int end) {
    return end - start <= LONGEST && CHAINS.contains(text.slice(start, end));
  }

  /** Whether the endings begin with one that makes "of that place" of the name. */
  static boolean derive(NormalText text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    String first = text.slice(start, start + 3);
    for (int i = 1; i < OF_PLACE.length; i++) {
      if (OF_PLACE[i].equals(first)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> chains() {
    Set<String> chains = new HashSet<>();
    for (String place : OF_PLACE) {
      for (String plural : PLURAL) {
        for (String possessive : POSSESSIVE) {
          for (String ending : CASE) {
            chains.add(NormalText.fold(place + plural + possessive + ending));
          }
        }
      }
    }
    return chains;
  }
}
