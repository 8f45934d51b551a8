package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.html.NameHint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a standfirst from a first paragraph. Sites describe an article to machines with either; a
 * standfirst looks different from the paragraphs after it: another element, another class, bold.
 */
final class Standfirst {
  private static final int LOOKED_AT = 3;

  private Standfirst() {}

  /** The passages without the standfirst, where they begin with one. */
  static List<Passage> without(List<Passage> passages, List<String> descriptions) {
    List<String> said =
        descriptions.stream().map(Trimming::squash).filter(text -> text.length() >= 30).toList();
    if (said.isEmpty()) {
      return passages;
    }
    String usual = usualKind(passages);
    int looked = 0;
    for (int i = 0; i < passages.size() && looked < LOOKED_AT; i++) {
      Passage passage = passages.get(i);
      if (passage.picture || !passage.type.isText()) {
        continue;
      }
      looked++;
      boolean different =
          named(passage) && !kind(passage).equals(usual)
              || passage.boldChars > 0.8 * passage.text.length()
              || passage.type == Type.HEADING;
      if (different && isSaid(Trimming.squash(passage.text), said)) {
        return passages.stream().filter(other -> other != passage).toList();
      }
    }
    return passages;
  }

  /** Called a standfirst by its own name or that of the box around it. */
  private static boolean named(Passage passage) {
    Region parent = passage.region.parent;
    return NameHint.STANDFIRST.in(passage.region.hints)
        || (parent != null && NameHint.STANDFIRST.in(parent.hints));
  }

  private static boolean isSaid(String passage, List<String> said) {
    return passage.length() >= 30
        && said.stream()
            .anyMatch(
                text ->
                    text.equals(passage)
                        || (text.length() > 60
                            && (passage.startsWith(text) && passage.length() < 1.3 * text.length()
                                || text.startsWith(passage)
                                    && text.length() < 1.3 * passage.length())));
  }

  private static String usualKind(List<Passage> passages) {
    Map<String, Integer> sizes = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.type == Type.PARAGRAPH) {
        sizes.merge(kind(passage), passage.size, Integer::sum);
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String kind(Passage passage) {
    Region region = passage.region;
    Region parent = region.parent == null ? region : region.parent;
    return region.tag()
        + "."
        + region.element.className()
        + " in "
        + parent.tag()
        + "."
        + parent.element.className();
  }
}
