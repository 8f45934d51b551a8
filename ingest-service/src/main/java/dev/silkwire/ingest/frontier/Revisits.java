package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.frontier.FrontierEntry.Content;
import dev.silkwire.ingest.frontier.FrontierEntry.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Content before = entry.content();
    return switch (ending) {
      case Ending.Published published ->
          soon(
              entry.with(
                  new Content(
                      now,
                      published.parts(),
                      published.contentHash(),
                      published.revision(),
                      published.edition())),
              now);
      case Ending.NoArticle page -> {
        // an article that is away for a while keeps its hash: the same text later is no revision
        boolean wasArticle = before.revision() > 0;
        String hash = wasArticle ? before.hash() : page.contentHash();
        FrontierEntry seen =
            entry.with(new Content(now, page.parts(), hash, before.revision(), before.edition()));
        yield wasArticle || page.contentHash().equals(before.hash())
            ? slower(seen, now)
            : soon(seen, now);
      }
      case Ending.Listed listed -> {
        Content read =
            listed.complete()
                ? Content.noArticle(now, listed.parts(), null)
                : Content.noArticle(before.lastRead(), List.of(), null);
        yield listed.news() > 0 || isConfigured(entry)
            ? soon(entry.with(read), now)
            : slower(entry.with(read), now);
      }
      case Ending.Unchanged unchanged -> {
        List<Part> parts = unchanged.parts() == null ? before.parts() : unchanged.parts();
        FrontierEntry seen = entry.with(before.seen(now, parts));
        yield isConfigured(entry) ? soon(seen, now) : slower(seen, now);
      }
      case Ending.Moved moved -> putOff(entry, now, SLOWEST_PAGE, moved.reason(), 0);
      case Ending.Missing missing ->
          putOff(
              entry,
              now,
              entry.isEntrance()
                  ? retryPause(entry)
                  : grown(MISSING, entry.schedule().failures(), SLOWEST_MISSING),
              missing.reason(),
              entry.schedule().failures() + 1);
      case Ending.Refused refused ->
          putOff(
              entry,
              now,
              refused.reason() == Reason.SOURCE_REMOVED ? null : MISSING,
              refused.reason(),
              entry.schedule().failures() + 1);
      case Ending.Postponed postponed ->
          again(entry, now, postponed.retryAfter(), Reason.RATE_LIMITED);
      case Ending.Failed failed -> again(entry, now, retryPause(entry), failed.reason());
    };
  }

  private static boolean isConfigured(FrontierEntry entry) {
    return entry.url().equals(entry.origin().root());
  }

  private static FrontierEntry soon(FrontierEntry entry, Instant now) {
    return in(entry, entry.origin().every(), now);
  }

  private static FrontierEntry slower(FrontierEntry entry, Instant now) {
    Duration slowest = entry.isEntrance() ? SLOWEST_ENTRANCE : SLOWEST_PAGE;
    Duration doubled = entry.schedule().interval().multipliedBy(2);
    return in(entry, doubled.compareTo(slowest) > 0 ? slowest : doubled, now);
  }

  private static FrontierEntry in(FrontierEntry entry, Duration pause, Instant now) {
    return entry.at(Schedule.at(now.plus(pause), pause, entry.isEntrance() ? 0 : 3));
  }

  private static FrontierEntry putOff(
      FrontierEntry entry, Instant now, @Nullable Duration pause, Reason why, int failures) {
    Instant due = pause == null ? null : now.plus(pause);
    Duration interval = pause == null ? entry.schedule().interval() : pause;
    return entry.at(new Schedule(due, interval, 3, failures, why));
  }

  private static FrontierEntry again(FrontierEntry entry, Instant now, Duration pause, Reason why) {
    Schedule before = entry.schedule();
    return entry.at(
        new Schedule(
            now.plus(pause), before.interval(), before.urgency(), before.failures() + 1, why));
  }

  private static Duration retryPause(FrontierEntry entry) {
    return grown(FIRST_RETRY, entry.schedule().failures(), SLOWEST_RETRY);
  }

  private static Duration grown(Duration first, int failures, Duration slowest) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, 20));
    return pause.compareTo(slowest) > 0 ? slowest : pause;
  }
}
