package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The headings of a page that readers may take for its headline.
 *
 * @param first the texts of h1, without those that are a step of a breadcrumb
 * @param lower the texts of the first h2 and h3
 * @param underBreadcrumb where the only h1 is the last step of a breadcrumb: the parts of the
 *     heading that follows, such as kicker and headline, and the whole
 */
record ShownHeadings(List<String> first, List<String> lower, List<String> underBreadcrumb) {
  private static final int LONGEST = 400;
  private static final int LONGEST_STEP = 40;
  private static final int MOST_LOOKED_AT = 200;
  private static final int MOST_FIRST = 6;
  private static final int MOST_LOWER = 5;

  static ShownHeadings of(PageSurvey page) {
    List<String> first = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    Element step = null;
    Element afterStep = null;
    List<Element> headings = page.headings();
    for (Element heading : headings.subList(0, Math.min(headings.size(), MOST_LOOKED_AT))) {
      boolean h1 = heading.normalName().equals("h1");
      if (h1 ? first.size() >= MOST_FIRST : lower.size() >= MOST_LOWER) {
        continue;
      }
      String text = Texts.line(heading, LONGEST);
      if (text == null || text.isEmpty()) {
        continue;
      }
      if (h1 && isStep(page, heading)) {
        step = heading;
      } else if (!h1) {
        lower.add(text);
        afterStep = step != null && afterStep == null ? heading : afterStep;
      } else if (!first.contains(text)) {
        first.add(text);
      }
    }
    return new ShownHeadings(
        first, lower, afterStep == null || !first.isEmpty() ? List.of() : parts(afterStep));
  }

  /** Whether a heading ends a breadcrumb: the headline for search engines, not for readers. */
  private static boolean isStep(PageSurvey page, Element heading) {
    if (NameHint.BREADCRUMB.in(page.names().hints(heading))) {
      return true;
    }
    Element whole = heading;
    for (Element up = heading.parent();
        up != null && up.childrenSize() == 1 && !up.normalName().equals("body");
        up = up.parent()) {
      whole = up;
    }
    Element before = whole.previousElementSibling();
    Element first = before == null ? null : before.previousElementSibling();
    return before != null
        && isLink(before)
        && (whole.normalName().equals("li") || first != null && isLink(first));
  }

  private static boolean isLink(Element element) {
    Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
    String text = link == null ? null : Texts.line(link, LONGEST_STEP);
    return text != null && !text.isEmpty() && text.equals(Texts.line(element, LONGEST_STEP));
  }

  private static List<String> parts(Element heading) {
    List<String> parts = new ArrayList<>();
    parts.add(Texts.of(heading));
    for (Element child : heading.children()) {
      String text = Texts.of(child);
      if (!text.isEmpty() && !parts.contains(text)) {
        parts.add(text);
      }
    }
    return parts;
  }
}
