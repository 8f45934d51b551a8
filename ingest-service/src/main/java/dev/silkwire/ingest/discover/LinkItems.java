package dev.silkwire.ingest.discover;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The items links stand in, list items, cards or rows, told by their repetition on the page. */
@SuppressWarnings("ReferenceEquality") // elements are places in a tree, equal only to themselves
final class LinkItems {
  private static final int CLIMB = 30; // levels looked at above a link: bounds deep nesting
  private static final Pattern CHANGING =
      Pattern.compile(
          ".*\\d.*|first|last|odd|even|alt|active|current|cur|on|open|new|hot|sticky|left|right"
              + "|visited|(?:tag|category|format|status|type)-.*");

  private final LinkTargets targets;
  private final Map<Element, Map<String, Integer>> repeated = new HashMap<>();
  private final Map<Element, String> signatures = new HashMap<>();

  LinkItems(LinkTargets targets) {
    this.targets = targets;
  }

  /** The first repeated unit around a link: a sibling of the same make links elsewhere. */
  Element item(Element anchor) {
    Element e = anchor;
    for (int i = 0; i < CLIMB; i++) {
      Element parent = e.parent();
      if (parent == null || e.normalName().equals("body")) {
        break;
      }
      if (repetitions(parent, signature(e)) >= 2) {
        return e;
      }
      e = parent;
    }
    return anchor;
  }

  private int repetitions(Element parent, String signature) {
    return repeated
        .computeIfAbsent(
            parent,
            p -> {
              Map<String, Set<String>> seen = new HashMap<>();
              Map<String, Integer> counts = new HashMap<>();
              for (Element child : p.children()) {
                if (!targets.isLinked(child)) {
                  continue;
                }
                String s = signature(child);
                String target = targets.onlyTarget(child);
                if (target == null || seen.computeIfAbsent(s, x -> new HashSet<>()).add(target)) {
                  counts.merge(s, 1, Integer::sum);
                }
              }
              return counts;
            })
        .getOrDefault(signature, 0);
  }

  /** The largest element that links to nothing else. */
  Element ownItem(Element anchor) {
    Element e = anchor;
    for (int i = 0; i < CLIMB; i++) {
      Element parent = e.parent();
      if (parent == null || targets.isSeveral(parent) || parent.normalName().equals("body")) {
        break;
      }
      e = parent;
    }
    return e;
  }

  /** Which of the links of its item it is. */
  int slot(Element anchor, Element item) {
    if (item != anchor) {
      return 0;
    }
    int slot = 0;
    for (Element e = anchor.previousElementSibling();
        e != null && slot < 20;
        e = e.previousElementSibling()) {
      slot += e.normalName().equals("a") ? 1 : 0;
    }
    return slot;
  }

  /** Its ancestors' tags and classes: alike for the links of one list. */
  String path(Element anchor) {
    StringBuilder path = new StringBuilder();
    Element e = anchor;
    for (int i = 0; e != null && i < 14 && !e.normalName().equals("body"); i++) {
      path.append(signature(e)).append('<');
      e = e.parent();
    }
    return path.toString();
  }

  private String signature(Element element) {
    return signatures.computeIfAbsent(
        element,
        e -> {
          String id = e.id();
          String name =
              id.isEmpty() || id.length() > 60 || CHANGING.matcher(id).matches()
                  ? e.normalName()
                  : e.normalName() + '#' + id;
          String classes = e.className();
          if (classes.isEmpty() || classes.length() > 300) {
            return name;
          }
          return name
              + Arrays.stream(classes.split("\\s+"))
                  .filter(c -> !c.isEmpty() && !CHANGING.matcher(c).matches())
                  .sorted()
                  .limit(3)
                  .collect(Collectors.joining(".", ".", ""));
        });
  }
}
