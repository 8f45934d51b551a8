package dev.silkwire.ingest.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says which field somebody may have meant who wrote one that there is not. */
final class FieldNames {
  /** Words people use for a field where likeness of spelling does not help. */
  private static final List<Map.Entry<String, String>> MEANT =
      List.of(
          Map.entry("rss", "feeds"),
          Map.entry("atom", "feeds"),
          Map.entry("interval", "every"),
          Map.entry("poll", "every"),
          Map.entry("period", "every"),
          Map.entry("title", "name"),
          Map.entry("homepage", "url"),
          Map.entry("home", "url"),
          Map.entry("link", "url"),
          Map.entry("pages", "sections"),
          Map.entry("lists", "sections"),
          Map.entry("pause", "delay"),
          Map.entry("crawl-delay", "delay"),
          Map.entry("layout", "selectors"),
          Map.entry("headline", "title"),
          Map.entry("lead", "subtitle"),
          Map.entry("standfirst", "subtitle"),
          Map.entry("description", "subtitle"),
          Map.entry("text", "body"),
          Map.entry("content", "body"),
          Map.entry("article", "body"),
          Map.entry("published", "date"),
          Map.entry("time", "date"),
          Map.entry("byline", "authors"),
          Map.entry("exclude", "remove"),
          Map.entry("strip", "remove"),
          Map.entry("drop", "remove"),
          Map.entry("next", "next-page"),
          Map.entry("pagination", "next-page"),
          Map.entry("since", "from"),
          Map.entry("to", "until"));

  private FieldNames() {}

  /** What to say of a field that is not among the known ones. */
  static String suggestion(String name, List<String> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> meant =
        MEANT.stream()
            .filter(entry -> known.contains(entry.getValue()))
            .filter(
                entry -> distance(lower, entry.getKey()) <= (entry.getKey().length() > 5 ? 1 : 0))
            .map(Map.Entry::getValue)
            .findFirst()
            .or(() -> alike(lower, known));
    return meant
        .map(field -> "did you mean \"" + field + "\"?")
        .orElseGet(
            () ->
                known.size() == 1
                    ? "expected \"" + known.getFirst() + "\""
                    : "the fields are " + String.join(", ", known));
  }

  private static Optional<String> alike(String name, List<String> known) {
    return known.stream()
        .filter(field -> distance(name, field) <= (field.length() > 3 ? 2 : 1))
        .min(Comparator.comparingInt(field -> distance(name, field)));
  }

  /** Levenshtein's distance; long words are no misspelt fields. */
  private static int distance(String a, String b) {
    if (a.length() > 40) {
      return a.length();
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
