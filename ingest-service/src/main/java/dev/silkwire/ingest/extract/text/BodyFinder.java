package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.NameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the region that holds the article's text. */
final class BodyFinder {
  private final Outline outline;

  BodyFinder(Outline outline) {
    this.outline = outline;
  }

  /** The tightest region that holds nearly all of the text: named containers first, then mass. */
  Region find() {
    Region dense = descend(outline.root(), 0.80);
    for (Region trusted : trusted()) {
      boolean related = trusted.isInside(dense) || dense.isInside(trusted);
      double share = dense.mass <= 0 ? 1 : trusted.mass / dense.mass;
      if (trusted.mass >= 250 && related && share >= 0.6) {
        return dense.isInside(trusted) && dense.mass >= 0.95 * trusted.mass
            ? dense
            : descend(trusted, 0.95);
      }
      if (trusted.mass >= 800 && share >= 0.4) {
        return descend(trusted, 0.95);
      }
    }
    return dense;
  }

  private List<Region> trusted() {
    List<Region> trusted = new ArrayList<>();
    add(trusted, region -> region.element.attr("itemprop").contains("articleBody"));
    add(trusted, region -> NameHint.BODY.in(region.hints) && !region.tag().equals("body"));
    add(trusted, region -> region.tag().equals("article"));
    add(
        trusted,
        region -> region.tag().equals("main") || region.element.attr("role").equals("main"));
    return trusted;
  }

  private void add(List<Region> trusted, Predicate<Region> kind) {
    Region best = null;
    for (Region region : outline.regions) {
      if (region.doubt.compareTo(Region.Doubt.STRONG) < 0
          && kind.test(region)
          && (best == null || region.mass > best.mass)) {
        best = region;
      }
    }
    if (best != null) {
      trusted.add(best);
    }
  }

  /** Goes down as long as one child holds the given share of the mass. */
  private Region descend(Region from, double share) {
    Region at = from;
    while (true) {
      Region next = heaviestChild(at);
      if (next == null
          || next.mass < share * at.mass
          || next.tag().equals("p")
          || next.tag().equals("li")) {
        return at;
      }
      at = next;
    }
  }

  private @Nullable Region heaviestChild(Region parent) {
    Region best = null;
    for (Region region : outline.regions) {
      if (region.parent == parent && (best == null || region.mass > best.mass)) {
        best = region;
      }
    }
    return best;
  }
}
