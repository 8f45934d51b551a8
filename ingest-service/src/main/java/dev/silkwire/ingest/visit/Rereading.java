package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a kept page as a visit reads a fetched one, with all the pages of its article. */
final class Rereading {
  private final Reading reading;

  Rereading(ArticleExtractor extractor) {
    this.reading = new Reading(extractor); // desks of its own: no visit waits for one of these
  }

  /** What the page turns out to be. */
  sealed interface Reread {}

  /** It holds an article. */
  record AnArticle(WholeArticle whole) implements Reread {}

  /** It holds none, or one that is known under another address. */
  record None(Reason reason) implements Reread {}

  Reread read(FetchedPage kept, Visit visit, SourceDefinition source) throws InterruptedException {
    Map<CanonicalUrl, Fetch.Fetched> parts = new LinkedHashMap<>();
    for (FetchedPage.Part part : kept.parts()) {
      parts.putIfAbsent(
          part.url(),
          new Fetch.Fetched(
              part.url(), part.contentType(), part.body(), Validators.NONE, kept.fetchedAt()));
    }
    if (parts.isEmpty()) {
      return new None(Reason.EMPTY_PAGE);
    }
    Fetch.Fetched first = parts.values().iterator().next();
    Extraction extraction = reading.read(first, Layout.of(source, first.at()));
    if (Elsewhere.of(visit, source, extraction).isPresent()) {
      return new None(Reason.DUPLICATE_ADDRESS);
    }
    return switch (extraction) {
      case Extraction.ArticlePage page ->
          new AnArticle(
              new FurtherPages((url, _, _) -> kept(parts, url), reading)
                  .join(first, page, visit, source));
      case Extraction.NoArticle none -> new None(none.reason());
    };
  }

  private static Fetch kept(Map<CanonicalUrl, Fetch.Fetched> parts, CanonicalUrl url) {
    Fetch.Fetched part = parts.get(url);
    return part == null ? new Fetch.Missing(Reason.NOT_FOUND) : part;
  }
}
