package dev.silkwire.contracts.backfill;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a backfill is, as its service tells it: <em>read = published + unchanged + skipped +
 * failed</em>.
 *
 * @param id names it
 * @param source the only source it is for; null for all
 * @param since the first time it is for; null for all that is kept
 * @param state one of {@code running, done, failed, stopped}
 * @param trouble why it failed
 * @param records how many records are kept from that time to when it began
 * @param read how many of them have been read
 * @param published how many articles were published anew
 * @param found how many of these had not been seen to be articles before; a re-extraction finds
 *     some
 * @param unchanged how many are what they were
 * @param skipped how many were not used, by reason
 * @param failed how many failed by a fault of ours; the log has them
 */
public record BackfillReport(
    String id,
    @Nullable String source,
    @Nullable Instant since,
    Instant started,
    @Nullable Instant ended,
    String state,
    @Nullable String trouble,
    long records,
    long read,
    long published,
    long found,
    long unchanged,
    Map<String, Long> skipped,
    long failed) {

  /** How it stands with a backfill. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    STOPPED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
