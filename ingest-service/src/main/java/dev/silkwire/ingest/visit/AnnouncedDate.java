package dev.silkwire.ingest.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the date of a feed or sitemap entry into ISO 8601 where it follows its standard. */
final class AnnouncedDate {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM [uuuu][uu] HH:mm[:ss] [Z][zzz]", Locale.ENGLISH);

  private AnnouncedDate() {}

  /** ISO 8601 for RFC 822 and W3C date formats; anything else as it was written. */
  static @Nullable String iso(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String text = written.strip();
    try {
      TemporalAccessor time =
          Character.isDigit(text.charAt(0)) && text.indexOf('-') == 4
              ? DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text.length() == 10 ? text + "T00:00:00Z" : text,
                  OffsetDateTime::from,
                  java.time.LocalDateTime::from)
              : ZonedDateTime.parse(text, RFC_822).toOffsetDateTime();
      return text.length() == 10 ? LocalDate.parse(text).toString() : time.toString();
    } catch (DateTimeException otherNotation) {
      return text;
    }
  }
}
