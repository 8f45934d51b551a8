package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Collects the links of a section page, each with its item, its text and its surroundings. */
@SuppressWarnings("ReferenceEquality") // elements are places in a tree, equal only to themselves
final class PageLinks {
  private static final int MOST_LINKS = 5_000;
  private static final int CLIMB = 30; // levels looked at above a link: bounds deep nesting
  private static final int ITEM_TEXT = 1_500;
  private static final String SEVERAL = "*";
  private static final Pattern CHANGING =
      Pattern.compile(
          ".*\\d.*|first|last|odd|even|alt|active|current|cur|on|open|new|hot|sticky|left|right"
              + "|visited|(?:tag|category|format|status|type)-.*");
  private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b]+");
  private static final Pattern TITLE_CLASS =
      Pattern.compile("title|headline", Pattern.CASE_INSENSITIVE);
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");

  private final CanonicalUrl base;

  /** What each element links to: one key, or {@link #SEVERAL}. */
  private final Map<Element, String> linked = new HashMap<>();

  private final Map<Element, Map<String, Integer>> repeated = new HashMap<>();
  private final Map<Element, String> signatures = new HashMap<>();
  private final Map<Element, Region> regions = new HashMap<>();
  private final Map<String, CanonicalUrl> resolved = new HashMap<>();
  private final List<Element> anchors;

  private PageLinks(Document document, CanonicalUrl on) {
    Element baseElement = document.selectFirst("base[href]");
    this.base = baseElement == null ? on : on.resolve(baseElement.attr("href")).orElse(on);
    this.anchors =
        document.stream()
            .filter(e -> e.normalName().equals("a") && e.hasAttr("href"))
            .limit(MOST_LINKS)
            .toList();
  }

  static List<PageLink> of(Document document, CanonicalUrl on) {
    PageLinks page = new PageLinks(document, on);
    List<Element> taken = new ArrayList<>();
    for (Element anchor : page.anchors) {
      String href = anchor.attr("href").strip();
      if (!href.isEmpty() && !href.startsWith("#")) {
        page.mark(anchor, page.key(href));
        taken.add(anchor);
      }
    }
    return taken.stream().map(page::link).toList();
  }

  private PageLink link(Element anchor) {
    String href = anchor.attr("href").strip();
    CanonicalUrl url = resolved.get(href);
    Element item = item(anchor);
    Element own = ownItem(anchor);
    String text = text(anchor);
    if (LinkText.isGeneric(text)) { // <h3>headline</h3> … <a>read more</a>
      text = heading(own).or(() -> heading(item)).orElse(text);
    }
    Optional<String> ownDate = dateInside(anchor, text);
    String around = around(anchor, own, item);
    String date = ownDate.or(() -> timeElement(own)).or(() -> LinkText.date(around)).orElse(null);
    if (date != null && ownDate.isPresent()) {
      text = withoutDate(text, date);
    }
    double worth = LinkText.score(text);
    worth += url == null ? 0 : AddressShape.score(url);
    boolean bookmark = anchor.attr("rel").contains("bookmark");
    if (inHeading(anchor) || bookmark) {
      worth += bookmark || isPartOfArticle(item) ? 1.2 : 0.8;
    }
    return new PageLink(
        anchor,
        href,
        url,
        key(href),
        text,
        region(anchor, item),
        path(anchor),
        item,
        slot(anchor, item),
        worth,
        date,
        around.length() > 60);
  }

  // ---- addresses

  private String key(String href) {
    CanonicalUrl url = resolved.get(href);
    if (url == null) {
      Optional<CanonicalUrl> parsed = base.resolve(href);
      parsed.ifPresent(address -> resolved.put(href, address));
      url = parsed.orElse(null);
    }
    return url == null ? href : url.value();
  }

  // ---- structure

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

  /** The first repeated unit around a link: a sibling of the same make links elsewhere. */
  private Element item(Element anchor) {
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
              Map<String, Set<String>> targets = new HashMap<>();
              Map<String, Integer> counts = new HashMap<>();
              for (Element child : p.children()) {
                String target = linked.get(child);
                if (target == null) {
                  continue;
                }
                String s = signature(child);
                if (target.equals(SEVERAL)
                    || targets.computeIfAbsent(s, x -> new HashSet<>()).add(target)) {
                  counts.merge(s, 1, Integer::sum);
                }
              }
              return counts;
            })
        .getOrDefault(signature, 0);
  }

  /** The largest element that links to nothing else. */
  private Element ownItem(Element anchor) {
    Element e = anchor;
    for (int i = 0; i < CLIMB; i++) {
      Element parent = e.parent();
      if (parent == null
          || SEVERAL.equals(linked.get(parent))
          || parent.normalName().equals("body")) {
        break;
      }
      e = parent;
    }
    return e;
  }

  private int slot(Element anchor, Element item) {
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

  private String path(Element anchor) {
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

  /** The least promising region around a link. */
  private Region region(Element anchor, Element item) {
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
      if (e.normalName().equals("a") && linked.containsKey(e)) {
        CanonicalUrl url = resolved.get(e.attr("href").strip());
        links++;
        boolean article =
            url != null && LinkText.score(text(e)) >= 1.2 && AddressShape.score(url) >= 0.7;
        articles += article ? 1 : 0;
      }
    }
    return articles >= 4 && articles > links * 0.6;
  }

  private static boolean isPartOfArticle(Element item) {
    return item.normalName().equals("article") || item.hasClass("hentry");
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

  // ---- texts

  private static boolean inHeading(Element anchor) {
    Element e = anchor;
    for (int i = 0; e != null && i < 4; i++, e = e.parent()) {
      if (HEADINGS.contains(e.normalName()) || e.attr("itemprop").contains("headline")) {
        return true;
      }
    }
    return anchor.stream().limit(40).anyMatch(inner -> HEADINGS.contains(inner.normalName()));
  }

  /** The heading of an item, where it is not another link. */
  private Optional<String> heading(Element item) {
    return item.stream()
        .limit(60)
        .filter(e -> HEADINGS.contains(e.normalName()) && !linked.containsKey(e))
        .map(e -> folded(limited(e, 600)))
        .filter(heading -> !heading.isEmpty())
        .findFirst();
  }

  /** What a link is called. */
  private static String text(Element anchor) {
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
  private static Optional<String> dateInside(Element anchor, String text) {
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

  private static String withoutDate(String text, String date) {
    int at = text.indexOf(date);
    boolean atEdge = at >= 0 && (at <= 1 || at + date.length() >= text.length() - 1);
    if (!atEdge || text.length() < date.length() + 6) {
      return text;
    }
    return (text.substring(0, at) + text.substring(at + date.length()))
        .replaceAll("^[\\s\\[\\]()（）【】|·:,–—-]+|[\\s\\[\\]()（）【】|·,–—-]+$", "");
  }

  private static Optional<String> timeElement(Element scope) {
    return scope.stream()
        .limit(200)
        .filter(e -> e.normalName().equals("time"))
        .map(e -> e.hasAttr("datetime") ? e.attr("datetime").strip() : folded(limited(e, 60)))
        .filter(date -> !date.isEmpty() && date.length() <= 60)
        .findFirst();
  }

  /** The words near a link that belong to no link. */
  private String around(Element anchor, Element own, Element item) {
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
      if (before != null && !linked.containsKey(before)) { // <dt>date</dt><dd>link</dd>
        String words = folded(limited(before, 60));
        if (words.length() <= 40) {
          text.append(' ').append(words);
        }
      }
    }
    return folded(text.toString());
  }

  private boolean isSmall(Element item) {
    if (!SEVERAL.equals(linked.get(item))) {
      return true;
    }
    return item.stream()
            .limit(300)
            .map(linked::get)
            .filter(key -> key != null && !key.equals(SEVERAL))
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
        && (linked.containsKey(e) || e.normalName().equals("br") || e.normalName().equals("hr")));
  }

  private static String words(Node node) {
    return switch (node) {
      case TextNode text -> limited(text.text());
      case Element e -> limited(e, 300);
      default -> "";
    };
  }

  private void unlinked(Element scope, StringBuilder text) {
    int nodes = 0;
    Node n = scope;
    while (n != null && nodes++ < 600 && text.length() < ITEM_TEXT) {
      boolean skip =
          n instanceof Element e
              && ((e.normalName().equals("a") && linked.containsKey(e))
                  || Set.of("script", "style", "select", "button").contains(e.normalName()));
      if (n instanceof TextNode words) {
        text.append(words.text()).append(' ');
      }
      n = next(n, scope, skip);
    }
  }

  private static @Nullable Node next(Node node, Element scope, boolean skipChildren) {
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
  private static String limited(Element scope, int most) {
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

  private static String limited(String text) {
    return text.length() > ITEM_TEXT ? text.substring(0, ITEM_TEXT) : text;
  }

  private static String folded(String text) {
    return WHITE.matcher(text).replaceAll(" ").strip();
  }
}
