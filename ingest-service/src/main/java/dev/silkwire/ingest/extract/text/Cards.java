package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds teasers by their form: three and more neighbours of one kind, each a linked headline with a
 * line or two under it. What each of them says is the beginning of another article. Where the
 * headlines lead to other sites, or many of the neighbours are longer, they are what an article
 * lists: its books, its events.
 */
final class Cards {
  private static final int FEWEST = 3;
  private static final int MOST_PASSAGES = 6;
  private static final int MOST_PLAIN = 450;

  /** How much may stand above the linked headline: a rubric, a date. */
  private static final int MOST_ABOVE = 80;

  /** A neighbour of more passages is no item of a list. */
  private static final int LONGEST_ITEM = 30;

  /** How many cards there must be for each neighbour that is too long for one. */
  private static final int CARDS_PER_LONGER = 3;

  private enum Item {
    CARD,
    LONGER,
    OTHER
  }

  private static final class Neighbours {
    private int cards;
    private int longer;

    boolean areTeasers() {
      return cards >= FEWEST && cards > CARDS_PER_LONGER * longer;
    }
  }

  private Cards() {}

  static void doubt(Outline outline) {
    List<Region> found = new ArrayList<>();
    List<Region> longer = new ArrayList<>();
    for (Region region : outline.regions) {
      switch (region.parent == null ? Item.OTHER : item(outline, region)) {
        case CARD -> found.add(region);
        case LONGER -> longer.add(region);
        case OTHER -> {}
      }
    }
    if (found.size() < FEWEST) {
      return;
    }
    Map<Region, Map<String, Neighbours>> neighbours = new IdentityHashMap<>();
    Map<Region, Neighbours> cards = new IdentityHashMap<>();
    for (Region card : found) {
      Neighbours beside =
          neighbours
              .computeIfAbsent(card.parent, any -> new HashMap<>())
              .computeIfAbsent(kind(card), any -> new Neighbours());
      beside.cards++;
      cards.put(card, beside);
    }
    for (Region region : longer) {
      Map<String, Neighbours> kinds = neighbours.get(region.parent);
      Neighbours beside = kinds == null ? null : kinds.get(kind(region));
      if (beside != null) {
        beside.longer++;
      }
    }
    cards.forEach(
        (card, beside) -> {
          if (beside.areTeasers() && card.own.compareTo(Doubt.STRONG) < 0) {
            card.own = Doubt.STRONG;
          }
        });
  }

  private static String kind(Region region) {
    String name = region.element.className();
    int space = name.indexOf(' ');
    return region.tag() + "." + (space < 0 ? name : name.substring(0, space));
  }

  private static Item item(Outline outline, Region region) {
    int passages = region.last - region.first;
    if (passages < 2 || passages > LONGEST_ITEM) {
      return Item.OTHER;
    }
    int linked = 0;
    int plain = 0;
    boolean headed = true;
    for (int i = region.first; i < region.last && plain <= MOST_PLAIN; i++) {
      Passage passage = outline.passages.get(i);
      if (passage.linkDensity() > 0.85 && passage.size >= 20) {
        if (linked == 0) {
          headed = plain <= MOST_ABOVE && !OtherSites.leadsTo(passage.element);
        }
        linked++;
      } else if (passage.linkDensity() < 0.3) {
        plain += passage.size;
      }
    }
    if (plain > MOST_PLAIN) {
      return Item.LONGER;
    }
    boolean card = linked >= 1 && linked <= 2 && headed && passages <= MOST_PASSAGES;
    return card ? Item.CARD : Item.OTHER;
  }
}
