package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Collects the links of a section page, each with its item, its text and its surroundings. */
final class PageLinks {
  private final LinkTargets targets;
  private final LinkItems items;
  private final LinkRegions regions;
  private final LinkSurroundings surroundings;

  private PageLinks(LinkTargets targets) {
    this.targets = targets;
    this.items = new LinkItems(targets);
    this.regions = new LinkRegions(targets);
    this.surroundings = new LinkSurroundings(targets);
  }

  static List<PageLink> of(Document document, CanonicalUrl on) {
    LinkTargets targets = LinkTargets.of(document, on);
    return targets.anchors().stream().map(new PageLinks(targets)::link).toList();
  }

  private PageLink link(Element anchor) {
    String href = LinkTargets.href(anchor);
    CanonicalUrl url = targets.url(anchor);
    Element item = items.item(anchor);
    Element own = items.ownItem(anchor);
    String text = LinkWords.called(anchor);
    if (LinkText.isGeneric(text)) { // <h3>headline</h3> … <a>read more</a>
      text = surroundings.heading(own).or(() -> surroundings.heading(item)).orElse(text);
    }
    Optional<String> ownDate = LinkWords.dateInside(anchor, text);
    String around = surroundings.around(anchor, own, item);
    String date =
        ownDate.or(() -> LinkWords.timeElement(own)).or(() -> LinkText.date(around)).orElse(null);
    if (date != null && ownDate.isPresent()) {
      text = LinkWords.withoutDate(text, date);
    }
    double worth = LinkText.score(text);
    worth += url == null ? 0 : AddressShape.score(url);
    boolean bookmark = anchor.attr("rel").contains("bookmark");
    if (LinkWords.inHeading(anchor) || bookmark) {
      worth += bookmark || isPartOfArticle(item) ? 1.2 : 0.8;
    }
    return new PageLink(
        anchor,
        href,
        url,
        targets.key(href),
        text,
        regions.around(anchor, item),
        items.path(anchor),
        item,
        items.slot(anchor, item),
        worth,
        date,
        around.length() > 60);
  }

  private static boolean isPartOfArticle(Element item) {
    return item.normalName().equals("article") || item.hasClass("hentry");
  }
}
