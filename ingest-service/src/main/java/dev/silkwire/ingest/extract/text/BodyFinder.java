package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.html.NameHint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the regions that hold the article's text. */
final class BodyFinder {
  /** How much more a region is worth that says it is the article's body. */
  private static final double SAYS_BODY = 1.6;

  private static final double NAMED_BODY = 1.4;
  private static final double ARTICLE = 1.15;

  /** How much of the text one part of the layout holds to be taken instead of the layout. */
  private static final double MAIN_PART = 0.6;

  private static final double ALMOST_ALL = 0.92;

  /** How much links count against a region. */
  private static final double NOISE = 1.0;

  /** A region with less is a line beside the article, even where the page describes itself so. */
  private static final double LEAST_TOLD = 100;

  private static final double LEAST_SHARE = 0.05;

  private static final int MOST_EXPLAINED = 8;

  private final Outline outline;
  private final Witness witness;

  BodyFinder(Outline outline, Witness witness) {
    this.outline = outline;
    this.witness = witness;
  }

  Body find() {
    Region best = best(outline.regions);
    if (best == null) {
      return namedBody();
    }
    Region heaviest = descend(best);
    return withMates(told(heaviest).map(this::descend).orElse(heaviest));
  }

  private static @Nullable Region best(List<Region> regions) {
    Region best = null;
    double bestScore = 0;
    for (Region region : regions) {
      double score = score(region);
      if (score > bestScore) {
        best = region;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * The region that says it is an article and holds what the page describes itself with, where the
   * heaviest region does not hold it: a short notice above a long list of others.
   */
  private Optional<Region> told(Region heaviest) {
    int told = -1;
    for (int i = 0; i < outline.passages.size(); i++) {
      if (witness.tells(outline.passages.get(i))) {
        if (heaviest.first <= i && i < heaviest.last) {
          return Optional.empty();
        }
        told = told < 0 ? i : told;
      }
    }
    if (told < 0) {
      return Optional.empty();
    }
    List<Region> around = upTo(outline.passages.get(told).region, heaviest);
    List<Region> other = upTo(heaviest, outline.passages.get(told).region);
    return around.stream().anyMatch(BodyFinder::isArticle)
            && other.stream().noneMatch(BodyFinder::isArticle)
            && other.stream()
                .anyMatch(
                    region -> region.own != Region.Doubt.NONE || NameHint.COMMENTS.in(region.hints))
        ? Optional.ofNullable(best(around))
            .filter(
                region -> region.mass >= LEAST_TOLD && region.mass >= LEAST_SHARE * heaviest.mass)
        : Optional.empty();
  }

  /**
   * On a page without prose only a region that says it is the body is believed: a line of verse.
   */
  private Body namedBody() {
    for (Region region : outline.regions) {
      if (trust(region) >= NAMED_BODY
          && region.doubt.compareTo(Region.Doubt.STRONG) < 0
          && region.last > region.first) {
        return new Body(region, List.of(region));
      }
    }
    return new Body(outline.root(), List.of());
  }

  /** Much text, few links, and trust in what the element says it is. */
  private static double score(Region region) {
    if (region.mass < 1 || isLine(region)) {
      return 0;
    }
    double purity = region.mass / (region.mass + NOISE * region.noise);
    return trust(region) * region.mass * purity;
  }

  /** Tells which regions were most worth, and which was taken. */
  void explain(Body found, Notes notes) {
    if (!notes.wanted()) {
      return;
    }
    outline.regions.stream()
        .filter(region -> score(region) > 0)
        .sorted(Comparator.comparingDouble(BodyFinder::score).reversed())
        .limit(MOST_EXPLAINED)
        .forEach(
            region ->
                notes.take(
                    Notes.Topic.BODY,
                    () ->
                        "%s %.0f = text %.0f, links %.0f, trust %.2f [%s]"
                            .formatted(
                                found.cores().contains(region) ? "+" : "-",
                                score(region),
                                region.mass,
                                region.noise,
                                trust(region),
                                Fates.path(region))));
    for (Region core : found.cores()) {
      notes.take(Notes.Topic.BODY, () -> "+ the body is [" + Fates.path(core) + "]");
    }
  }

  private static boolean isLine(Region region) {
    return switch (region.tag()) {
      case "p", "li", "blockquote", "h1", "h2", "h3", "h4", "dd", "dt", "span", "a" -> true;
      default -> false;
    };
  }

  private static double trust(Region region) {
    String tag = region.tag();
    boolean container =
        tag.equals("div")
            || tag.equals("section")
            || tag.equals("article")
            || tag.equals("td")
            || tag.equals("main");
    if (region.element.attr("itemprop").contains("articleBody")) {
      return SAYS_BODY;
    }
    if (container && NameHint.BODY.in(region.hints)) {
      return NAMED_BODY;
    }
    return tag.equals("article") ? ARTICLE : 1;
  }

  private static boolean isArticle(Region region) {
    return Outline.saysArticle(region)
        && !region.tag().equals("main")
        && !NameHint.COMMENTS.in(region.hints);
  }

  /** A region and those around it that do not hold another. */
  private static List<Region> upTo(Region from, Region other) {
    List<Region> around = new ArrayList<>();
    for (Region up = from; up != null && !other.isInside(up); up = up.parent) {
      around.add(up);
    }
    return around;
  }

  /**
   * A body may be cut into several containers of one kind by promotion blocks between them: those
   * are taken together, unless another headline stands between.
   */
  private Body withMates(Region core) {
    String name = core.element.className();
    List<Region> cores = new ArrayList<>();
    if (name.isEmpty() || core.parent == null) {
      return new Body(core, List.of(core));
    }
    for (Region region : outline.regions) {
      boolean mate =
          region == core
              || (region.tag().equals(core.tag())
                  && region.element.className().equals(name)
                  && region.doubt.compareTo(Region.Doubt.STRONG) < 0
                  && region.mass >= 80
                  && !region.isInside(core)
                  && !core.isInside(region)
                  && Math.abs(region.depth - core.depth) <= 1
                  && !headlineBetween(core, region));
      if (mate) {
        cores.add(region);
      }
    }
    Region around = core;
    for (Region mate : cores) {
      while (around.parent != null && !mate.isInside(around)) {
        around = around.parent;
      }
    }
    return new Body(around, cores);
  }

  private boolean headlineBetween(Region one, Region other) {
    int from = Math.min(one.last, other.last);
    int to = Math.max(one.first, other.first);
    for (int i = from; i < to; i++) {
      Passage passage = outline.passages.get(i);
      if (passage.type == Type.HEADING && passage.level == 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes down as long as one child holds almost all of the mass. Rows and tables that lay a page
   * out, and the page itself, say nothing: there the child with most of the mass is enough.
   */
  private Region descend(Region from) {
    Region at = from;
    while (true) {
      Region next = heaviestChild(at);
      if (next == null
          || next.mass < (isLayout(at) ? MAIN_PART : ALMOST_ALL) * at.mass
          || isLine(next)) {
        return at;
      }
      at = next;
    }
  }

  private static boolean isLayout(Region region) {
    return switch (region.tag()) {
      case "body", "center", "table", "tbody", "tr" -> true;
      default -> false;
    };
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
