package dev.silkwire.enrich.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The surnames of the people an article has named, known again with another ending. */
final class Surnames {
  private static final int HEAD = 4;

  private record Known(String surname, String person) {}

  private final Map<String, Known> byHead = new HashMap<>();

  /** Whose surname this is; null where nobody's. */
  @Nullable String person(String word) {
    Known known = byHead.get(head(word));
    return known != null && isSame(known.surname, word) ? known.person : null;
  }

  /** The person of a full name: the one already known by it, or a new one. */
  String note(String surname, String given) {
    String person = person(surname);
    if (person != null && (given.isEmpty() || person.startsWith(head(given)))) {
      return person;
    }
    String fresh = head(given) + " " + surname;
    byHead.putIfAbsent(head(surname), new Known(surname, fresh));
    return fresh;
  }

  /** "Обама" and "Обамы", "Тоқаев" and "Тоқаевтың": alike but for the ending. */
  private static boolean isSame(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int common = 0;
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= shorter - (shorter > 5 ? 2 : 1);
  }

  static String head(String word) {
    return word.length() <= HEAD ? word : word.substring(0, HEAD);
  }
}
