package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date found in a text, no more precise than it is written.
 *
 * @param otherwise the day it would be if month and day stood in the other order; null where that
 *     cannot be
 * @param time null where only the day is written
 * @param zone null where no zone is written
 * @param start where it begins in the text
 * @param end where it ends
 */
record WrittenDate(
    LocalDate day,
    @Nullable LocalDate otherwise,
    @Nullable LocalTime time,
    @Nullable ZoneOffset zone,
    int start,
    int end) {

  static WrittenDate ofDay(LocalDate day, int start, int end) {
    return new WrittenDate(day, null, null, null, start, end);
  }

  WrittenDate inOtherOrder() {
    return otherwise == null ? this : new WrittenDate(otherwise, day, time, zone, start, end);
  }

  /** The same instant as a clock elsewhere shows it. */
  WrittenDate at(ZoneOffset there) {
    if (time == null || zone == null) {
      return this;
    }
    var moved = day.atTime(time).atOffset(zone).withOffsetSameInstant(there);
    return new WrittenDate(moved.toLocalDate(), null, moved.toLocalTime(), there, start, end);
  }

  /** To compare by: what names no zone is read as UTC. */
  Instant instant() {
    LocalDateTime local = time == null ? day.atStartOfDay() : day.atTime(time);
    return local.toInstant(zone == null ? ZoneOffset.UTC : zone);
  }

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
