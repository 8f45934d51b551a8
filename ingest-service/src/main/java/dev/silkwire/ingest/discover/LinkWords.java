package dev.silkwire.ingest.discover;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of a link: what it is called, and what stands in it and in its heading. */
@SuppressWarnings("ReferenceEquality") // elements are places in a tree, equal only to themselves
final class LinkWords {
  private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b]+");
  private static final Pattern TITLE_CLASS =
      Pattern.compile("title|headline", Pattern.CASE_INSENSITIVE);
  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");

  private LinkWords() {}

  /** Whether a link is a heading, stands in one, or holds one. */
  static boolean inHeading(Element anchor) {
    Element e = anchor;
    for (int i = 0; e != null && i < 4; i++, e = e.parent()) {
      if (HEADINGS.contains(e.normalName()) || e.attr("itemprop").contains("headline")) {
        return true;
      }
    }
    return anchor.stream().limit(40).anyMatch(inner -> HEADINGS.contains(inner.normalName()));
  }

  /** What a link is called. */
  static String called(Element anchor) {
    Optional<Element> heading =
        anchor.stream()
            .limit(60)
            .filter(
                e ->
                    HEADINGS.contains(e.normalName())
                        || (e != anchor
                            && TITLE_CLASS.matcher(e.className()).find()
                            && !e.text().isBlank()))
            .findFirst();
    String text = folded(heading.map(e -> limited(e, 600)).orElseGet(() -> limited(anchor, 600)));
    String title = folded(anchor.attr("title"));
    if (text.isEmpty()
        || (title.length() > text.length() && (text.endsWith("…") || text.endsWith("...")))) {
      text = title.isEmpty() ? text : title;
    }
    if (text.isEmpty()) {
      Element picture = anchor.selectFirst("img[alt]");
      text = picture == null ? "" : folded(picture.attr("alt"));
    }
    return text.length() > 400 ? text.substring(0, text.offsetByCodePoints(0, 200)) + "…" : text;
  }

  /** A date written inside the link: in an element of its own, or at either end of its text. */
  static Optional<String> dateInside(Element anchor, String text) {
    Optional<String> marked = timeElement(anchor);
    if (marked.isPresent()) {
      return marked;
    }
    Optional<String> inElement =
        anchor.stream()
            .limit(60)
            .filter(e -> e != anchor && e.children().isEmpty())
            .map(e -> folded(limited(e, 60)))
            .filter(part -> part.length() <= 40)
            .flatMap(part -> LinkText.date(part).stream())
            .findFirst();
    return inElement.or(
        () ->
            LinkText.date(text)
                .filter(
                    date ->
                        date.length() >= 5
                            && date.matches(".*\\d.*\\D.*\\d.*")
                            && (text.indexOf(date) <= 1
                                || text.indexOf(date) + date.length() >= text.length() - 1)));
  }

  /** The text of a link without the date at either end. */
  static String withoutDate(String text, String date) {
    int at = text.indexOf(date);
    boolean atEdge = at >= 0 && (at <= 1 || at + date.length() >= text.length() - 1);
    if (!atEdge || text.length() < date.length() + 6) {
      return text;
    }
    return (text.substring(0, at) + text.substring(at + date.length()))
        .replaceAll("^[\\s\\[\\]()（）【】|·:,–—-]+|[\\s\\[\\]()（）【】|·,–—-]+$", "");
  }

  /** The date of a time element. */
  static Optional<String> timeElement(Element scope) {
    return scope.stream()
        .limit(200)
        .filter(e -> e.normalName().equals("time"))
        .map(e -> e.hasAttr("datetime") ? e.attr("datetime").strip() : folded(limited(e, 60)))
        .filter(date -> !date.isEmpty() && date.length() <= 60)
        .findFirst();
  }

  /** The next node in document order within a scope. */
  static @Nullable Node next(Node node, Element scope, boolean skipChildren) {
    if (!skipChildren && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node n = node;
    while (n != null && n != scope) {
      Node sibling = n.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      n = n.parentNode();
    }
    return null;
  }

  /** The first characters of an element's text, without walking all of a huge one. */
  static String limited(Element scope, int most) {
    StringBuilder text = new StringBuilder();
    int nodes = 0;
    Node n = scope;
    while (n != null && nodes++ < 300 && text.length() < most) {
      if (n instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (n instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) {
        text.append(' ');
      }
      n = next(n, scope, false);
    }
    return text.toString();
  }

  /** White space as single blanks, none at the ends. */
  static String folded(String text) {
    return WHITE.matcher(text).replaceAll(" ").strip();
  }
}
