package dev.silkwire.enrich.figures;

/** Tells Russian and Kazakh words apart by how they end, after a number. */
final class Endings {
  private static final String[] ADJECTIVES = {
    "ых", "их", "ые", "ие", "ым", "им", "ыми", "ими", "ого", "его"
  };
  private static final String[] ADJECTIVES_OF_ONE = {
    "ый", "ий", "ой", "ая", "яя", "ую", "юю", "ое", "ее"
  };
  private static final String[] VERBS = {
    "ла", "ло", "ли", "ет", "ут", "ют", "ит", "ат", "ят", "ть", "тся", "лся", "лась", "лось",
    "лись", "но", "ны", "на", "ен", "ел", "ил", "ал", "ул", "ял", "ол"
  };
  private static final String[] MANY = {
    "ов", "ев", "ей", "ий", "ам", "ям", "ах", "ях", "ами", "ями"
  };
  private static final String[] KAZAKH_VERBS = {
    "ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен", "еді", "йды", "йді", "мақ", "мек", "пақ",
    "пек", "ып", "іп", "ғанын", "генін", "тын", "тін"
  };
  private static final String[] KAZAKH_CASES = {
    "ға", "ге", "қа", "ке", "ды", "ді", "ын", "ін", "да", "де", "нан", "нен", "дан", "ден"
  };

  private Endings() {}

  /** A Russian adjective, by its ending, in the plural or in a case. */
  static boolean isAdjective(String word) {
    return word.length() > 4 && endsWith(word, ADJECTIVES);
  }

  /** A Russian adjective beside twenty-one: in the singular. */
  static boolean isAdjectiveOfOne(String word) {
    return word.length() > 4 && endsWith(word, ADJECTIVES_OF_ONE);
  }

  /** A Russian noun as it stands after five and more, or in a case of the plural. */
  static boolean isMany(String word) {
    return endsWith(word, MANY) || !isVowel(word.charAt(word.length() - 1)) && !isVerb(word);
  }

  static boolean isVerb(String word) {
    return word.length() > 3 && endsWith(word, VERBS);
  }

  /** "Миллиардқа", "миллионын": the case of what is counted, which is left out. */
  static boolean isKazakhCase(String word) {
    return word.length() > 4 && endsWith(word, KAZAKH_CASES);
  }

  static boolean isKazakhVerb(String word) {
    return word.length() > 4 && endsWith(word, KAZAKH_VERBS);
  }

  static boolean isVowel(char c) {
    return "аеёиоуыэюяәіөүұ".indexOf(c) >= 0;
  }

  private static boolean endsWith(String word, String[] endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
