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
  private static String id(String url, Stage stage, String occasion) {
    return Hashes.of(url + "\n" + stage.word() + "\n" + occasion);
  }

  /** A link that is not followed: told once. */
  static JournalEntry refused(
      String link, String source, Reason reason, @Nullable String detail, Instant now) {
    return entry(link, Stage.REFUSED, reason, now, source, null, detail, reason.word());
  }

  static JournalEntry discovered(FrontierEvent.LinkFound found) {
    Discovery discovery = found.discovery();
    String detail =
        discovery.on() == null
            ? "given by a person"
            : "by " + discovery.mechanism().word() + " " + discovery.on();
    return entry(
        found.url().value(),
        Stage.DISCOVERED,
        null,
        discovery.at(),
        found.source(),
        null,
        detail,
        discovery.at().toString());
  }

  static JournalEntry ended(FrontierEntry entry, Ending ending, FrontierEvent.VisitEnded ended) {
    return switch (ending) {
      case Ending.Published published ->
          of(entry, ended, Stage.EXTRACTED, null, published.revision(), pages(published));
      case Ending.Unchanged unchanged ->
          of(entry, ended, Stage.UNCHANGED, unchanged.reason(), revision(entry), null);
      case Ending.NoArticle page ->
          of(entry, ended, Stage.SKIPPED, page.reason(), null, page.detail());
      case Ending.Listed listed ->
          of(
              entry,
              ended,
              Stage.FETCHED,
              null,
              null,
              listed.entries()
                  + " entries"
                  + (listed.complete() ? "" : "; the rest is read next time"));
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

  /** The kept page of a URL was extracted anew, with another result. */
  static JournalEntry extractedAnew(FrontierEntry entry, FrontierEvent.ExtractedAnew anew) {
    return entry(
        anew.url().value(),
        Stage.EXTRACTED,
        null,
        anew.at(),
        entry.origin().source(),
        anew.revision(),
        "anew from the kept page, generation " + anew.edition().generation() + ": " + anew.title(),
        anew.hold());
  }

  private static String pages(Ending.Published published) {
    int pages = published.parts().size();
    return pages == 1 ? published.title() : published.title() + " (" + pages + " pages)";
  }

  private static @Nullable Integer revision(FrontierEntry entry) {
    return entry.content().revision() == 0 ? null : entry.content().revision();
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
        entry.origin().source(),
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
