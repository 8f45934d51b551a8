package dev.silkwire.ingest.visit;

import dev.silkwire.ingest.visit.ReExtractionReport.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of each page of one re-extraction; asked from other threads for a report. */
final class ReExtractionTally {
  private final String id;
  private final @Nullable String source;
  private final @Nullable Instant since;
  private final Instant started;
  private final MeterRegistry metrics;
  private final Map<String, Long> skipped = new TreeMap<>();
  private State state = State.RUNNING;
  private @Nullable Instant ended;
  private @Nullable String trouble;
  private long pages;
  private long published;
  private long found;
  private long unchanged;
  private long failed;

  ReExtractionTally(
      String id,
      @Nullable String source,
      @Nullable Instant since,
      Instant started,
      MeterRegistry metrics) {
    this.id = id;
    this.source = source;
    this.since = since;
    this.started = started;
    this.metrics = metrics;
  }

  String id() {
    return id;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable Instant since() {
    return since;
  }

  synchronized void begin(long pages) {
    this.pages = pages;
  }

  /**
   * An article was published anew.
   *
   * @param first whether it was no article before
   */
  synchronized void published(boolean first) {
    published++;
    found += first ? 1 : 0;
    count("published", "none");
  }

  synchronized void unchanged() {
    unchanged++;
    count("unchanged", "none");
  }

  synchronized void skipped(String reason) {
    skipped.merge(reason, 1L, Long::sum);
    count("skipped", reason);
  }

  synchronized void failed() {
    failed++;
    count("failed", "none");
  }

  synchronized void end(State state, @Nullable String trouble, Instant at) {
    this.state = state;
    this.trouble = trouble;
    this.ended = at;
  }

  synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  synchronized ReExtractionReport report() {
    long read =
        published + unchanged + failed + skipped.values().stream().mapToLong(Long::longValue).sum();
    return new ReExtractionReport(
        id,
        source,
        since,
        started,
        ended,
        state.word(),
        trouble,
        pages,
        read,
        published,
        found,
        unchanged,
        new TreeMap<>(skipped),
        failed);
  }

  private void count(String end, String reason) {
    metrics.counter("silkwire.reextraction.pages", "end", end, "reason", reason).increment();
  }
}
