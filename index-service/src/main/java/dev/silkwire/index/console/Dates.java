package dev.silkwire.index.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, no more precise than they are. */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

  private Dates() {}

  /** A date of an article: a day, a time without zone, or a time with its offset. */
  static String ofArticle(String value) {
    try {
      if (value.length() == 10) {
        return DAY.format(LocalDate.parse(value));
      }
      if (value.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)$") && value.indexOf('T') > 0) {
        OffsetDateTime time = OffsetDateTime.parse(value);
        String zone = time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + time.getOffset();
        return MINUTE.format(time) + " " + zone;
      }
      return MINUTE.format(LocalDateTime.parse(value)) + ", zone unknown";
    } catch (DateTimeException e) {
      return value;
    }
  }

  /** A moment of ours. */
  static String ofOurs(Instant time) {
    return SECOND.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
