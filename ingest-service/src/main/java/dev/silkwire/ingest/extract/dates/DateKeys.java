package dev.silkwire.ingest.extract.dates;

import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name a program gives a field says its date is of: "firstPublishedAt", "last-modified".
 */
final class DateKeys {
  private static final int LONGEST = 60;

  private static final Pattern OTHER_MATTERS =
      Pattern.compile("expir|unpubl|event|comment|copyright|birth|author|embargo|zone|year|format");
  private static final Pattern MODIFIED =
      Pattern.compile("modif|updat|lastedit|lastmod|revis|datechanged");
  private static final Pattern PUBLISHED =
      Pattern.compile("publi[sc]|pubdat|pubtime|pubat|creat|posted|postdate|issued|release");
  private static final Pattern TEMPORAL =
      Pattern.compile("date|time|stamp|posted|issued|(?:at|on|ed)$");

  private DateKeys() {}

  static Optional<Kind> kind(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String key = letters(name);
    if (!TEMPORAL.matcher(key).find() || OTHER_MATTERS.matcher(key).find()) {
      return Optional.empty();
    }
    return PUBLISHED.matcher(key).find() && !key.startsWith("lastpubl")
        ? Optional.of(MODIFIED.matcher(key).find() ? Kind.MODIFIED : Kind.PUBLISHED)
        : MODIFIED.matcher(key).find() ? Optional.of(Kind.MODIFIED) : Optional.empty();
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
