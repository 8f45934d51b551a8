package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body where somebody who knows the site says what encloses it. Nothing is guessed about where
 * it is, and little about what belongs to it: a box inside is text unless it is hidden, a menu or
 * the like, for who wants it out can say so, but could not say the contrary.
 */
final class StatedBody {
  private StatedBody() {}

  static Optional<MainText> read(List<Element> enclosing, PageSurvey page, ArticleHead head) {
    Outline outline = OutlineReader.read(page.body(), page.names());
    List<Passage> inside = inside(enclosing, outline.passages);
    if (inside.isEmpty()) { // words of an inline element belong to the block around it
      outermost(enclosing)
          .forEach(element -> inside.addAll(OutlineReader.read(element, page.names()).passages));
    }
    Fates fates = new Fates(page.notes());
    List<Passage> kept = new Trimming(head, fates).trim(inside);
    fates.tell(outline, new Body(outline.root(), List.of(outline.root())), kept);
    int size = size(kept);
    return size == 0
        ? Optional.empty()
        : Optional.of(
            new MainText(
                Blocks.of(kept, page.url()),
                Pictures.of(kept, page.url()),
                CleanHtml.of(kept, page.url()),
                size,
                linkSize(outline.passages),
                size(outline.passages)));
  }

  /** Those that are not inside of others: what is nested a thousand deep is read once. */
  private static List<Element> outermost(List<Element> elements) {
    Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : elements) { // in the order of the page, parents first
      boolean within = false;
      for (Element up = element.parent(); up != null && !within; up = up.parent()) {
        within = outer.contains(up);
      }
      if (!within) {
        outer.add(element);
      }
    }
    return elements.stream().filter(outer::contains).toList();
  }

  private static List<Passage> inside(List<Element> enclosing, List<Passage> passages) {
    Set<Element> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
    bodies.addAll(enclosing);
    List<Passage> inside = new ArrayList<>();
    for (Passage passage : passages) {
      Element body = outermost(bodies, passage.element);
      if (body != null && !isCertainlyNone(passage, body)) {
        inside.add(passage);
      }
    }
    return inside;
  }

  /** The body an element is inside of; of bodies in one another, the outer one. */
  private static @Nullable Element outermost(Set<Element> bodies, Element element) {
    Element outermost = null;
    for (Element up = element; up != null; up = up.parent()) {
      outermost = bodies.contains(up) ? up : outermost;
    }
    return outermost;
  }

  /** What stands around the body, or is said of the body itself, counts for nothing. */
  private static boolean isCertainlyNone(Passage passage, Element body) {
    Region region = passage.region;
    for (Element up = passage.element; up != null && up != body; up = up.parent()) {
      if (region != null && region.element == up) {
        if (region.own == Doubt.CERTAIN) {
          return true;
        }
        region = region.parent;
      }
    }
    return false;
  }

  private static int size(List<Passage> passages) {
    return passages.stream().filter(p -> p.type.isText()).mapToInt(p -> p.size).sum();
  }

  private static int linkSize(List<Passage> passages) {
    return (int) passages.stream().mapToDouble(p -> p.size * p.linkDensity()).sum();
  }
}
