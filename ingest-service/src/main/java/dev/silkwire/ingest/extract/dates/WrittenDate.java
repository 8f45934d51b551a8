package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date found in a text, no more precise than it is written.
 *
 * @param time null where only the day is written
 * @param zone null where no zone is written
 * @param start where it begins in the text
 * @param end where it ends
 */
record WrittenDate(
    LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone, int start, int end) {

  ArticleDate.Precision precision() {
    if (time == null) {
      return ArticleDate.Precision.DAY;
    }
    return zone == null ? ArticleDate.Precision.LOCAL_TIME : ArticleDate.Precision.INSTANT;
  }

  /** In ISO 8601. */
  String value() {
    if (time == null) {
      return day.toString();
    }
    String local = day.atTime(time.withNano(0)).toString();
    return zone == null
        ? local
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            day.atTime(time.withNano(0)).atOffset(zone));
  }
}
