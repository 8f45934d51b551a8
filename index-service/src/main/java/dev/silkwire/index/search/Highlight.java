package dev.silkwire.index.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage of an article with the words that matched, as parts: whoever shows it need not parse
 * markup, and cannot be tricked by markup in a text.
 *
 * @param field title or text
 * @param parts the passage in order
 */
public record Highlight(String field, List<Part> parts) {
  /** Private-use characters that the store puts around what matched. */
  public static final String HIT_START = "\uE0F0";

  public static final String HIT_END = "\uE0F1";

  public Highlight {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of a passage.
   *
   * @param text what stands there
   * @param hit whether it matched
   */
  public record Part(String text, boolean hit) {}

  /** Takes a marked passage apart. */
  public static Highlight of(String field, String marked) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    boolean hit = false;
    while (at < marked.length()) {
      int next = marked.indexOf(hit ? HIT_END : HIT_START, at);
      int end = next < 0 ? marked.length() : next;
      if (end > at) {
        parts.add(new Part(marked.substring(at, end), hit));
      }
      hit = next >= 0 && !hit;
      at = end + 1;
    }
    return new Highlight(field, parts);
  }

  /** Whether anything in it matched; the start of a text may be given without. */
  public boolean hasHit() {
    return parts.stream().anyMatch(Part::hit);
  }
}
