package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.ingest.frontier.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gets the other pages of an article that runs over several, in their order: each page may name
 * further ones, such as page 4 only on pages 3 and 5.
 */
final class FurtherPages {
  private static final int MOST = 40;
  private static final int MOST_BYTES = 20 << 20;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Fetch LEFT_FOR_LATER =
      new Fetch.Failed(JournalEntry.Reason.BUDGET_EXHAUSTED, "enough for one visit");

  private final Pages web;
  private final Reading reading;

  /** Where pages come from: the web, or what was kept of it. */
  interface Pages {
    Fetch page(CanonicalUrl url, Validators known, SourceDefinition source)
        throws InterruptedException;
  }

  FurtherPages(Pages web, Reading reading) {
    this.web = web;
    this.reading = reading;
  }

  WholeArticle join(
      Fetch.Fetched firstPage, Extraction.ArticlePage first, Visit visit, SourceDefinition source)
      throws InterruptedException {
    TreeMap<Integer, CanonicalUrl> waiting = new TreeMap<>();
    TreeMap<Integer, ExtractedArticle> articles = new TreeMap<>(Map.of(1, first.article()));
    List<Fetch.Fetched> pages = new ArrayList<>(List.of(firstPage));
    Set<CanonicalUrl> seen = new HashSet<>(Set.of(firstPage.url()));
    List<Part> parts = new ArrayList<>(List.of(part(firstPage)));
    queue(first, firstPage.url(), waiting, seen);
    Layout layout = Layout.of(source, firstPage.at());
    Instant enough = firstPage.at().plus(LONGEST);
    int bytes = firstPage.body().length;
    boolean go = true;
    while (!waiting.isEmpty() && parts.size() < MOST) {
      Map.Entry<Integer, CanonicalUrl> next = waiting.pollFirstEntry();
      Fetch answer = go ? web.page(next.getValue(), Validators.NONE, source) : LEFT_FOR_LATER;
      if (answer instanceof Fetch.Fetched page
          && reading.readContinuation(page, layout, next.getKey())
              instanceof Extraction.ArticlePage further) {
        articles.putIfAbsent(next.getKey(), further.article());
        pages.add(page);
        parts.add(part(page));
        bytes += page.body().length;
        go = bytes < MOST_BYTES && page.at().isBefore(enough);
        queue(further, firstPage.url(), waiting, seen);
      } else {
        parts.add(new Part(next.getValue(), Validators.NONE)); // tried again on the next visit
        go = go && !(answer instanceof Fetch.RateLimited);
      }
    }
    ExtractedArticle joined = reading.stitch(List.copyOf(articles.values()));
    Optional<AnnouncedTitle> announced = AnnouncedTitle.of(visit.discovery(), joined);
    return new WholeArticle(
        announced.map(title -> joined.withTitle(title.text())).orElse(joined),
        announced.map(AnnouncedTitle::from).orElse(null),
        pages,
        parts,
        articles.size(),
        first.selectors().extractedBy());
  }

  /** Whether a page other than the first has changed, or can be had now, since the last visit. */
  boolean changed(Visit visit, SourceDefinition source) throws InterruptedException {
    for (Part part : visit.parts().stream().skip(1).toList()) {
      Fetch answer = web.page(part.url(), part.validators(), source);
      if (answer instanceof Fetch.Fetched) {
        return true;
      }
    }
    return false;
  }

  private static void queue(
      Extraction.ArticlePage page,
      CanonicalUrl first,
      TreeMap<Integer, CanonicalUrl> waiting,
      Set<CanonicalUrl> seen) {
    for (Extraction.PagerLink link : page.pager()) {
      if (link.number() > 1 && link.url().host().equals(first.host()) && seen.add(link.url())) {
        waiting.putIfAbsent(link.number(), link.url());
      }
    }
  }

  private static Part part(Fetch.Fetched page) {
    return new Part(page.url(), page.validators());
  }
}
