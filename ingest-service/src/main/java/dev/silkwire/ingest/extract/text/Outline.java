package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page flattened: its passages in reading order and its regions as ranges of them, parents before
 * children.
 */
final class Outline {
  private static final double SURELY_TEXT = 500;
  private static final double FEW_LINES = 250;

  private static final double DOUBTED = 0.2;

  /** A card or widget with this much text and few links is a part of the article in a box. */
  private static final double PROSE = 200;

  private static final int LONGEST_CLAIM = 500;
  private static final Pattern RIGHTS =
      Pattern.compile("(?:©|\\([cCсС]\\)) ?.{0,40}(?:19|20)\\d\\d");

  private static final int LINES_BESIDE =
      NameHint.bits(NameHint.BYLINE, NameHint.META_LINE, NameHint.BREADCRUMB, NameHint.HEADER);

  final List<Passage> passages;
  final List<Region> regions;

  Outline(List<Passage> passages, List<Region> regions, Witness witness) {
    this.passages = passages;
    this.regions = regions;
    settle(witness);
  }

  Region root() {
    return regions.getFirst();
  }

  List<Passage> in(Region region) {
    return passages.subList(region.first, region.last);
  }

  /**
   * Passes doubts down to inner regions and masses up to outer ones. A doubt is dismissed where the
   * region holds most of the page's text, or what says it is the article: a page may call its very
   * body "sidebar-layout", or hide it until a script has run.
   */
  private void settle(Witness witness) {
    double[] upTo = new double[passages.size() + 1];
    double[] linksUpTo = new double[passages.size() + 1];
    int[] toldUpTo = new int[passages.size() + 1];
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      upTo[i + 1] = upTo[i] + Math.max(0, passage.worth());
      toldUpTo[i + 1] = toldUpTo[i] + (witness.tells(passage) ? 1 : 0);
      linksUpTo[i + 1] = linksUpTo[i] + (passage.linkDensity() > 0.6 ? passage.size : 0);
    }
    double whole = upTo[passages.size()];
    for (Region region : regions) {
      double worth = upTo[region.last] - upTo[region.first];
      double links = linksUpTo[region.last] - linksUpTo[region.first];
      boolean prose = worth >= PROSE && links < 0.1 * worth;
      if (prose && region.own == Doubt.STRONG && Doubts.promisesLinks(region)) {
        region.own = Doubt.NONE; // "top-menu-offset", "with-sidebar", an anchor "toc_2"
      }
      if (region.asksForInput) {
        doubtForms(region, upTo);
      }
      boolean told = toldUpTo[region.last] > toldUpTo[region.first];
      boolean sure = worth >= SURELY_TEXT && worth >= 0.25 * whole;
      if (saysArticle(region) && (sure || told)) {
        for (Region up = region.parent; up != null; up = up.parent) {
          up.own = sure || up.own == Doubt.CERTAIN || worth >= FEW_LINES ? Doubt.NONE : up.own;
        }
      }
    }
    Builders.settle(regions, upTo);
    Cards.doubt(this);
    doubtRights();
    for (Region region : regions) {
      double worth = upTo[region.last] - upTo[region.first];
      boolean most = worth > 0.5 * whole && (worth >= SURELY_TEXT || region.own != Doubt.CERTAIN);
      double links = linksUpTo[region.last] - linksUpTo[region.first];
      boolean prose =
          region.own == Doubt.MILD
              && worth >= PROSE
              && links < 0.25 * worth
              && (region.hints & LINES_BESIDE) == 0
              && !region.tag().equals("header");
      Doubt own = most ? Doubt.NONE : region.own;
      Region parent = region.parent;
      region.doubt = worse(own, parent == null ? Doubt.NONE : parent.doubt);
      region.firmDoubt =
          worse(prose ? Doubt.NONE : own, parent == null ? Doubt.NONE : parent.firmDoubt);
    }
    for (Passage passage : passages) {
      boolean counts = passage.region.doubt.compareTo(Doubt.STRONG) < 0;
      passage.region.mass += counts ? Math.max(0, passage.worth()) : 0;
      passage.region.noise += noise(passage, counts);
    }
    for (int i = regions.size() - 1; i > 0; i--) {
      Region region = regions.get(i);
      if (region.parent != null) {
        region.parent.mass += region.mass;
        region.parent.noise += region.noise;
      }
    }
  }

  /** Links, and what is doubtful: a region with much of both is a page, no article. */
  private static double noise(Passage passage, boolean counts) {
    if (!counts) {
      return DOUBTED * Math.min(100, passage.size);
    }
    if (passage.linkDensity() > 0.6) {
      return Math.min(100, passage.size) + 10;
    }
    return 0;
  }

  private static Doubt worse(Doubt one, Doubt other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** The few lines around a field to type into invite to subscribe, search or comment. */
  private static void doubtForms(Region asking, double[] upTo) {
    Region box = asking;
    for (Region up = asking;
        up != null && upTo[up.last] - upTo[up.first] < FEW_LINES;
        up = up.parent) {
      box = up.depth >= asking.depth - 2 ? up : box;
    }
    if (upTo[box.last] - upTo[box.first] < FEW_LINES && box.parent != null && !saysArticle(box)) {
      box.own = Doubt.CERTAIN;
    }
  }

  /** The box in which the house claims its rights is the foot of the page. */
  private void doubtRights() {
    for (Passage passage : passages) {
      if (claimsRights(passage.text)) {
        Region box = passage.region;
        while (box.parent != null && size(box.parent) <= LONGEST_CLAIM) {
          box = box.parent;
        }
        if (box.parent != null
            && size(box) <= 2 * LONGEST_CLAIM
            && box.own.compareTo(Doubt.STRONG) < 0) {
          box.own = Doubt.STRONG;
        }
      }
    }
  }

  private static boolean claimsRights(String text) {
    return text.length() <= LONGEST_CLAIM
        && (text.indexOf('©') >= 0 || hasLetterInBrackets(text))
        && RIGHTS.matcher(text).find();
  }

  private static boolean hasLetterInBrackets(String text) {
    int open = text.indexOf('(');
    while (open >= 0 && open + 2 < text.length() && text.charAt(open + 2) != ')') {
      open = text.indexOf('(', open + 1);
    }
    return open >= 0 && open + 2 < text.length();
  }

  private int size(Region region) {
    int size = 0;
    for (int i = region.first; i < region.last && size <= 2 * LONGEST_CLAIM; i++) {
      size += passages.get(i).size;
    }
    return size;
  }

  static boolean saysArticle(Region region) {
    if (region.tag().equals("body")) {
      return false;
    }
    return region.element.attr("itemprop").contains("articleBody")
        || region.tag().equals("article")
        || region.tag().equals("main")
        || NameHint.BODY.in(region.hints);
  }
}
