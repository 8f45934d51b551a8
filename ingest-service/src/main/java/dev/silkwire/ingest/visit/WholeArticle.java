package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.ShownTitle;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ExtractedArticle;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.ingest.frontier.Visit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article with all its pages, ready to be compared with what was published before.
 *
 * @param extracted the article joined from its pages
 * @param titleFrom where its title is from, in words, where its pages have none
 * @param pages the pages as fetched
 * @param parts all pages it is known to have, also those that could not be had
 * @param joined how many pages were joined
 * @param extractedBy whose selectors took part
 */
record WholeArticle(
    ExtractedArticle extracted,
    @Nullable String titleFrom,
    List<Fetch.Fetched> pages,
    List<Part> parts,
    int joined,
    @Nullable String extractedBy) {
  WholeArticle {
    pages = List.copyOf(pages);
    parts = List.copyOf(parts);
  }

  /** For the journal: what it is called, and where that is from if not from its pages. */
  String headline() {
    String shown =
        ShownTitle.of(extracted.title(), extracted.text(), pages.getFirst().url().value());
    return titleFrom == null ? shown : shown + " (title from " + titleFrom + ")";
  }

  List<CanonicalUrl> furtherUrls() {
    return parts.stream().skip(1).map(Part::url).toList();
  }

  Instant fetchedAt() {
    return pages.getFirst().at();
  }

  String contentHash() {
    return RevisionFields.contentHash(extracted);
  }

  /** Of all that its pages gave to read: their addresses, types and bytes. */
  String rawHash() {
    return Hashes.of(
        pages.stream()
            .map(page -> page.url() + " " + page.contentType() + " " + Hashes.of(page.body()))
            .collect(Collectors.joining("\n")));
  }

  /** What the frontier knows a page by that is no article. */
  static String hashOfNoArticle(byte[] body) {
    return "page:" + Hashes.of(body);
  }

  Edition edition(int generation) {
    return new Edition(fetchedAt(), generation, Fingerprint.of(extracted).text(), rawHash());
  }

  Article article(
      Visit visit,
      SourceDefinition source,
      int revision,
      int generation,
      @Nullable Changes changes) {
    return new Article(
        visit.url().id(),
        visit.url(),
        source.id(),
        source.name(),
        revision,
        generation,
        contentHash(),
        visit.firstSeen(),
        fetchedAt(),
        visit.discovery(),
        extracted.title(),
        extracted.subtitle(),
        extracted.authors(),
        extracted.agency(),
        extracted.published(),
        extracted.modified(),
        extracted.dateCandidates(),
        extracted.language(),
        extracted.declaredLanguage(),
        extracted.section(),
        extracted.dateline(),
        extracted.blocks(),
        extracted.text(),
        extracted.captions(),
        extracted.images(),
        joined,
        parts.size(),
        extracted.kind(),
        extracted.cleanHtml(),
        extracted.access(),
        extracted.rights(),
        changes,
        extractedBy,
        TraceParent.of(visit));
  }

  FetchedPage fetchedPage(SourceDefinition source) {
    return fetchedPage(pages, source, null);
  }

  static FetchedPage rawPage(Fetch.Fetched page, SourceDefinition source) {
    return fetchedPage(List.of(page), source, null);
  }

  private static FetchedPage fetchedPage(
      List<Fetch.Fetched> pages, SourceDefinition source, @Nullable String traceparent) {
    Fetch.Fetched first = pages.getFirst();
    return new FetchedPage(
        first.url(),
        source.id(),
        first.at(),
        pages.stream()
            .map(page -> new FetchedPage.Part(page.url(), page.contentType(), page.body()))
            .toList(),
        traceparent);
  }
}
