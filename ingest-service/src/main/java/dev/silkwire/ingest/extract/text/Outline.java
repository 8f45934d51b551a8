package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.List;

/**
 * A page flattened: its passages in reading order and its regions as ranges of them, parents before
 * children.
 */
final class Outline {
  final List<Passage> passages;
  final List<Region> regions;

  Outline(List<Passage> passages, List<Region> regions) {
    this.passages = passages;
    this.regions = regions;
    settle();
  }

  Region root() {
    return regions.getFirst();
  }

  List<Passage> in(Region region) {
    return passages.subList(region.first, region.last);
  }

  /**
   * Passes doubts down to inner regions and masses up to outer ones. A doubt is dismissed where the
   * region holds most of the page's text: a page may call its very body "sidebar-layout", or hide
   * it until a script has run.
   */
  private void settle() {
    double whole = 0;
    double[] worths = new double[passages.size() + 1];
    for (int i = 0; i < passages.size(); i++) {
      double worth = Math.max(0, passages.get(i).worth());
      whole += worth;
      worths[i + 1] = whole;
    }
    for (Region region : regions) {
      Doubt own = region.own;
      double share = whole == 0 ? 0 : (worths[region.last] - worths[region.first]) / whole;
      if (own != Doubt.NONE && share > 0.6) {
        own = Doubt.NONE;
      }
      Doubt inherited = region.parent == null ? Doubt.NONE : region.parent.doubt;
      region.doubt = own.compareTo(inherited) > 0 ? own : inherited;
    }
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      passage.region.mass +=
          passage.region.doubt == Doubt.NONE || passage.region.doubt == Doubt.MILD
              ? passage.worth()
              : 0;
    }
    for (int i = regions.size() - 1; i > 0; i--) {
      Region region = regions.get(i);
      if (region.parent != null) {
        region.parent.mass += region.mass;
      }
    }
  }
}
