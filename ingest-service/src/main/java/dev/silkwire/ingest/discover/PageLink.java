package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One link of a section page, with what can be said of it without its neighbours.
 *
 * @param anchor the element
 * @param href as written
 * @param url the address; null where it is none of http or https
 * @param key what makes two links the same: the address, or the link as written
 * @param text what it is called: its heading, its text, its title, the picture's alternative text
 * @param region where on the page it stands
 * @param path its ancestors' tags and classes: alike for the links of one list
 * @param item the repeated unit it stands in: list item, card, row
 * @param slot which of the links of its item it is
 * @param worth how far text and address are those of an article
 * @param date a date written near by
 * @param summary whether its item has a text besides the link
 */
record PageLink(
    Element anchor,
    String href,
    @Nullable CanonicalUrl url,
    String key,
    String text,
    Region region,
    String path,
    Element item,
    int slot,
    double worth,
    @Nullable String date,
    boolean summary) {

  /** The list the item stands in, by structure and place. */
  record ListKey(Element parent, String path) {}

  /** All items of this structure on the page. */
  record ShapeKey(String path, int slot) {}

  ListKey list() {
    Element parent = item.parent();
    return new ListKey(parent == null ? item : parent, path);
  }

  ShapeKey shape() {
    return new ShapeKey(path, slot);
  }
}
