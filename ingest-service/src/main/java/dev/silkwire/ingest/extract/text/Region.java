package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the page as a range of passages, with what its tag and name say about it. */
final class Region {
  /** How sure it is that a region does not belong to the article. */
  enum Doubt {
    NONE,
    /** Headers, cards, widgets: often beside the article, sometimes inside. */
    MILD,
    /** Footers, related stories, share bars, newsletters. */
    STRONG,
    /** Menus, hidden elements, comments. */
    CERTAIN
  }

  final Element element;
  final @Nullable Region parent;
  final int depth;
  final int hints;

  /** What text inside this region is, unless an inner region says otherwise. */
  final Block.Type type;

  final int level;

  /** The element's own doubt. */
  Doubt own;

  /** The worst of its own and its ancestors' doubts; set when the outline is complete. */
  Doubt doubt = Doubt.NONE;

  /** The same without the mild doubts about boxes full of prose. */
  Doubt firmDoubt = Doubt.NONE;

  /** The first passage, and one past the last. */
  int first;

  int last;

  /** Whether a field to type into stands directly inside: a form, a newsletter box. */
  boolean asksForInput;

  /** Sum of the worths of the passages inside that are not doubtful. */
  double mass;

  /** Size of the passages inside that are links and not doubted: menus, teasers. */
  double noise;

  Region(
      Element element, @Nullable Region parent, int hints, Block.Type type, int level, Doubt own) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hints = hints;
    this.type = type;
    this.level = level;
    this.own = own;
  }

  String tag() {
    return element.normalName();
  }

  boolean contains(Region other) {
    return first <= other.first && other.last <= last && depth <= other.depth;
  }

  boolean isInside(Region ancestor) {
    for (Region up = this; up != null && up.depth >= ancestor.depth; up = up.parent) {
      if (up == ancestor) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return tag()
        + "."
        + element.className()
        + "#"
        + element.id()
        + " ["
        + first
        + ","
        + last
        + ") "
        + doubt;
  }
}
