package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.Anchors;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a page that has no h1 for it: none at all, or one with the name of the site
 * or the rubric. Then a line that the title element begins or ends with is the headline.
 */
final class UnmarkedHeadline {
  private static final int LONGEST = 300;
  private static final int SHORTEST = 12;
  private static final int SHORTEST_IDEOGRAPHS = 6;

  /** Lines are short; an element with more inside is a part of the page. */
  private static final int MOST_CHILDREN = 4;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:.*[-_ ])?(?:title|headline|heading|zag|zagolovok|tit|hdr|headtitle|newstitle)(?:[-_ ].*)?");

  private UnmarkedHeadline() {}

  static @Nullable Element find(PageSurvey page) {
    String title = page.title();
    List<Element> firstLevel =
        page.headings().stream().filter(heading -> heading.normalName().equals("h1")).toList();
    String whole = title == null ? "" : Squash.of(title);
    boolean marked =
        firstLevel.stream()
            .map(heading -> Texts.line(heading, 2 * LONGEST))
            .filter(Objects::nonNull)
            .map(Squash::of)
            .anyMatch(
                text ->
                    isEnd(text, whole)
                        && (2 * text.length() > whole.length() || text.equals(whole)));
    if (marked || page.structuredData().article().isPresent()) {
      return null;
    }
    boolean mayBeNamed = firstLevel.isEmpty() && page.meta("og:title") == null;
    if (whole.isEmpty() && !mayBeNamed) {
      return null;
    }
    Search search = new Search(page, whole, mayBeNamed);
    page.body().traverse(search);
    return search.echoed != null ? search.echoed : search.onlyNamed();
  }

  private static boolean isEnd(String line, String title) {
    return !line.isEmpty() && (title.startsWith(line) || title.endsWith(line));
  }

  private static boolean isLong(String line) {
    boolean ideographs = line.codePoints().anyMatch(Character::isIdeographic);
    return line.length() >= (ideographs ? SHORTEST_IDEOGRAPHS : SHORTEST);
  }

  private static final class Search implements NodeVisitor {
    private final PageSurvey page;
    private final String title;
    private final boolean mayBeNamed;
    private @Nullable Element echoed;
    private @Nullable Element named;
    private int namedCount;

    Search(PageSurvey page, String title, boolean mayBeNamed) {
      this.page = page;
      this.title = title;
      this.mayBeNamed = mayBeNamed;
    }

    @Override
    public void head(org.jsoup.nodes.Node node, int depth) {
      if (!(node instanceof Element element)
          || element.childNodeSize() == 0
          || hasManyChildren(element)
          || echoed != null && isHeading(echoed)) {
        return;
      }
      String tag = element.normalName();
      boolean line =
          switch (tag) {
            case "td",
                "div",
                "b",
                "strong",
                "p",
                "span",
                "font",
                "big",
                "center",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6" ->
                true;
            default -> false;
          };
      if (!line) {
        return;
      }
      String text = Texts.line(element, LONGEST);
      if (text == null) {
        return;
      }
      if (!mayBeNamed && 2 * text.length() <= title.length()) {
        return; // too short for the echo of a title: most lines of a page
      }
      String squashed = Squash.of(text);
      boolean echo =
          isEnd(squashed, title)
              && 2 * squashed.length() > title.length()
              && (echoed == null || isHeading(element));
      boolean name = mayBeNamed && isNamed(element) && (named == null || !isInside(element, named));
      if (!(echo || name) || !isLong(squashed) || isElsewhere(element)) {
        return;
      }
      if (echo) {
        echoed = element;
      }
      if (name) {
        named = element;
        namedCount++;
      }
    }

    private static boolean isHeading(Element element) {
      return element.normalName().length() == 2 && element.normalName().startsWith("h");
    }

    private static boolean hasManyChildren(Element element) {
      int children = 0;
      for (Element child = element.firstElementChild();
          child != null && children <= MOST_CHILDREN;
          child = child.nextElementSibling()) {
        children++;
      }
      return children > MOST_CHILDREN;
    }

    /** A single line called a title, where the title element tells nothing of the page. */
    @Nullable Element onlyNamed() {
      return namedCount == 1 ? named : null;
    }

    private static boolean isNamed(Element element) {
      return NAMED.matcher(element.className().toLowerCase(Locale.ROOT)).matches()
          || NAMED.matcher(element.id().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isInside(Element inner, Element outer) {
      for (Element up = inner; up != null; up = up.parent()) {
        if (up == outer) {
          return true;
        }
      }
      return false;
    }

    /** In links, menus, breadcrumbs and side columns the headline stands, too, or another one. */
    private boolean isElsewhere(Element element) {
      if (Anchors.atLeast(1, element)) {
        return true;
      }
      for (Element up = element; up != null; up = up.parent()) {
        switch (up.normalName()) {
          case "a", "li", "aside", "nav", "footer", "header" -> {
            return true;
          }
          default -> {}
        }
        if (NameHint.BREADCRUMB.in(page.names().hints(up))
            && !NAMED.matcher(up.className().toLowerCase(Locale.ROOT)).matches()) {
          return true;
        }
      }
      return false;
    }
  }
}
