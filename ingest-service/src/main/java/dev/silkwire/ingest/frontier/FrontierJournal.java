package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Words what happened at the frontier for the journal. */
final class FrontierJournal {
  static final String SERVICE = "ingest-service";

  private FrontierJournal() {}

  /** The same happening has the same id, also when it is told twice. */
  static String id(String url, Stage stage, String occasion) {
    return Hashes.of(url + "\n" + stage.word() + "\n" + occasion);
  }

  static JournalEntry discovered(FrontierEvent.LinkFound found, Instant now) {
    Discovery discovery = found.discovery();
    String detail =
        discovery.on() == null
            ? "given by a person"
            : "by " + discovery.mechanism().word() + " " + discovery.on();
    return entry(
        found.url().value(), Stage.DISCOVERED, null, now, found.source(), null, detail, "first");
  }

  static JournalEntry ended(FrontierEntry entry, FrontierEvent.VisitEnded ended) {
    return switch (ended.ending()) {
      case Ending.Published published ->
          of(entry, ended, Stage.EXTRACTED, null, published.revision(), pages(published));
      case Ending.Unchanged unchanged ->
          of(entry, ended, Stage.UNCHANGED, unchanged.reason(), revision(entry), null);
      case Ending.NoArticle page ->
          of(entry, ended, Stage.SKIPPED, page.reason(), null, page.detail());
      case Ending.Listed listed ->
          of(entry, ended, Stage.FETCHED, null, null, listed.entries() + " entries");
      case Ending.Moved moved ->
          of(entry, ended, Stage.REFUSED, moved.reason(), null, moved.to().value());
      case Ending.Missing missing -> of(entry, ended, Stage.REFUSED, missing.reason(), null, null);
      case Ending.Refused refused ->
          of(entry, ended, Stage.REFUSED, refused.reason(), null, refused.detail());
      case Ending.Postponed postponed ->
          of(entry, ended, Stage.FAILED, Reason.RATE_LIMITED, null, postponed.detail());
      case Ending.Failed failed ->
          of(entry, ended, Stage.FAILED, failed.reason(), null, failed.detail());
    };
  }

  private static String pages(Ending.Published published) {
    int pages = published.parts().size();
    return pages == 1 ? published.title() : published.title() + " (" + pages + " pages)";
  }

  private static @Nullable Integer revision(FrontierEntry entry) {
    return entry.revision() == 0 ? null : entry.revision();
  }

  private static JournalEntry of(
      FrontierEntry entry,
      FrontierEvent.VisitEnded ended,
      Stage stage,
      @Nullable Reason reason,
      @Nullable Integer revision,
      @Nullable String detail) {
    return entry(
        entry.url().value(),
        stage,
        reason,
        ended.at(),
        entry.source(),
        revision,
        detail,
        ended.lease());
  }

  private static JournalEntry entry(
      String url,
      Stage stage,
      @Nullable Reason reason,
      Instant at,
      String source,
      @Nullable Integer revision,
      @Nullable String detail,
      String occasion) {
    return new JournalEntry(
        id(url, stage, occasion),
        url,
        stage,
        reason,
        at,
        SERVICE,
        source,
        revision == null ? null : Hashes.of(url),
        revision,
        detail);
  }
}
