package dev.silkwire.ingest.extract.text;

import dev.silkwire.ingest.extract.explain.Notes;
import dev.silkwire.ingest.extract.text.Region.Doubt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of each passage of a page, and which rule left it out; kept while somebody asks. */
final class Fates {
  private static final int SHOWN = 100;

  private final Notes notes;

  /** By where a passage begins: one that is found to be a caption becomes another object. */
  private final Map<Object, String> leftOut = new IdentityHashMap<>();

  Fates(Notes notes) {
    this.notes = notes;
  }

  /** Another reading of the body begins. */
  void forget() {
    leftOut.clear();
  }

  /** A passage is left out, and why. */
  void leaveOut(Passage passage, String why) {
    if (notes.wanted()) {
      leftOut.putIfAbsent(beginning(passage), why);
    }
  }

  /** What a rule about several passages left out; gives back what it kept. */
  List<Passage> leaveOut(List<Passage> before, List<Passage> after, String why) {
    if (notes.wanted()) {
      Map<Object, Passage> kept = byBeginning(after);
      before.stream()
          .filter(passage -> !kept.containsKey(beginning(passage)))
          .forEach(passage -> leaveOut(passage, why));
    }
    return after;
  }

  /**
   * Tells the fate of the passages of the page in reading order, except for pictures, and menus far
   * from the text, which would bury the rest.
   */
  void tell(Outline outline, Body body, List<Passage> kept) {
    if (!notes.wanted()) {
      return;
    }
    Map<Object, Passage> text = byBeginning(kept);
    for (int i = 0; i < outline.passages.size(); i++) {
      Passage passage = outline.passages.get(i);
      Passage as = text.get(beginning(passage));
      boolean inside = i >= body.around().first && i < body.around().last && body.holds(i);
      if (as != null && !as.picture) {
        notes.take(Notes.Topic.BLOCKS, () -> "+ " + as.type.word() + shown(passage));
      } else if (!passage.picture && (inside || passage.region.doubt != Doubt.CERTAIN)) {
        String why = inside ? doubted(passage) : "outside the body";
        notes.take(
            Notes.Topic.BLOCKS,
            () -> "- " + leftOut.getOrDefault(beginning(passage), why) + shown(passage));
      }
    }
  }

  private static Map<Object, Passage> byBeginning(List<Passage> passages) {
    Map<Object, Passage> all = new IdentityHashMap<>();
    passages.forEach(passage -> all.put(beginning(passage), passage));
    return all;
  }

  private static Object beginning(Passage passage) {
    return passage.from == null ? passage.element : passage.from;
  }

  /** The region whose name or kind speaks against the passage. */
  private static String doubted(Passage passage) {
    for (Region up = passage.region; up != null; up = up.parent) {
      if (up.own != Doubt.NONE) {
        return up.own.name().toLowerCase(Locale.ROOT) + " doubt about " + path(up);
      }
    }
    return "not confirmed by what the page declares as its text";
  }

  private static String shown(Passage passage) {
    return " [" + path(passage.region) + "] " + shortened(passage.text.replace('\n', ' '));
  }

  /** An element by its tag, id and classes. */
  static String path(Region region) {
    String id = region.element.id();
    String classes = region.element.className().strip().replaceAll("\\s+", ".");
    return shortened(
        region.tag() + (id.isEmpty() ? "" : "#" + id) + (classes.isEmpty() ? "" : "." + classes));
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
