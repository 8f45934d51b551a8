package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the dates of a page in the order they are found; impossible ones are kept as refused.
 */
final class DateCandidates {
  private static final int LONGEST_EVIDENCE = 80;

  /** A page of dates only must not fill the memory. */
  private static final int MOST = 300;

  private final DateCustoms customs;
  private final Instant fetchedAt;
  private final LocalDate lastDay;
  private final List<DateCandidate> found = new ArrayList<>();

  /** Pages say the same date in several places, written alike. */
  private final Map<String, Optional<WrittenDate>> read = new HashMap<>();

  DateCandidates(DateCustoms customs, Instant fetchedAt) {
    this.customs = customs;
    this.fetchedAt = fetchedAt;
    this.lastDay = LocalDate.ofInstant(fetchedAt.plus(Duration.ofHours(14)), ZoneOffset.UTC);
  }

  DateCustoms customs() {
    return customs;
  }

  Instant fetchedAt() {
    return fetchedAt;
  }

  List<DateCandidate> all() {
    return found;
  }

  boolean none() {
    return found.stream().noneMatch(one -> one.refused() == null);
  }

  boolean none(Kind kind) {
    return found.stream().noneMatch(one -> one.stands(kind));
  }

  /** Reads a value that should be nothing but a date. */
  void add(Kind kind, Provenance provenance, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return;
    }
    Optional<WrittenDate> date =
        read.computeIfAbsent(
            written, any -> EpochStamp.read(any).or(() -> DateReader.first(any, customs)));
    date.ifPresent(one -> add(kind, provenance, one, written, true, null));
  }

  void add(
      Kind kind,
      Provenance provenance,
      WrittenDate date,
      String evidence,
      boolean firm,
      @Nullable String refused) {
    if (found.size() >= MOST) {
      return;
    }
    WrittenDate possible =
        date.day().isAfter(lastDay) && date.otherwise() != null ? date.inOtherOrder() : date;
    String impossible =
        possible.day().isAfter(lastDay)
            ? "in the future"
            : possible.day().getYear() < 1990 ? "before 1990" : null;
    found.add(
        new DateCandidate(
            kind,
            provenance,
            possible,
            evidence.substring(0, Math.min(LONGEST_EVIDENCE, evidence.length())),
            firm,
            impossible == null ? refused : impossible));
  }
}
