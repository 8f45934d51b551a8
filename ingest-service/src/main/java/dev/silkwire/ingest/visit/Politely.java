package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.frontier.Ending;
import java.time.Duration;

/** What page visits and source refreshes do alike with the answers of a server. */
final class Politely {
  private Politely() {}

  static Duration pause(SourceDefinition source) {
    return source.delay() == null ? PoliteFetcher.USUAL_PAUSE : source.delay();
  }

  static Ending ending(Fetch.Redirected moved, SourceDefinition source) {
    return new Ending.Moved(moved.target(), Reason.REDIRECTED, source.every());
  }

  static Ending ending(Fetch.Missing missing) {
    return new Ending.Missing(missing.reason());
  }

  static Ending ending(Fetch.RateLimited limited) {
    return new Ending.Postponed(
        limited.retryAfter(),
        "HTTP status " + limited.status() + "; asked again after " + limited.retryAfter());
  }

  static Ending ending(Fetch.Refused refused) {
    return new Ending.Refused(refused.reason(), refused.detail());
  }

  static Ending ending(Fetch.Failed failed) {
    return new Ending.Failed(failed.reason(), failed.detail());
  }
}
