package dev.silkwire.enrich.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The inflected forms of a Russian place name: leading adjectives and the first noun change
 * together through the six cases, what follows stays ("Республика Казахстан"). Endings after the
 * grammar tables of the school grammar; a form too many costs nothing, it never occurs.
 */
final class RussianForms {
  private static final String HUSHING = "гкхжшчщ";
  private static final String[] ADJECTIVE_HARD = {"ый", "ого", "ому", "ым", "ом"};
  private static final String[] ADJECTIVE_SOFT = {"ий", "его", "ему", "им", "ем"};

  private RussianForms() {}

  /** All forms of a name, the name itself first. */
  static Set<String> ofName(String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(name);
    String[] words = name.split(" ");
    int head = 0;
    while (head < words.length - 1 && isAdjective(words[head])) {
      head++;
    }
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i <= head; i++) {
      columns.add(i < head || isAdjective(words[i]) ? adjective(words[i]) : noun(words[i]));
    }
    StringBuilder rest = new StringBuilder();
    for (int i = head + 1; i < words.length; i++) {
      rest.append(' ').append(words[i]);
    }
    for (int form = 0; form < 6; form++) {
      StringBuilder all = new StringBuilder();
      for (List<String> column : columns) {
        if (!all.isEmpty()) {
          all.append(' ');
        }
        all.append(column.get(form));
      }
      forms.add(all + rest.toString());
    }
    if (head == 0 && !isAdjective(words[0])) {
      for (String extra : otherGender(words[0])) {
        forms.add(extra + rest);
      }
    }
    return forms;
  }

  /** All forms of an adjective in -ский, -ый or -ой: three genders and the plural. */
  static Set<String> ofAdjective(String adjective) {
    Set<String> forms = new LinkedHashSet<>();
    if (!isAdjective(adjective)) {
      forms.add(adjective);
      return forms;
    }
    String stem = adjective.substring(0, adjective.length() - 2);
    boolean velar = HUSHING.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    String y = velar ? "и" : "ы";
    for (String ending :
        List.of(
            adjective.substring(adjective.length() - 2),
            "ого",
            "ому",
            y + "м",
            "ом",
            "ая",
            "ой",
            "ую",
            "ое",
            y + "е",
            y + "х",
            y + "ми")) {
      forms.add(stem + ending);
    }
    return forms;
  }

  private static boolean isAdjective(String word) {
    return word.length() > 4
        && (word.endsWith("ий")
            || word.endsWith("ый")
            || word.endsWith("ой")
            || word.endsWith("ая")
            || word.endsWith("яя")
            || word.endsWith("ое")
            || word.endsWith("ее")
            || word.endsWith("ые")
            || word.endsWith("ие"));
  }

  /** Nominative, genitive, dative, accusative, instrumental, prepositional. */
  private static List<String> adjective(String word) {
    String stem = word.substring(0, word.length() - 2);
    String ending = word.substring(word.length() - 2);
    boolean velar = HUSHING.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    String y = velar ? "и" : "ы";
    return switch (ending) {
      case "ая" -> join(stem, "ая", "ой", "ой", "ую", "ой", "ой");
      case "яя" -> join(stem, "яя", "ей", "ей", "юю", "ей", "ей");
      case "ые", "ие" -> {
        boolean soft = ending.equals("ие") && !velar;
        String v = soft ? "и" : y;
        yield join(stem, ending, v + "х", v + "м", ending, v + "ми", v + "х");
      }
      case "ее" -> join(stem, "ее", "его", "ему", "ее", "им", "ем");
      case "ое" -> join(stem, "ое", "ого", "ому", "ое", y + "м", "ом");
      default -> {
        boolean soft = ending.equals("ий") && !velar;
        String[] e = soft ? ADJECTIVE_SOFT : ADJECTIVE_HARD;
        String instrumental = soft ? "им" : y + "м";
        yield join(stem, ending, e[1], e[2], ending, instrumental, e[4]);
      }
    };
  }

  private static List<String> noun(String word) {
    if (word.length() < 3 || word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
      return join(word, "", "", "", "", "", ""); // an abbreviation
    }
    char last = word.charAt(word.length() - 1);
    String stem = word.substring(0, word.length() - 1);
    char before = stem.charAt(stem.length() - 1);
    String y = HUSHING.indexOf(before) >= 0 ? "и" : "ы";
    if (word.endsWith("ия")) {
      return join(stem, "я", "и", "и", "ю", "ей", "и");
    }
    if (word.endsWith("ово") || word.endsWith("ево") || word.endsWith("ино")) {
      return join(stem, "о", "а", "у", "о", "ом", "е");
    }
    if (word.endsWith("ство")) {
      return join(stem, "о", "а", "у", "о", "ом", "е");
    }
    if ("аеиоуыэюя".indexOf(before) >= 0 && last == 'а') {
      return join(word, "", "", "", "", "", ""); // Самоа, Никарагуа
    }
    return switch (last) {
      case 'а' -> join(stem, "а", y, "е", "у", "жшчщц".indexOf(before) >= 0 ? "ей" : "ой", "е");
      case 'я' -> join(stem, "я", "и", "е", "ю", "ей", "е");
      case 'й' -> join(stem, "й", "я", "ю", "й", "ем", "е");
      case 'ь' -> join(stem, "ь", "и", "и", "ь", "ью", "и");
      case 'ы', 'и' ->
          before == 'и' || word.length() < 5
              ? join(word, "", "", "", "", "", "")
              : join(stem, String.valueOf(last), "ов", "ам", String.valueOf(last), "ами", "ах");
      case 'о', 'е', 'э', 'у', 'ю' -> join(word, "", "", "", "", "", "");
      default ->
          Character.UnicodeScript.of(last) == Character.UnicodeScript.CYRILLIC
              ? join(word, "", "а", "у", "", "жшчщ".indexOf(last) >= 0 ? "ем" : "ом", "е")
              : join(word, "", "", "", "", "", "");
    };
  }

  /** What a noun in -ь has as a masculine (Израиль), and fleeting vowels of -ец and -ок. */
  private static List<String> otherGender(String word) {
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("ь")) {
      return join(stem, "я", "ю", "ем", "е");
    }
    if (word.endsWith("ы")) {
      return List.of(stem); // Филиппины, Филиппин
    }
    if (word.endsWith("ец") || word.endsWith("ок")) {
      String shorter = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
      return join(shorter, "а", "у", "ом", "е");
    }
    return List.of();
  }

  private static List<String> join(String stem, String... endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings) {
      forms.add(stem + ending);
    }
    return forms;
  }
}
