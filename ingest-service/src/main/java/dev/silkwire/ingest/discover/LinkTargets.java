package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of a section page link to: nothing, one target, or several. */
final class LinkTargets {
  private static final int MOST_LINKS = 5_000;
  private static final String SEVERAL = "*";

  private final CanonicalUrl base;

  /** What each element links to: one key, or {@link #SEVERAL}. */
  private final Map<Element, String> linked = new HashMap<>();

  private final Map<String, CanonicalUrl> resolved = new HashMap<>();
  private final List<Element> anchors = new ArrayList<>();

  private LinkTargets(CanonicalUrl base) {
    this.base = base;
  }

  static LinkTargets of(Document document, CanonicalUrl on) {
    Element baseElement = document.selectFirst("base[href]");
    LinkTargets targets =
        new LinkTargets(baseElement == null ? on : on.resolve(baseElement.attr("href")).orElse(on));
    document.stream()
        .filter(e -> e.normalName().equals("a") && e.hasAttr("href"))
        .limit(MOST_LINKS)
        .forEach(targets::add);
    return targets;
  }

  private void add(Element anchor) {
    String href = href(anchor);
    if (!href.isEmpty() && !href.startsWith("#")) {
      mark(anchor, key(href));
      anchors.add(anchor);
    }
  }

  /** The links that lead away from where they stand, in order. */
  List<Element> anchors() {
    return anchors;
  }

  /** A link as written. */
  static String href(Element anchor) {
    return anchor.attr("href").strip();
  }

  /** The address of a link; null where it is none of http or https. */
  @Nullable CanonicalUrl url(Element anchor) {
    return resolved.get(href(anchor));
  }

  /** What makes two links the same: the address, or the link as written. */
  String key(String href) {
    CanonicalUrl url = resolved.get(href);
    if (url == null) {
      Optional<CanonicalUrl> parsed = base.resolve(href);
      parsed.ifPresent(address -> resolved.put(href, address));
      url = parsed.orElse(null);
    }
    return url == null ? href : url.value();
  }

  /** Climbs only as far as something new is learned, so all links together cost one walk. */
  private void mark(Element anchor, String key) {
    for (Element e = anchor; e != null; e = e.parent()) {
      String before = linked.get(e);
      if (before == null) {
        linked.put(e, key);
      } else if (before.equals(key) || before.equals(SEVERAL)) {
        return;
      } else {
        linked.put(e, SEVERAL);
      }
    }
  }

  /** Whether an element is a link or holds one. */
  boolean isLinked(Element element) {
    return linked.containsKey(element);
  }

  /** Whether the links in an element lead to several targets. */
  boolean isSeveral(Element element) {
    return SEVERAL.equals(linked.get(element));
  }

  /** The only target of an element; null where it has none or several. */
  @Nullable String onlyTarget(Element element) {
    String target = linked.get(element);
    return SEVERAL.equals(target) ? null : target;
  }
}
