package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the way goes on from a page that is to be found elsewhere: by a redirect, or by the
 * canonical address it names. Whoever waited for the page now waits for the other one.
 */
final class MovedPages {
  private MovedPages() {}

  static List<FrontierEvent> follow(FrontierEntry from, Ending.Moved moved, Instant now) {
    FrontierEntry.Origin origin = from.origin();
    if (from.isEntrance()) {
      return List.of(
          new FrontierEvent.EntranceAnnounced(
              moved.to(),
              origin.kind(),
              origin.source(),
              origin.root() == null ? from.url() : origin.root(),
              origin.every(),
              origin.hops() + 1));
    }
    boolean redirect = moved.reason() == Reason.REDIRECTED;
    List<CanonicalUrl> waiting = new ArrayList<>(from.aliases());
    if (!redirect) {
      waiting.add(from.url());
    }
    List<FrontierEvent> events = new ArrayList<>();
    if (waiting.isEmpty() || waiting.contains(moved.to())) {
      events.add(found(from, moved, null, now));
    }
    for (CanonicalUrl alias : waiting) {
      events.add(
          alias.equals(moved.to())
              ? new FrontierEvent.CanonicalFailed(alias, from.url())
              : found(from, moved, alias, now));
    }
    return events;
  }

  private static FrontierEvent found(
      FrontierEntry from, Ending.Moved moved, @Nullable CanonicalUrl alias, Instant now) {
    FrontierEntry.Origin origin = from.origin();
    Discovery before = origin.discovery();
    boolean redirect = moved.reason() == Reason.REDIRECTED;
    Discovery discovery =
        new Discovery(
            redirect ? Discovery.Mechanism.REDIRECT : Discovery.Mechanism.CANONICAL,
            from.url(),
            now,
            before == null ? null : before.title(),
            before == null ? null : before.published());
    return new FrontierEvent.LinkFound(
        moved.to(),
        origin.source(),
        origin.every(),
        discovery,
        redirect ? origin.hops() + 1 : origin.hops(),
        alias);
  }
}
