package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Finds captions that are set as plain paragraphs: centred lines right after a picture. */
final class Captions {
  private static final int LONGEST = 500;
  private static final int LONGEST_IN_BOX = 300;

  private Captions() {}

  /** The passages, with captions marked as such. */
  static List<Passage> marked(List<Passage> passages) {
    long centred =
        passages.stream().filter(p -> !p.picture && p.size > 100 && isCentred(p.element)).count();
    long plain =
        passages.stream().filter(p -> !p.picture && p.size > 100 && !isCentred(p.element)).count();
    List<Passage> marked = new ArrayList<>(passages.size());
    boolean afterPicture = false;
    int text = passages.stream().filter(p -> p.type.isText()).mapToInt(p -> p.size).sum();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean caption =
          sharesBox(passages, i) && passage.type == Type.PARAGRAPH && text > 3 * passage.size
              || afterPicture
                  && passage.type == Type.PARAGRAPH
                  && passage.text.length() <= LONGEST
                  && centred <= plain
                  && isCentred(passage.element);
      marked.add(caption ? as(Type.CAPTION, passage) : passage);
      afterPicture = passage.picture;
    }
    return marked;
  }

  /** Whether a passage is the only line in a box that holds nothing besides but a picture. */
  static boolean sharesBox(List<Passage> passages, int at) {
    Passage line = passages.get(at);
    if (at == 0 || line.picture || line.text.length() > LONGEST_IN_BOX) {
      return false;
    }
    Passage picture = passages.get(at - 1);
    if (!picture.picture || line.type == Type.HEADING || line.linkDensity() > 0.5) {
      return false;
    }
    Region box = line.region;
    while (box.parent != null && !picture.region.isInside(box)) {
      box = box.parent;
    }
    return box.last - box.first == 2 && box.parent != null;
  }

  static Passage as(Type type, Passage passage) {
    Passage marked =
        new Passage(
            passage.region,
            passage.element,
            type,
            0,
            passage.text,
            passage.linkChars,
            passage.boldChars,
            false);
    marked.from = passage.from;
    marked.to = passage.to;
    return marked;
  }

  private static boolean isCentred(Element element) {
    Element at = element;
    for (int up = 0; up < 3 && at != null; up++) {
      String align = at.attr("align").toLowerCase(Locale.ROOT);
      String style = at.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
      if (align.equals("center")
          || style.contains("text-align:center")
          || at.normalName().equals("center")
          || at.className().contains("aligncenter")
          || at.className().contains("text-center")) {
        return true;
      }
      if (!align.isEmpty() || style.contains("text-align:") || at.normalName().equals("p")) {
        return false;
      }
      at = at.parent();
    }
    return false;
  }
}
