package dev.silkwire.contracts.backfill;

import dev.silkwire.contracts.backfill.BackfillReport.State;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of each record of one backfill; asked from other threads for a report. */
public final class BackfillTally {
  private final String id;
  private final @Nullable String source;
  private final @Nullable Instant since;
  private final Instant started;
  private final Counting counting;
  private final Map<String, Long> skipped = new TreeMap<>();
  private State state = State.RUNNING;
  private @Nullable Instant ended;
  private @Nullable String trouble;
  private long records;
  private long published;
  private long found;
  private long unchanged;
  private long failed;

  /** Told of each record that came to its end. */
  @FunctionalInterface
  public interface Counting {
    /**
     * One more.
     *
     * @param end one of {@code published, unchanged, skipped, failed}
     * @param reason why it was skipped, else "none"
     */
    void count(String end, String reason);
  }

  public BackfillTally(
      String id,
      @Nullable String source,
      @Nullable Instant since,
      Instant started,
      Counting counting) {
    this.id = id;
    this.source = source;
    this.since = since;
    this.started = started;
    this.counting = counting;
  }

  public String id() {
    return id;
  }

  public @Nullable String source() {
    return source;
  }

  public @Nullable Instant since() {
    return since;
  }

  public synchronized void begin(long records) {
    this.records = records;
  }

  /**
   * An article was published anew.
   *
   * @param first whether it was no article before
   */
  public synchronized void published(boolean first) {
    published++;
    found += first ? 1 : 0;
    counting.count("published", "none");
  }

  public synchronized void unchanged() {
    unchanged++;
    counting.count("unchanged", "none");
  }

  public synchronized void skipped(String reason) {
    skipped.merge(reason, 1L, Long::sum);
    counting.count("skipped", reason);
  }

  public synchronized void failed() {
    failed++;
    counting.count("failed", "none");
  }

  synchronized void end(State state, @Nullable String trouble, Instant at) {
    this.state = state;
    this.trouble = trouble;
    this.ended = at;
  }

  synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  public synchronized BackfillReport report() {
    long read =
        published + unchanged + failed + skipped.values().stream().mapToLong(Long::longValue).sum();
    return new BackfillReport(
        id,
        source,
        since,
        started,
        ended,
        state.word(),
        trouble,
        records,
        read,
        published,
        found,
        unchanged,
        new TreeMap<>(skipped),
        failed);
  }
}
