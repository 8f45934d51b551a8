package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.List;

/**
 * Dismisses the doubt about widgets and cards on a page that is made of nothing else: page builders
 * call every paragraph of an article a module or widget.
 */
final class Builders {
  private static final List<NameHint> PARTS = List.of(NameHint.WIDGET, NameHint.TEASER);

  /** How much of the page's text its parts hold where it is made of them. */
  private static final double MADE_OF = 0.5;

  /** One part with more of their text than this is the article, and the others stand beside it. */
  private static final double LARGEST_PART = 0.8;

  private Builders() {}

  static void settle(List<Region> regions, double[] upTo) {
    double whole = upTo[upTo.length - 1];
    for (NameHint part : PARTS) {
      double inside = 0;
      double largest = 0;
      int end = 0;
      for (Region region : regions) {
        if (region.first >= end && isPart(region, part)) {
          double worth = upTo[region.last] - upTo[region.first];
          inside += worth;
          largest = Math.max(largest, worth);
          end = region.last;
        }
      }
      if (inside > MADE_OF * whole && largest < LARGEST_PART * inside) {
        for (Region region : regions) {
          region.own = isPart(region, part) ? Doubt.NONE : region.own;
        }
      }
    }
  }

  /** Whether nothing but this name speaks against a region. */
  private static boolean isPart(Region region, NameHint part) {
    return region.own == Doubt.MILD
        && (region.hints & Doubts.MILD_HINTS) == part.bit()
        && !region.tag().equals("header");
  }
}
