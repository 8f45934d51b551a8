package dev.silkwire.enrich.keyphrases;

/** Cuts a word's ending off: enough to see that two forms are one word, not a word itself. */
final class Stems {
  private Stems() {}

  static String of(String word, String language) {
    return switch (language) {
      case "en" -> english(word);
      case "ru", "uk", "be" -> {
        int ending = word.length() > 6 ? 2 : word.length() > 4 ? 1 : 0;
        yield word.substring(0, word.length() - ending);
      }
      case "kk", "ky", "uz" -> word.length() > 7 ? word.substring(0, 6) : word;
      default -> isPlural(word, 4) ? word.substring(0, word.length() - 1) : word;
    };
  }

  private static String english(String word) {
    String bare = isPossessive(word) ? word.substring(0, word.length() - 2) : word;
    if (bare.length() > 4 && bare.endsWith("ies")) {
      return bare.substring(0, bare.length() - 3) + "y";
    }
    boolean plural = isPlural(bare, 3) && !bare.endsWith("ss") && !bare.endsWith("us");
    return plural ? bare.substring(0, bare.length() - 1) : bare;
  }

  static boolean isPossessive(String word) {
    return word.endsWith("'s");
  }

  private static boolean isPlural(String word, int shortest) {
    return word.length() > shortest && word.endsWith("s");
  }
}
