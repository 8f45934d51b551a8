package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Finds teasers by their form: three and more neighbours of one kind, each a linked headline with a
 * line or two under it. What each of them says is the beginning of another article.
 */
final class Cards {
  private static final int FEWEST = 3;
  private static final int MOST_PASSAGES = 6;
  private static final int MOST_PLAIN = 450;

  private Cards() {}

  static void doubt(Outline outline) {
    Map<Region, Map<String, Integer>> counts = new IdentityHashMap<>();
    for (Region region : outline.regions) {
      if (region.parent != null && isCard(outline, region)) {
        counts
            .computeIfAbsent(region.parent, any -> new HashMap<>())
            .merge(kind(region), 1, Integer::sum);
      }
    }
    for (Region region : outline.regions) {
      Map<String, Integer> beside = region.parent == null ? null : counts.get(region.parent);
      if (beside != null
          && beside.getOrDefault(kind(region), 0) >= FEWEST
          && isCard(outline, region)
          && region.own.compareTo(Doubt.STRONG) < 0) {
        region.own = Doubt.STRONG;
      }
    }
  }

  private static String kind(Region region) {
    String name = region.element.className();
    int space = name.indexOf(' ');
    return region.tag() + "." + (space < 0 ? name : name.substring(0, space));
  }

  private static boolean isCard(Outline outline, Region region) {
    int passages = region.last - region.first;
    if (passages < 2 || passages > MOST_PASSAGES) {
      return false;
    }
    int linked = 0;
    int plain = 0;
    for (Passage passage : outline.in(region)) {
      if (passage.linkDensity() > 0.85 && passage.size >= 20) {
        linked++;
      } else if (passage.linkDensity() < 0.3) {
        plain += passage.size;
      }
    }
    return linked >= 1 && linked <= 2 && plain <= MOST_PLAIN;
  }
}
