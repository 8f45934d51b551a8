package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.time.Instant;

/**
 * When to come back: entrances at the source's interval, articles at growing intervals, what failed
 * after growing pauses. A URL is slowed down, never silently dropped.
 */
final class Revisits {
  private static final Duration SLOWEST_PAGE = Duration.ofDays(7);
  private static final Duration SLOWEST_ENTRANCE = Duration.ofDays(1);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final Duration SLOWEST_RETRY = Duration.ofHours(6);
  private static final Duration MISSING = Duration.ofDays(1);
  private static final Duration SLOWEST_MISSING = Duration.ofDays(30);

  private Revisits() {}

  /** The entry as it is after a visit ended that way. */
  static FrontierEntry after(FrontierEntry entry, Ending ending, Instant now) {
    return switch (ending) {
      case Ending.Published published ->
          settle(
              entry.found(published.contentHash(), published.revision(), published.parts()),
              entry.every(),
              now);
      case Ending.NoArticle page ->
          page.contentHash().equals(entry.contentHash())
              ? slower(entry.found(page.contentHash(), entry.revision(), page.parts()), now)
              : settle(
                  entry.found(page.contentHash(), entry.revision(), page.parts()),
                  entry.every(),
                  now);
      case Ending.Listed listed ->
          settle(entry.found(entry.contentHash(), 0, listed.parts()), entry.every(), now);
      case Ending.Unchanged unchanged -> {
        FrontierEntry seen =
            entry.found(
                entry.contentHash(),
                entry.revision(),
                unchanged.parts() == null ? entry.parts() : unchanged.parts());
        yield entry.kind().isEntrance() && isConfigured(entry)
            ? settle(seen, entry.every(), now)
            : slower(seen, now);
      }
      case Ending.Moved moved ->
          entry.next(now.plus(SLOWEST_PAGE), SLOWEST_PAGE, 3, moved.reason(), 0);
      case Ending.Missing missing -> {
        Duration pause =
            entry.kind().isEntrance()
                ? retryPause(entry)
                : grown(MISSING, entry.failures(), SLOWEST_MISSING);
        yield entry.next(now.plus(pause), pause, 3, missing.reason(), entry.failures() + 1);
      }
      case Ending.Refused refused ->
          refused.reason() == Reason.SOURCE_REMOVED
              ? entry.parkedFor(refused.reason())
              : entry.next(now.plus(MISSING), MISSING, 3, refused.reason(), entry.failures() + 1);
      case Ending.Postponed postponed ->
          entry.next(
              now.plus(postponed.retryAfter()),
              entry.interval(),
              entry.urgency(),
              Reason.RATE_LIMITED,
              entry.failures() + 1);
      case Ending.Failed failed ->
          entry.next(
              now.plus(retryPause(entry)),
              entry.interval(),
              entry.urgency(),
              failed.reason(),
              entry.failures() + 1);
    };
  }

  private static boolean isConfigured(FrontierEntry entry) {
    return entry.url().equals(entry.root());
  }

  private static FrontierEntry settle(FrontierEntry entry, Duration pause, Instant now) {
    int urgency = entry.kind().isEntrance() ? 0 : 3;
    return entry.next(now.plus(pause), pause, urgency, null, 0);
  }

  private static FrontierEntry slower(FrontierEntry entry, Instant now) {
    Duration slowest = entry.kind().isEntrance() ? SLOWEST_ENTRANCE : SLOWEST_PAGE;
    Duration doubled = entry.interval().multipliedBy(2);
    return settle(entry, doubled.compareTo(slowest) > 0 ? slowest : doubled, now);
  }

  private static Duration retryPause(FrontierEntry entry) {
    return grown(FIRST_RETRY, entry.failures(), SLOWEST_RETRY);
  }

  private static Duration grown(Duration first, int failures, Duration slowest) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, 20));
    return pause.compareTo(slowest) > 0 ? slowest : pause;
  }
}
