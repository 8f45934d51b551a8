package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.Fetch.Failed;
import dev.silkwire.ingest.fetch.Fetch.Fetched;
import dev.silkwire.ingest.fetch.Fetch.Missing;
import dev.silkwire.ingest.fetch.Fetch.NotModified;
import dev.silkwire.ingest.fetch.Fetch.RateLimited;
import dev.silkwire.ingest.fetch.Fetch.Redirected;
import dev.silkwire.ingest.fetch.Fetch.Refused;
import dev.silkwire.ingest.fetch.FetchLimits;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.publish.NewsPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A page is due: fetch it politely, extract the article, join its further pages, publish what is
 * new, and only then tell how it ended — a crash repeats a visit, never loses an article.
 */
final class PageVisit {
  /** Less than raw pages stay on their topic. */
  private static final Duration RAW_PAGE_IS_KEPT = Duration.ofDays(10);

  private final PoliteFetcher fetcher;
  private final Reading reading;
  private final FurtherPages furtherPages;
  private final NewsPublisher publisher;
  private final Frontier frontier;
  private final SelectorWatch selectorWatch;

  PageVisit(
      PoliteFetcher fetcher,
      ArticleExtractor extractor,
      NewsPublisher publisher,
      Frontier frontier,
      SelectorWatch selectorWatch) {
    this.fetcher = fetcher;
    this.reading = new Reading(extractor);
    this.furtherPages = new FurtherPages(this::fetch, reading);
    this.publisher = publisher;
    this.frontier = frontier;
    this.selectorWatch = selectorWatch;
  }

  Ending visit(Visit visit, SourceDefinition source) throws InterruptedException {
    Validators known =
        visit.parts().isEmpty() ? Validators.NONE : visit.parts().getFirst().validators();
    return switch (fetch(visit.url(), known, source)) {
      case Fetched page -> read(visit, source, page);
      case NotModified _ -> checkFurtherPages(visit, source);
      case Redirected moved -> follow(moved, visit, source);
      case Missing missing -> Politely.ending(missing);
      case RateLimited limited -> Politely.ending(limited);
      case Refused refused -> Politely.ending(refused);
      case Failed failed -> Politely.ending(failed);
    };
  }

  private Ending read(Visit visit, SourceDefinition source, Fetched page)
      throws InterruptedException {
    Extraction extraction = reading.read(page, Layout.of(source, page.at()));
    Optional<CanonicalUrl> elsewhere = Elsewhere.of(visit, source, extraction);
    if (elsewhere.isPresent()) {
      return new Ending.Moved(elsewhere.get(), Reason.DUPLICATE_ADDRESS, source.every());
    }
    return switch (extraction) {
      case Extraction.ArticlePage first -> {
        selectorWatch.saw(source, page.url(), first.selectors());
        yield publish(visit, source, furtherPages.join(page, first, visit, source));
      }
      case Extraction.NoArticle none -> skip(visit, source, page, none);
    };
  }

  private Ending publish(Visit visit, SourceDefinition source, WholeArticle whole)
      throws InterruptedException {
    String contentHash = whole.contentHash();
    if (visit.revision() > 0
        && (contentHash.equals(visit.contentHash()) || isReadDifferently(whole, visit))) {
      return new Ending.Unchanged(Reason.SAME_CONTENT, whole.parts());
    }
    int revision = visit.revision() + 1;
    publisher.publish(whole.fetchedPage(source));
    Changes changes =
        RevisionDiff.since(visit.revision(), visit.edition(), whole.extracted()).orElse(null);
    if (!publisher.publish(whole.article(visit, source, revision, 0, changes))) {
      return new Ending.Refused(Reason.RECORD_TOO_LARGE, "the article is too large to publish");
    }
    frontier.tell(
        whole.furtherUrls().stream()
            .map(url -> new FrontierEvent.PartFound(url, source.id(), visit.url()))
            .toList());
    return new Ending.Published(
        contentHash, revision, whole.headline(), whole.parts(), whole.edition(0));
  }

  /**
   * Whether the pages are the very same as before, and only we read them in another way since: no
   * revision, but a matter of re-extraction — as long as it still has the raw page.
   */
  private static boolean isReadDifferently(WholeArticle whole, Visit visit) {
    Edition before = visit.edition();
    return before != null
        && whole.rawHash().equals(before.rawHash())
        && whole.fetchedAt().isBefore(before.fetchedAt().plus(RAW_PAGE_IS_KEPT));
  }

  private Ending skip(Visit visit, SourceDefinition source, Fetched page, Extraction.NoArticle none)
      throws InterruptedException {
    String contentHash = WholeArticle.hashOfNoArticle(page.body());
    if (!contentHash.equals(visit.contentHash()) && none.reason() != Reason.NOT_HTML) {
      publisher.publish(WholeArticle.rawPage(page, source)); // a better extractor may see more
    }
    return new Ending.NoArticle(
        none.reason(),
        none.detail(),
        contentHash,
        List.of(new Part(page.url(), page.validators())));
  }

  private Ending checkFurtherPages(Visit visit, SourceDefinition source)
      throws InterruptedException {
    if (!furtherPages.changed(visit, source)) {
      return new Ending.Unchanged(Reason.NOT_MODIFIED, null);
    }
    return switch (fetch(visit.url(), Validators.NONE, source)) {
      case Fetched page -> read(visit, source, page);
      case NotModified _ -> new Ending.Unchanged(Reason.NOT_MODIFIED, null);
      case Redirected moved -> follow(moved, visit, source);
      case Missing missing -> Politely.ending(missing);
      case RateLimited limited -> Politely.ending(limited);
      case Refused refused -> Politely.ending(refused);
      case Failed failed -> Politely.ending(failed);
    };
  }

  private Fetch fetch(CanonicalUrl url, Validators known, SourceDefinition source)
      throws InterruptedException {
    return fetcher.fetch(url, known, FetchLimits.PAGE, Politely.pause(source));
  }

  /** Redirecting to the home page is how many sites say "not found". */
  private static Ending follow(Redirected moved, Visit visit, SourceDefinition source) {
    boolean toHome =
        moved.target().pathAndQuery().equals("/") && !visit.url().pathAndQuery().equals("/");
    return toHome
        ? new Ending.Refused(Reason.SOFT_404, "redirects to the home page")
        : Politely.ending(moved, source);
  }
}
