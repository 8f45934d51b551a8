package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.Extraction.ArticlePage;
import dev.silkwire.ingest.extract.Extraction.NoArticle;
import dev.silkwire.ingest.extract.Extraction.PagerLink;
import dev.silkwire.ingest.extract.charset.Mojibake;
import dev.silkwire.ingest.extract.charset.PageDecoder;
import dev.silkwire.ingest.extract.charset.PageText;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.head.AccessTerms;
import dev.silkwire.ingest.extract.head.Breadcrumbs;
import dev.silkwire.ingest.extract.head.Bylines;
import dev.silkwire.ingest.extract.head.Datelines;
import dev.silkwire.ingest.extract.head.Headline;
import dev.silkwire.ingest.extract.head.Languages;
import dev.silkwire.ingest.extract.head.LiveBlogs;
import dev.silkwire.ingest.extract.head.RightsNotice;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.extract.layout.Selected;
import dev.silkwire.ingest.extract.text.MainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page into an article: bytes to characters, characters to a surveyed page, the page to
 * headline, dates, byline, section and main text, and a judgement whether all that is an article.
 * Without state, so one instance serves all threads.
 */
public final class ArticleExtractor {

  /** Reads the first page of an article of which nothing is known beforehand. */
  public Extraction read(RawPage raw) {
    return read(raw, Layout.UNKNOWN);
  }

  /** Reads the first page of an article, by the layout of its source where that helps. */
  public Extraction read(RawPage raw, Layout layout) {
    return switch (PageDecoder.decode(raw.body(), raw.contentType())) {
      case PageText.Refused refused -> new NoArticle(refused.reason(), refused.detail(), null);
      case PageText.Decoded decoded -> {
        PageReading reading = reading(decoded, raw, layout, 1, Notes.NONE);
        yield reading.refusal().<Extraction>map(why -> why).orElseGet(reading::page);
      }
    };
  }

  /**
   * Reads page 2 and those after it: any text will do, for the last page may be one sentence.
   *
   * @param layout the one the first page was read by
   * @param number of the page
   */
  public Extraction readContinuation(RawPage raw, Layout layout, int number) {
    return switch (PageDecoder.decode(raw.body(), raw.contentType())) {
      case PageText.Refused refused -> new NoArticle(refused.reason(), refused.detail(), null);
      case PageText.Decoded decoded -> {
        PageReading reading = reading(decoded, raw, layout, number, Notes.NONE);
        boolean gone =
            reading
                .refusal()
                .filter(
                    why -> why.reason() == Reason.SOFT_404 || why.reason() == Reason.GARBLED_TEXT)
                .isPresent();
        boolean empty = reading.page().article().text().isEmpty();
        yield gone
            ? reading.refusal().orElseThrow()
            : empty
                ? new NoArticle(
                    Reason.TOO_LITTLE_TEXT,
                    "no text on this page of the article",
                    reading.page().canonical())
                : reading.page();
      }
    };
  }

  /** Joins the pages of an article in their order. */
  public ExtractedArticle stitch(List<ExtractedArticle> pagesInOrder) {
    return Stitching.join(pagesInOrder);
  }

  /** What a page says, whether or not it is an article. */
  PageReading reading(PageText.Decoded decoded, RawPage raw) {
    return reading(decoded, raw, Notes.NONE);
  }

  /** The same, with notes why. */
  PageReading reading(PageText.Decoded decoded, RawPage raw, Notes notes) {
    return reading(decoded, raw, Layout.UNKNOWN, 1, notes);
  }

  private static PageReading reading(
      PageText.Decoded decoded, RawPage raw, Layout layout, int number, Notes notes) {
    Selected selected = new Selected(layout);
    PageSurvey page = PageSurvey.of(decoded.text(), raw.url(), selected::lookAt, notes);
    PageParts parts = new PageParts(page, selected);
    CanonicalUrl canonical = Canonical.of(page);
    Headline headline = parts.headline();
    Bylines bylines = parts.bylines(headline);
    MainText main = parts.main(headline, bylines);
    ExtractedArticle article = article(page, parts, headline, bylines, main, raw.fetchedAt());
    List<PagerLink> pager = parts.pager(number);
    ArticlePage found = new ArticlePage(article, canonical, pager, selected.use());
    Optional<NoArticle> refusal =
        Mojibake.verdict(headline.title() + "\n" + article.text())
            .map(
                wrong ->
                    new NoArticle(
                        Reason.GARBLED_TEXT,
                        wrong + " (read as " + decoded.charset() + ")",
                        canonical))
            .or(() -> PageKind.refuse(page, article, main, canonical));
    return new PageReading(found, refusal);
  }

  private static ExtractedArticle article(
      PageSurvey page,
      PageParts parts,
      Headline headline,
      Bylines bylines,
      MainText main,
      Instant fetchedAt) {
    String firstParagraph =
        main.blocks().stream()
            .filter(block -> block.type().isText())
            .map(Block::text)
            .findFirst()
            .orElse("");
    String text = Block.textOf(main.blocks());
    String declared = page.declaredLanguage();
    String language = Languages.of(text.isEmpty() ? orEmpty(headline.title()) : text, declared);
    ArticleDates dates = parts.dates(headline, language, fetchedAt);
    return new ExtractedArticle(
        orEmpty(headline.title()),
        headline.subtitle(),
        bylines.authors(),
        bylines.agency(),
        dates.published(),
        dates.modified(),
        dates.candidates(),
        text.isEmpty() ? null : language,
        declared,
        Breadcrumbs.read(page, headline.title()),
        Datelines.read(firstParagraph).orElse(null),
        main.blocks(),
        main.images(),
        main.html(),
        LiveBlogs.reason(page, headline.title()).isPresent()
            ? Article.Kind.LIVE_BLOG
            : Article.Kind.ARTICLE,
        AccessTerms.read(page, text).orElse(null),
        RightsNotice.read(page).orElse(null));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
