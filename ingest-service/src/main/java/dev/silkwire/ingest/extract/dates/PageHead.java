package dev.silkwire.ingest.extract.dates;

import dev.silkwire.ingest.extract.html.Anchors;
import dev.silkwire.ingest.extract.html.Lines;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells the head of a page, which holds its name, its menu and the date of the day, from the
 * article.
 */
final class PageHead {
  private static final Set<String> SURROUNDINGS = Set.of("li", "aside", "footer", "nav");

  private static final int MOST_READ = 10_000;

  private PageHead() {}

  static boolean inSurroundings(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (SURROUNDINGS.contains(up.normalName())) {
        return true;
      }
    }
    return false;
  }

  static boolean encloses(PageSurvey page, Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      boolean head = up.normalName().equals("header") || NameHint.HEADER.in(page.names().hints(up));
      if (head && !up.normalName().equals("body") && Anchors.atLeast(3, up)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a menu stands beside the element or follows it directly. */
  static boolean besideMenu(Element element) {
    Element parent = element.parent();
    return parent != null
        && !parent.normalName().equals("body")
        && Anchors.atLeast(3, parent)
        && Texts.line(parent, 599) != null;
  }

  /** The end of the text before an element. */
  static String textBefore(Element element, int length, boolean upToMenu) {
    StringBuilder out = new StringBuilder();
    Node node = element;
    while (node != null && out.length() < length) {
      Node previous = node.previousSibling();
      if (previous == null) {
        node = node.parent();
        continue;
      }
      node = previous;
      if (upToMenu && isMenu(node)) {
        break;
      }
      String text =
          node instanceof TextNode plain
              ? Texts.fold(plain.getWholeText())
              : node instanceof Element inner ? String.join(" ", Lines.in(inner, MOST_READ)) : "";
      out.insert(0, text + " ");
    }
    return out.length() > length ? out.substring(out.length() - length) : out.toString();
  }

  private static boolean isMenu(Node node) {
    return node instanceof Element element
        && (element.normalName().equals("header")
            || element.normalName().equals("nav")
            || Anchors.atLeast(5, element));
  }
}
