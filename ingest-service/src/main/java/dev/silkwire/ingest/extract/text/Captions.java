package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Finds captions that are set as plain paragraphs: centred lines right after a picture. */
final class Captions {
  private static final int LONGEST = 500;

  private Captions() {}

  /** The passages, with captions marked as such. */
  static List<Passage> marked(List<Passage> passages) {
    long centred =
        passages.stream().filter(p -> !p.picture && p.size > 100 && isCentred(p.element)).count();
    long plain =
        passages.stream().filter(p -> !p.picture && p.size > 100 && !isCentred(p.element)).count();
    List<Passage> marked = new ArrayList<>(passages.size());
    boolean afterPicture = false;
    for (Passage passage : passages) {
      boolean caption =
          afterPicture
              && passage.type == Type.PARAGRAPH
              && passage.text.length() <= LONGEST
              && centred <= plain
              && isCentred(passage.element);
      marked.add(caption ? as(Type.CAPTION, passage) : passage);
      afterPicture = passage.picture;
    }
    return marked;
  }

  private static Passage as(Type type, Passage passage) {
    return new Passage(
        passage.region,
        passage.element,
        type,
        0,
        passage.text,
        passage.linkChars,
        passage.boldChars,
        false);
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
