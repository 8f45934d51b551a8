package dev.silkwire.ingest.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts the parts of a page that its server sent late where they belong. React sends a page with
 * gaps, {@code <template id="B:3">} or {@code <template id="P:3">}, and then what fills them,
 * hidden at the end: {@code <div hidden id="S:3">}. A script moves it, which does not run here.
 */
final class StreamedParts {
  private static final String PART = "S:";
  private static final int MOST = 500;

  /** How far behind a gap the end of what it shows meanwhile ("Loading…") is looked for. */
  private static final int MOST_MEANWHILE = 50;

  private StreamedParts() {}

  static void place(Document page, String html) {
    if (!html.contains("id=\"" + PART)) {
      return;
    }
    Map<String, Element> gaps = new HashMap<>();
    for (Element template : page.getElementsByTag("template")) {
      String id = template.id();
      if (id.startsWith("B:") || id.startsWith("P:")) {
        gaps.putIfAbsent(id.substring(2), template);
      }
    }
    int placed = 0;
    for (Element part : page.getElementsByAttributeValueStarting("id", PART)) {
      Element gap = gaps.remove(part.id().substring(PART.length()));
      if (gap == null || !isApart(gap, part) || !part.hasAttr("hidden")) {
        continue;
      }
      if (++placed > MOST) {
        return;
      }
      meanwhile(gap).forEach(Node::remove);
      part.removeAttr("hidden");
      gap.replaceWith(part);
    }
  }

  private static boolean isApart(Element gap, Element part) {
    return gap.parent() != null && !gap.parents().contains(part);
  }

  /** What stands in a gap until its part comes: all up to the comment that ends it. */
  private static List<Node> meanwhile(Element gap) {
    List<Node> shown = new ArrayList<>();
    int open = 0;
    Node next = gap.nextSibling();
    while (next != null && shown.size() < MOST_MEANWHILE) {
      String mark = next instanceof Comment comment ? comment.getData() : "";
      if (mark.equals("/$") && open-- == 0) {
        return shown;
      }
      open += mark.startsWith("$") ? 1 : 0;
      shown.add(next);
      next = next.nextSibling();
    }
    return List.of();
  }
}
