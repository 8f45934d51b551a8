package dev.silkwire.ingest.extract.dates;

import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What the name a program gives a field says its date is of: "firstPublishedAt", "last-modified".
 */
final class DateKeys {
  private static final int LONGEST = 60;

  private static final List<String> TEMPORAL = List.of("date", "time", "stamp", "posted", "issued");
  private static final List<String> TEMPORAL_ENDS = List.of("at", "on", "ed");
  private static final List<String> OTHER_MATTERS =
      List.of(
          "expir",
          "unpubl",
          "event",
          "comment",
          "copyright",
          "birth",
          "author",
          "embargo",
          "zone",
          "year",
          "format");
  private static final List<String> MODIFIED =
      List.of("modif", "updat", "lastedit", "lastmod", "revis", "datechanged");
  private static final List<String> PUBLISHED =
      List.of(
          "publis",
          "public",
          "pubdat",
          "pubtime",
          "pubat",
          "creat",
          "posted",
          "postdate",
          "issued",
          "release");

  private DateKeys() {}

  static Optional<Kind> kind(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String key = letters(name);
    if (!has(key, TEMPORAL) && TEMPORAL_ENDS.stream().noneMatch(key::endsWith)
        || has(key, OTHER_MATTERS)) {
      return Optional.empty();
    }
    boolean modified = has(key, MODIFIED);
    boolean published = has(key, PUBLISHED) && !key.startsWith("lastpubl");
    return modified
        ? Optional.of(Kind.MODIFIED)
        : published ? Optional.of(Kind.PUBLISHED) : Optional.empty();
  }

  private static boolean has(String key, List<String> stems) {
    for (String stem : stems) {
      if (key.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
