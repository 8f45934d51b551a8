package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.discover.Site;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.frontier.Visit;
import java.util.Optional;

/** Tells the address under which a page's article is really known, where it is another. */
final class Elsewhere {
  private Elsewhere() {}

  static Optional<CanonicalUrl> of(Visit visit, SourceDefinition source, Extraction extraction) {
    return canonical(visit, source, extraction).or(() -> firstPage(visit, extraction));
  }

  /**
   * Where the page says it really is. Believed within the site only, so that no page can pass for
   * another site's article, and not where it names a home page or an entrance for everything.
   */
  private static Optional<CanonicalUrl> canonical(
      Visit visit, SourceDefinition source, Extraction extraction) {
    return Optional.ofNullable(extraction.canonical())
        .filter(_ -> !visit.ownCanonical())
        .filter(canonical -> !canonical.equals(visit.url()))
        .filter(canonical -> Site.sameSite(canonical, visit.url()))
        .filter(canonical -> !canonical.pathAndQuery().equals("/"))
        .filter(canonical -> !source.sections().contains(canonical));
  }

  /** Where this is a later page of an article: its first one, by which the article is known. */
  private static Optional<CanonicalUrl> firstPage(Visit visit, Extraction extraction) {
    return extraction instanceof Extraction.ArticlePage page && !visit.ownCanonical()
        ? page.pager().stream()
            .filter(link -> link.number() == 1)
            .map(Extraction.PagerLink::url)
            .filter(first -> !first.equals(visit.url()) && first.host().equals(visit.url().host()))
            .findFirst()
        : Optional.empty();
  }
}
