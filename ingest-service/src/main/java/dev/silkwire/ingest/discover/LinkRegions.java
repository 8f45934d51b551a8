package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The regions links stand in, seen together: what a page calls a menu may be its list. */
@SuppressWarnings("ReferenceEquality") // elements are places in a tree, equal only to themselves
final class LinkRegions {
  private static final int CLIMB = 30; // levels looked at above a link: bounds deep nesting

  private final LinkTargets targets;
  private final Map<Element, Region> regions = new HashMap<>();

  LinkRegions(LinkTargets targets) {
    this.targets = targets;
  }

  /** The least promising region around a link. */
  Region around(Element anchor, Element item) {
    Region worst = Region.MAIN;
    boolean inItem = anchor != item;
    Element e = anchor.parent();
    for (int i = 0; e != null && i < CLIMB; i++, e = e.parent()) {
      inItem = inItem && e != item;
      Region region = regions.computeIfAbsent(e, this::openedBy);
      boolean ofTheItem = // a card has a head and a foot of its own
          inItem && region != Region.NAVIGATION && region != Region.PAGER;
      if (!ofTheItem && region.weight < worst.weight) {
        worst = region;
      }
    }
    return worst;
  }

  private Region openedBy(Element element) {
    Region region = Region.opening(element);
    if (region == Region.MAIN || region == Region.ASIDE) {
      return region;
    }
    if (region == Region.HEAD && element.normalName().equals("header") && isPartOfItem(element)) {
      return Region.MAIN;
    }
    return listsArticles(element) ? Region.MAIN : region;
  }

  /** Whether a region that is called a menu is none: names are chosen freely. */
  private boolean listsArticles(Element element) {
    boolean structural = Set.of("nav", "footer", "header").contains(element.normalName());
    List<Element> inside = element.stream().limit(5_000).toList();
    if (!structural
        && inside.stream()
            .anyMatch(e -> Set.of("h1", "main", "article").contains(e.normalName()))) {
      return true;
    }
    int links = 0;
    int articles = 0;
    for (Element e : inside) {
      if (e.normalName().equals("a") && targets.isLinked(e)) {
        CanonicalUrl url = targets.url(e);
        links++;
        boolean article =
            url != null
                && LinkText.score(LinkWords.called(e)) >= 1.2
                && AddressShape.score(url) >= 0.7;
        articles += article ? 1 : 0;
      }
    }
    return articles >= 4 && articles > links * 0.6;
  }

  private static boolean isPartOfItem(Element header) {
    Element e = header.parent();
    for (int i = 0; e != null && i < 6; i++, e = e.parent()) {
      if (Set.of("article", "li", "section", "main").contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }
}
