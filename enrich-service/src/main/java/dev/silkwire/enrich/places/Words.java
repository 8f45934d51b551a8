package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;
import java.util.List;
import java.util.Set;

/** The words around a name: whether it stands free, is written as a name, belongs to a person. */
final class Words {
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "madame", "prof", "г-н", "г-жа");

  /** Capitalised words that may stand before a place without making it a person. */
  private static final Set<String> NO_GIVEN_NAMES =
      Set.of(
          "in",
          "from",
          "to",
          "of",
          "the",
          "and",
          "with",
          "for",
          "at",
          "by",
          "on",
          "as",
          "but",
          "while",
          "when",
          "since",
          "after",
          "before",
          "if",
          "both",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "president",
          "king",
          "minister",
          "republic",
          "kingdom",
          "government",
          "between",
          "against",
          "through",
          "via",
          "near",
          "inside",
          "outside",
          "over",
          "today",
          "yesterday",
          "now",
          "so",
          "that",
          "than",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Words for money that are named after their country. */
  private static final Set<String> MONEY =
      Set.of(
          "dollar",
          "dollars",
          "dlr",
          "dlrs",
          "franc",
          "francs",
          "mark",
          "marks",
          "yen",
          "pound",
          "pounds",
          "crown",
          "crowns",
          "krona",
          "kronor",
          "krone",
          "kroner",
          "lira",
          "lire",
          "rupee",
          "rupees",
          "rupiah",
          "peso",
          "pesos",
          "guilder",
          "guilders",
          "yuan",
          "won",
          "riyal",
          "riyals",
          "rial",
          "rials",
          "dinar",
          "dinars",
          "ruble",
          "rubles",
          "rouble",
          "roubles",
          "tenge",
          "som",
          "soms",
          "sum",
          "manat",
          "manats",
          "schillings",
          "rand",
          "ringgit",
          "baht");

  /** How they begin in Russian and Kazakh. */
  private static final List<String> MONEY_STEMS =
      List.of("доллар", "франк", "фунт", "рубл", "тенге", "теңге", "юан", "рупи", "манат");

  private Words() {}

  /** Whether two neighbours belong to one word; characters of Chinese are words of their own. */
  static boolean joined(char a, char b) {
    return Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b) && !isHan(a) && !isHan(b);
  }

  static int endOfWord(NormalText text, int from) {
    int end = from;
    while (end < text.length() && end < from + 40 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Written with a capital, or in a script that has none. */
  static boolean isName(NormalText text, int start) {
    char c = text.charAt(start);
    return text.isUpper(start) || !Character.isLowerCase(c);
  }

  static boolean isHonorific(String word) {
    return HONORIFICS.contains(word);
  }

  /** The folded word that follows after one space or hyphen; empty where none does. */
  static String after(NormalText text, int end) {
    int from = end;
    if (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '-')) {
      from++;
    }
    int to = endOfWord(text, from);
    return from == end ? "" : text.slice(from, to);
  }

  /** The folded word that precedes, with at most a full stop and one space between. */
  static String before(NormalText text, int start) {
    int to = start;
    if (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '-')) {
      to--;
    }
    if (to == start) {
      return "";
    }
    if (to > 0 && text.charAt(to - 1) == '.') {
      to--;
    }
    int from = to;
    while (from > 0
        && from > to - 40
        && (Character.isLetterOrDigit(text.charAt(from - 1))
            || (text.charAt(from - 1) == '-' && from < to))) {
      from--;
    }
    return text.slice(from, to);
  }

  /** "Jordan Smith", "Michael Jordan": a capitalised word beside it that is no other kind. */
  static boolean isPartOfPersonName(NormalText text, int start, int end) {
    if (end + 1 < text.length() && text.charAt(end) == ' ' && text.isUpper(end + 1)) {
      String next = after(text, end);
      if (next.length() > 1 && !NO_GIVEN_NAMES.contains(next)) {
        return true;
      }
    }
    String previous = before(text, start);
    if (previous.length() < 2 || NO_GIVEN_NAMES.contains(previous)) {
      return false;
    }
    int from = start - 1 - previous.length();
    if (text.charAt(start - 1) != ' ' || from < 0 || !text.isUpper(from)) {
      return false;
    }
    return from > 1
        && !isSentenceEnd(text.charAt(from - 2))
        && !isSentenceEnd(text.charAt(from - 1));
  }

  /** "Conn." after "Stamford, ", with the full stop or comma that follows it. */
  static boolean isAfterTown(NormalText text, int start, int end) {
    if (start < 4
        || !text.isUpper(start)
        || text.charAt(start - 1) != ' '
        || text.charAt(start - 2) != ','
        || end == text.length()
        || (text.charAt(end) != '.' && text.charAt(end) != ',')) {
      return false;
    }
    int town = start - 3;
    while (town > 0 && Character.isLetter(text.charAt(town - 1))) {
      town--;
    }
    return text.isUpper(town);
  }

  /** Whether a word names a currency: "Swiss francs" are paid in many countries. */
  static boolean isMoney(String word) {
    if (MONEY.contains(word)) {
      return true;
    }
    for (String stem : MONEY_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** "on the border with China", "на границе с Китаем": it happens on this side. */
  static boolean isAcrossBorder(NormalText text, int start) {
    String with = before(text, start);
    if (!with.equals("with") && !with.equals("с") && !with.equals("со")) {
      return false;
    }
    String border = before(text, start - 1 - with.length());
    return border.startsWith("border") || border.startsWith("границ");
  }

  /** Whether only a comma or an "and" of the four languages stands between. */
  static boolean isListSeparator(NormalText text, int start, int end) {
    if (end < start || end - start > 9) {
      return false;
    }
    return switch (text.slice(start, end).strip()) {
      case ",", "、", "，", "and", "&", ", and", "и", ", и", "және", "мен", "和", "与", "及" -> true;
      default -> false;
    };
  }

  private static boolean isSentenceEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '"' || c == ':';
  }

  private static boolean isHan(char c) {
    return c >= 0x2E80 && c < 0xA4D0 || c >= 0xF900 && c < 0xFB00;
  }
}
