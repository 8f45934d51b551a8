package dev.silkwire.ingest.discover;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words around a link that belong to no link: the date and summary of a card or row. */
@SuppressWarnings("ReferenceEquality") // elements are places in a tree, equal only to themselves
final class LinkSurroundings {
  private static final int ITEM_TEXT = 1_500;

  private final LinkTargets targets;

  LinkSurroundings(LinkTargets targets) {
    this.targets = targets;
  }

  /** The heading of an item, where it is not another link. */
  Optional<String> heading(Element item) {
    return item.stream()
        .limit(60)
        .filter(e -> LinkWords.HEADINGS.contains(e.normalName()) && !targets.isLinked(e))
        .map(e -> LinkWords.folded(LinkWords.limited(e, 600)))
        .filter(heading -> !heading.isEmpty())
        .findFirst();
  }

  /** The words near a link that belong to no link. */
  String around(Element anchor, Element own, Element item) {
    StringBuilder text = new StringBuilder();
    if (own != anchor) {
      unlinked(own, text);
    }
    if (own == anchor || text.isEmpty()) {
      besides(own, text);
    }
    // a card or row: several links, but one article
    if (LinkText.date(text.toString()).isEmpty() && item != own && isSmall(item)) {
      text.append(' ');
      unlinked(item, text);
    }
    if (LinkText.date(text.toString()).isEmpty()) {
      Element before = (item == anchor ? own : item).previousElementSibling();
      if (before != null && !targets.isLinked(before)) { // <dt>date</dt><dd>link</dd>
        String words = LinkWords.folded(LinkWords.limited(before, 60));
        if (words.length() <= 40) {
          text.append(' ').append(words);
        }
      }
    }
    return LinkWords.folded(text.toString());
  }

  private boolean isSmall(Element item) {
    if (!targets.isSeveral(item)) {
      return true;
    }
    return item.stream()
            .limit(300)
            .map(targets::onlyTarget)
            .filter(Objects::nonNull)
            .distinct()
            .limit(9)
            .count()
        <= 8;
  }

  /** The text beside an inline link, up to the next link or line. */
  private void besides(Element own, StringBuilder text) {
    StringBuilder before = new StringBuilder();
    for (Node n = own.previousSibling(); n != null && stays(n); n = n.previousSibling()) {
      before.insert(0, ' ').insert(0, words(n));
    }
    text.append(before);
    for (Node n = own.nextSibling(); n != null && stays(n); n = n.nextSibling()) {
      text.append(' ').append(words(n));
      if (text.length() > ITEM_TEXT) {
        break;
      }
    }
  }

  private boolean stays(Node node) {
    return !(node instanceof Element e
        && (targets.isLinked(e) || e.normalName().equals("br") || e.normalName().equals("hr")));
  }

  private static String words(Node node) {
    return switch (node) {
      case TextNode text -> limited(text.text());
      case Element e -> LinkWords.limited(e, 300);
      default -> "";
    };
  }

  private void unlinked(Element scope, StringBuilder text) {
    int nodes = 0;
    Node n = scope;
    while (n != null && nodes++ < 600 && text.length() < ITEM_TEXT) {
      boolean skip =
          n instanceof Element e
              && ((e.normalName().equals("a") && targets.isLinked(e))
                  || Set.of("script", "style", "select", "button").contains(e.normalName()));
      if (n instanceof TextNode words) {
        text.append(words.text()).append(' ');
      }
      n = LinkWords.next(n, scope, skip);
    }
  }

  private static String limited(String text) {
    return text.length() > ITEM_TEXT ? text.substring(0, ITEM_TEXT) : text;
  }
}
