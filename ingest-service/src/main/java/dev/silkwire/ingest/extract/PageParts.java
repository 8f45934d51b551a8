package dev.silkwire.ingest.extract;

import dev.silkwire.ingest.extract.Extraction.PagerLink;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.head.Bylines;
import dev.silkwire.ingest.extract.head.Headline;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import dev.silkwire.ingest.extract.layout.Selected;
import dev.silkwire.ingest.extract.layout.SelectorUse.Part;
import dev.silkwire.ingest.extract.text.ArticleHead;
import dev.silkwire.ingest.extract.text.MainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page, each where the selectors of its source name it, or else where it is found on
 * any page.
 */
final class PageParts {
  /** What is longer is no headline and no standfirst, whatever a selector says. */
  private static final int LONGEST_LINE = 1_000;

  /** A byline names a handful of people; a selector that matches paragraphs does not mean them. */
  private static final int LONGEST_BYLINE = 300;

  /** A head has few lines; a selector that matches more of them is not worth reading each. */
  private static final int MOST_LINES = 20;

  private final PageSurvey page;
  private final Selected selected;
  private final Optional<Element> title;
  private final Optional<Element> subtitle;

  PageParts(PageSurvey page, Selected selected) {
    this.page = page;
    this.selected = selected;
    this.title = selected.read(Part.TITLE, PageParts::firstLine);
    this.subtitle = selected.read(Part.SUBTITLE, PageParts::firstLine);
  }

  Headline headline() {
    Headline found = Headline.read(page);
    return new Headline(
        title.map(PageParts::line).orElse(found.title()),
        subtitle.map(PageParts::line).orElse(found.subtitle()),
        title.filter(PageParts::isShown).orElse(found.element()));
  }

  Bylines bylines(Headline headline) {
    return selected
        .read(
            Part.AUTHORS,
            elements ->
                Optional.of(Bylines.of(lines(elements), page))
                    .filter(bylines -> !bylines.authors().isEmpty()))
        .orElseGet(() -> Bylines.read(page, headline.element()));
  }

  /**
   * The main text without what stands above it; a standfirst that is one only by its look stays.
   */
  MainText main(Headline headline, Bylines bylines) {
    boolean surely = subtitle.isPresent() || !page.descriptions().isEmpty();
    ArticleHead head =
        new ArticleHead(
            headline.title(),
            surely ? headline.subtitle() : null,
            page.descriptions(),
            bylines.authors());
    return selected
        .read(Part.BODY, elements -> MainText.in(elements, page, head))
        .orElseGet(() -> MainText.read(page, head));
  }

  ArticleDates dates(Headline headline, @Nullable String language, Instant fetchedAt) {
    ArticleDates found = ArticleDates.read(page, headline.element(), language, fetchedAt);
    return selected
        .read(Part.DATE, elements -> ArticleDates.of(elements, page, language, fetchedAt))
        .map(stated -> stated.before(found))
        .orElse(found);
  }

  /**
   * The links to other pages.
   *
   * @param number of this page
   */
  List<PagerLink> pager(int number) {
    List<PagerLink> found = Pager.read(page);
    return selected
        .read(Part.NEXT_PAGE, elements -> Pager.of(elements, page.url(), number))
        .map(stated -> Pager.join(stated, found))
        .orElse(found);
  }

  private static Optional<Element> firstLine(List<Element> elements) {
    return elements.stream()
        .limit(MOST_LINES)
        .filter(
            element -> {
              int length = line(element).length();
              return length > 0 && length <= LONGEST_LINE;
            })
        .findFirst();
  }

  private static List<String> lines(List<Element> elements) {
    return elements.stream()
        .limit(MOST_LINES)
        .map(PageParts::line)
        .filter(line -> line.length() <= LONGEST_BYLINE)
        .toList();
  }

  /** What an element says: its text, or the content of a meta element. */
  private static String line(Element element) {
    return isShown(element) ? Texts.of(element) : Texts.fold(element.attr("content"));
  }

  private static boolean isShown(Element element) {
    return !element.normalName().equals("meta");
  }
}
