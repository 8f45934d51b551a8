package dev.silkwire.ingest.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The lines of text that follow an element on the page: where byline and date usually stand. */
public final class Lines {
  private Lines() {}

  /**
   * The lines after an element, each a block or what stands between two line breaks.
   *
   * @param length how many characters to read on
   */
  public static List<String> after(Element element, int length) {
    return from(next(element, false, null), null, length);
  }

  /** Those of the lines after an element that stand directly under a picture. */
  public static Set<String> underPictures(Element element, int length) {
    Set<String> under = new HashSet<>();
    from(next(element, false, null), null, length, under);
    return under;
  }

  /** The lines of an element. */
  public static List<String> in(Element element, int length) {
    return element.childNodeSize() == 0 ? List.of() : from(element.childNode(0), element, length);
  }

  private static List<String> from(@Nullable Node first, @Nullable Element inside, int length) {
    return from(first, inside, length, new HashSet<>());
  }

  private static List<String> from(
      @Nullable Node first, @Nullable Element inside, int length, Set<String> underPictures) {
    boolean picture = false;
    int pictured = 0;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int read = 0;
    Node node = first;
    while (node != null && read < length) {
      boolean descend = true;
      if (node instanceof TextNode text) {
        int before = line.length();
        Texts.fold(text.getWholeText(), line);
        read += line.length() - before;
      } else if (node instanceof Element inner) {
        String tag = inner.normalName();
        descend =
            !(tag.equals("script")
                || tag.equals("style")
                || tag.equals("noscript")
                || tag.equals("select"));
        if (inner.isBlock() || tag.equals("br")) {
          end(line, lines);
        } else if (inner.previousSibling() instanceof Element beside
            && beside.normalName().equals(tag)) {
          Texts.fold(" ", line); // neighbours are set apart by style
        }
      }
      if (picture && lines.size() > pictured) {
        underPictures.add(lines.get(pictured));
        picture = false;
      }
      if (node instanceof Element inner && inner.normalName().equals("img")) {
        picture = true;
        pictured = lines.size();
      }
      Node next = next(node, descend, inside);
      if (next != null && leavesBlock(node, next)) {
        end(line, lines);
      }
      node = next;
    }
    end(line, lines);
    if (picture && lines.size() > pictured) {
      underPictures.add(lines.get(pictured));
    }
    return lines;
  }

  private static void end(StringBuilder line, List<String> lines) {
    String text = Texts.strip(line);
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }

  private static @Nullable Node next(Node from, boolean descend, @Nullable Element inside) {
    if (descend && from.childNodeSize() > 0) {
      return from.childNode(0);
    }
    Node node = from;
    while (node != null && node != inside) {
      Node sibling = node.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      node = node.parent();
    }
    return null;
  }

  /** Whether the way from one node to the next goes out of a block. */
  private static boolean leavesBlock(Node from, Node to) {
    for (Node up = from; up != null && up != to.parent(); up = up.parent()) {
      if (up instanceof Element element && element.isBlock()) {
        return true;
      }
    }
    return false;
  }
}
