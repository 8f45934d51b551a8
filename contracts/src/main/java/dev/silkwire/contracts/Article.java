package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clean article: one event per revision on {@link Topics#ARTICLES}, keyed by {@code id}.
 *
 * @param id hash of the canonical URL ({@link CanonicalUrl#id()}): the same for ever
 * @param url the canonical URL
 * @param source id of the source it was found for
 * @param sourceName name of that source
 * @param revision counts changes of the article's content, from 1
 * @param generation counts re-extractions of one revision, from 0
 * @param contentHash hash of what makes a revision: title, text, authors, dates, captions
 * @param firstSeen when its URL became known; names the index the article lives in
 * @param fetchedAt when this revision was fetched
 * @param discovery how its URL became known
 * @param title the headline; where its pages have none, the title of its discovery; may be empty
 * @param subtitle standfirst or sub-headline, not part of {@code text}
 * @param authors persons, cleaned of roles
 * @param agency the news agency or desk, where named as author
 * @param published when it was published
 * @param modified when it was last changed, by its own account
 * @param dateCandidates every date that was considered, with the reason where it was refused
 * @param language of the text, BCP 47 primary subtag
 * @param declaredLanguage what the page says its language is
 * @param section breadcrumb, outermost first
 * @param dateline the dateline of the first paragraph, which keeps it
 * @param blocks the article in reading order
 * @param text the text blocks joined by blank lines ({@link Block#textOf})
 * @param captions the captions in order
 * @param images pictures
 * @param pages how many pages were joined
 * @param pagesFound how many pages the article has; larger than {@code pages} where some are
 *     missing
 * @param kind article or live blog; null in events from before it was told apart
 * @param html the blocks and pictures as clean HTML: a short list of elements, no scripts, styles
 *     or handlers, addresses absolute and of the web
 * @param access whether the text can be read without paying; null where the page does not say
 * @param rights licence and reservations, as the page states them; null where it states none
 * @param changes what differs from the revision before; null for the first one, and where that is
 *     not known
 * @param extractedBy whose selectors took part, e.g. {@code "selectors from 2026-03-01"}; null
 *     where the general extractor did all
 * @param traceparent W3C trace context of the visit, where there is one
 */
public record Article(
    String id,
    CanonicalUrl url,
    String source,
    String sourceName,
    int revision,
    int generation,
    String contentHash,
    Instant firstSeen,
    Instant fetchedAt,
    @Nullable Discovery discovery,
    String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable String agency,
    @Nullable ArticleDate published,
    @Nullable ArticleDate modified,
    List<ArticleDate> dateCandidates,
    @Nullable String language,
    @Nullable String declaredLanguage,
    List<String> section,
    @Nullable Dateline dateline,
    List<Block> blocks,
    String text,
    List<String> captions,
    List<Image> images,
    int pages,
    int pagesFound,
    @Nullable Kind kind,
    @Nullable String html,
    @Nullable Access access,
    @Nullable Rights rights,
    @Nullable Changes changes,
    @Nullable String extractedBy,
    @Nullable String traceparent) {
  /** How many versions of one generation there can be. */
  static final int RETAGGINGS = 1 << 10;

  private static final int MOST_GENERATIONS = (1 << 10) - 1;

  public Article {
    Required.text(id, "id");
    Required.field(url, "url");
    Required.text(source, "source");
    Required.text(sourceName, "sourceName");
    Required.atLeast(1, revision, "revision");
    Required.between(0, MOST_GENERATIONS, generation, "generation");
    Required.text(contentHash, "contentHash");
    Required.field(firstSeen, "firstSeen");
    Required.field(fetchedAt, "fetchedAt");
    Required.field(title, "title");
    authors = Required.list(authors, "authors");
    dateCandidates = Required.list(dateCandidates, "dateCandidates");
    section = Required.list(section, "section");
    blocks = Required.list(blocks, "blocks");
    Required.field(text, "text");
    captions = Required.list(captions, "captions");
    images = Required.list(images, "images");
    Required.atLeast(1, pages, "pages");
    Required.atLeast(1, pagesFound, "pagesFound");
  }

  /** The kinds of page that are published as an article. */
  public enum Kind {
    ARTICLE,
    /** Posts in order of time, added to while something happens. */
    LIVE_BLOG;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What it is called where people read: its title, or where it has none, what stands for it. */
  public String shownTitle() {
    return ShownTitle.of(title, text, url.value());
  }

  /**
   * The version a store must hold at least: a newer revision always wins, within a revision a newer
   * generation, and there is room for being tagged anew. Never an offset, never a clock.
   */
  public long version() {
    return ((long) revision << 20) + (long) generation * RETAGGINGS;
  }
}
