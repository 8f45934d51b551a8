package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the passages of an article as HTML that is safe to show: nothing is copied from the page
 * but text, the addresses of links and pictures, and a short list of elements that carry meaning.
 */
final class CleanHtml {
  /** Elements inside a line that are kept, and what they are written as. */
  private static final Map<String, String> INLINE =
      Map.ofEntries(
          Map.entry("b", "strong"),
          Map.entry("strong", "strong"),
          Map.entry("i", "em"),
          Map.entry("em", "em"),
          Map.entry("cite", "cite"),
          Map.entry("q", "q"),
          Map.entry("sub", "sub"),
          Map.entry("sup", "sup"),
          Map.entry("code", "code"),
          Map.entry("del", "del"),
          Map.entry("ins", "ins"),
          Map.entry("mark", "mark"),
          Map.entry("u", "u"));

  private final CanonicalUrl page;
  private final StringBuilder out = new StringBuilder();

  private final StringBuilder line = new StringBuilder();

  /** Whether white space would be doubled here. */
  private boolean spaced;

  private CleanHtml(CanonicalUrl page) {
    this.page = page;
  }

  /**
   * One piece of HTML for each block, in the order of the blocks; a picture stands in the piece of
   * the block after it.
   */
  static List<String> of(List<Passage> passages, CanonicalUrl page) {
    CleanHtml html = new CleanHtml(page);
    List<String> pieces = new ArrayList<>();
    for (Passage passage : Blocks.shown(passages, page)) {
      html.write(passage);
      if (!passage.picture) {
        pieces.add(html.take());
      }
    }
    if (!html.out.isEmpty() && !pieces.isEmpty()) {
      pieces.add(pieces.removeLast() + html.take());
    }
    return pieces;
  }

  /** The blocks of a body that has no elements of its own. */
  static List<String> of(List<Block> blocks) {
    return blocks.stream().map(block -> "<p>" + Entities.escape(block.text()) + "</p>\n").toList();
  }

  private String take() {
    String piece = out.toString();
    out.setLength(0);
    return piece;
  }

  private void write(Passage passage) {
    switch (passage.type) {
      case HEADING -> line("", "h" + Math.clamp(passage.level, 1, 6), passage);
      case PARAGRAPH -> line("", "p", passage);
      case LIST_ITEM -> line(isNumbered(passage) ? "ol" : "ul", "li", passage);
      case QUOTE -> line("blockquote", "p", passage);
      case CODE -> line("", "pre", passage);
      case TABLE -> table(passage);
      case CAPTION, CREDIT -> {
        boolean ofTable = passage.element.normalName().equals("caption");
        line(ofTable ? "table" : "figure", ofTable ? "caption" : "figcaption", passage);
      }
      case EMBED -> {
        if (passage.picture) {
          picture(passage);
        } else {
          embed(passage);
        }
      }
    }
  }

  private void line(String around, String tag, Passage passage) {
    out.append(around.isEmpty() ? "" : "<" + around + ">\n");
    out.append('<').append(tag).append('>');
    inline(passage);
    out.append("</").append(tag).append(">\n");
    out.append(around.isEmpty() ? "" : "</" + around + ">\n");
  }

  private static boolean isNumbered(Passage passage) {
    for (Element up = passage.element; up != null; up = up.parent()) {
      switch (up.normalName()) {
        case "ol" -> {
          return true;
        }
        case "ul", "dl", "body" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private void picture(Passage picture) {
    String source = Pictures.address(picture.element, page);
    if (source != null) {
      out.append("<figure>\n<img src=\"").append(Entities.escape(source)).append("\" alt=\"");
      out.append(Entities.escape(picture.element.attr("alt"))).append("\">\n</figure>\n");
    }
  }

  /** A link: what is shown there is not ours to run. */
  private void embed(Passage passage) {
    String address = Entities.escape(String.valueOf(Embeds.address(passage.element, page)));
    out.append("<p><a href=\"").append(address).append("\">").append(address);
    out.append("</a></p>\n");
  }

  private void table(Passage passage) {
    DataTable table = DataTable.read(passage.element);
    if (table == null) {
      return; // only what was read as a table is one
    }
    out.append("<table>\n<tbody>\n");
    for (List<DataTable.Cell> row : table.rows()) {
      out.append("<tr>");
      for (DataTable.Cell cell : row) {
        String tag = cell.names() ? "th" : "td";
        out.append('<').append(tag).append('>').append(Entities.escape(cell.text()));
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  /** The nodes from the passage's first text to its last, without recursion. */
  private void inline(Passage passage) {
    if (passage.from == null || passage.to == null) {
      out.append(Entities.escape(passage.text));
      return;
    }
    spaced = true;
    Deque<Element> open = new ArrayDeque<>();
    reopen(passage.from, passage.region.element, open);
    Node node = passage.from;
    while (node != null) {
      boolean descend = enter(node, open);
      if (node == passage.to) {
        break;
      }
      node = next(node, descend, open);
    }
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  /** A line that begins inside a link or bold words continues them. */
  private void reopen(Node from, Element region, Deque<Element> open) {
    Deque<Element> outside = new ArrayDeque<>();
    for (Element up = from.parentElement(); up != null && up != region; up = up.parentElement()) {
      outside.push(up);
    }
    outside.forEach(element -> open(element, open));
  }

  private boolean enter(Node node, Deque<Element> open) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element element) || OutlineReader.isSkipped(element)) {
      return false;
    }
    if (element.normalName().equals("br")) {
      out.append("<br>");
      spaced = true;
      return false;
    }
    open(element, open);
    return true;
  }

  private void append(String text) {
    line.setLength(0);
    line.append(spaced ? ' ' : '.'); // what the text follows
    Texts.fold(text, line);
    if (line.length() > 1) {
      spaced = line.charAt(line.length() - 1) == ' ';
      escape(line.substring(1));
    }
  }

  private void escape(String text) {
    int run = 0; // where what needs no escape begins
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '>' && "&<>\"'".indexOf(c) >= 0 || c < ' ' || c == '\u00A0') {
        out.append(text, run, i).append(Entities.escape(String.valueOf(c)));
        run = i + 1;
      }
    }
    out.append(text, run, text.length());
  }

  private @Nullable Node next(Node node, boolean descend, Deque<Element> open) {
    if (descend && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null) {
      if (at == open.peek()) {
        close(open.pop());
      }
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }

  private void open(Element element, Deque<Element> open) {
    String tag = element.normalName();
    if (tag.equals("a")) {
      page.resolve(element.attr("href"))
          .ifPresent(
              url -> {
                out.append("<a href=\"").append(Entities.escape(url.value())).append("\">");
                open.push(element);
              });
    } else if (INLINE.containsKey(tag)) {
      out.append('<').append(INLINE.get(tag)).append('>');
      open.push(element);
    }
  }

  private void close(Element element) {
    String tag = element.normalName();
    out.append("</").append(tag.equals("a") ? "a" : INLINE.get(tag)).append('>');
  }
}
