package dev.silkwire.ingest.extract.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the links inside an element, as far as it matters whether they are few or many. */
public final class Anchors {
  /** What has no link among so many elements is no menu; pages nest elements by the thousand. */
  private static final int MOST_ELEMENTS = 2_000;

  private Anchors() {}

  /** The first link inside an element, or itself. */
  public static @Nullable Element first(Element element) {
    return element.stream()
        .filter(inner -> inner.normalName().equals("a"))
        .findFirst()
        .orElse(null);
  }

  /** Whether an element has this many links inside, or is one. */
  public static boolean atLeast(int wanted, Element element) {
    return element.stream()
            .limit(MOST_ELEMENTS)
            .filter(inner -> inner.normalName().equals("a"))
            .limit(wanted)
            .count()
        == wanted;
  }
}
