package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.ArticleDate.Provenance;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date a page gives, and what it says it is the date of.
 *
 * @param firm stated by a label or standing alone, as opposed to a mention in passing
 * @param refused why it cannot be the answer, whatever else the page says
 */
record DateCandidate(
    Kind kind,
    Provenance provenance,
    WrittenDate date,
    String evidence,
    boolean firm,
    @Nullable String refused) {
  enum Kind {
    PUBLISHED,
    MODIFIED
  }

  boolean stands(Kind wanted) {
    return kind == wanted && refused == null;
  }

  boolean onDayOf(DateCandidate other) {
    return date.day().equals(other.date.day());
  }

  /** By how many days this date is the later one. */
  long daysAfter(DateCandidate other) {
    return date.day().toEpochDay() - other.date.day().toEpochDay();
  }

  /** Whether it is certainly earlier: of days alone, an earlier day. */
  boolean isBefore(DateCandidate other) {
    boolean timed = date.time() != null && other.date.time() != null;
    return timed ? date.instant().isBefore(other.date.instant()) : daysAfter(other) < 0;
  }

  /** Whether it gives the same instant with the offset of a place. */
  boolean isSameInstantElsewhere(DateCandidate utc) {
    ZoneOffset zone = date.zone();
    return zone != null && zone.getTotalSeconds() != 0 && date.instant().equals(utc.date.instant());
  }

  DateCandidate with(WrittenDate better) {
    return new DateCandidate(kind, provenance, better, evidence, firm, refused);
  }

  DateCandidate refusedAs(String why) {
    return new DateCandidate(
        kind, provenance, date, evidence, firm, refused == null ? why : refused);
  }

  ArticleDate answer() {
    return new ArticleDate(date.value(), date.precision(), provenance, evidence, refused);
  }
}
