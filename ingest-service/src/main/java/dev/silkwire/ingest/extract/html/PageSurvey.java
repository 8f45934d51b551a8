package dev.silkwire.ingest.extract.html;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.explain.Notes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A parsed page, and what one walk over it gathers for those who read its parts. */
public final class PageSurvey {
  /** Deeper than any page people make; jsoup flattens what is below, and bounds attributes. */
  private static final int DEEPEST = 512;

  private static final int MOST_KEPT = 5_000;
  private static final int MOST_NAMED = 400;
  private static final int MOST_METAS = 20;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Document document;
  private final CanonicalUrl url;
  private final Notes notes;
  private final ElementNames names = new ElementNames();
  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final Map<String, List<String>> linkRelations = new HashMap<>();
  private final Map<String, List<Element>> microdata = new HashMap<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> anchors = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Element> dated = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private boolean flattened;
  private @Nullable String title;
  private @Nullable StructuredData structuredData;

  /** An element whose name tells its part, with the {@link NameHint} bits. */
  public record Named(Element element, int hints) {}

  private static final int MOST_TITLES = 5;

  private static final int KEPT_HINTS =
      NameHint.bits(
          NameHint.BYLINE,
          NameHint.DATE,
          NameHint.BREADCRUMB,
          NameHint.PAGER,
          NameHint.META_LINE,
          NameHint.STANDFIRST,
          NameHint.PAYWALL);

  private PageSurvey(Document document, CanonicalUrl url, Notes notes) {
    this.document = document;
    this.url = url;
    this.notes = notes;
  }

  public static PageSurvey of(String html, CanonicalUrl url) {
    return of(html, url, untouched -> {}, Notes.NONE);
  }

  /**
   * Parses and surveys a page.
   *
   * @param before may look at the page, and take something out of it, before it is surveyed
   * @param notes where the readers of the page tell why they choose as they do
   */
  public static PageSurvey of(
      String html, CanonicalUrl url, Consumer<Document> before, Notes notes) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, url.value());
    StreamedParts.place(document, html);
    before.accept(document);
    PageSurvey survey = new PageSurvey(document, url, notes);
    survey.walk();
    return survey;
  }

  public Document document() {
    return document;
  }

  public Element body() {
    return document.body();
  }

  public CanonicalUrl url() {
    return url;
  }

  public Notes notes() {
    return notes;
  }

  public ElementNames names() {
    return names;
  }

  /** The content of the meta elements of a name, property or itemprop, in document order. */
  public List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The content of the first meta element of the first name there is. */
  public @Nullable String meta(String... orNames) {
    for (String name : orNames) {
      List<String> contents = metas(name);
      if (!contents.isEmpty()) {
        return contents.getFirst();
      }
    }
    return null;
  }

  /** The names, properties and itemprops of all meta elements with content, in lower case. */
  public Set<String> metaNames() {
    return Collections.unmodifiableSet(metas.keySet());
  }

  /** The targets of link and anchor elements of a relation, in document order. */
  public List<String> links(String relation) {
    return linkRelations.getOrDefault(relation, List.of());
  }

  /** The elements that carry an itemprop of this name. */
  public List<Element> microdata(String property) {
    return microdata.getOrDefault(property, List.of());
  }

  /** h1 to h3, in document order. */
  public List<Element> headings() {
    return headings;
  }

  public List<Element> times() {
    return times;
  }

  /**
   * Elements other than time and meta whose attributes may hold a date: RDFa, abbr, hidden input.
   */
  public List<Element> dated() {
    return dated;
  }

  /** All anchors with a target. */
  public List<Element> anchors() {
    return anchors;
  }

  /** The elements whose name says byline, date, breadcrumb, pager or the like. */
  public List<Element> named(NameHint hint) {
    return named.stream().filter(one -> hint.in(one.hints())).map(Named::element).toList();
  }

  private PageSubject subject() {
    Set<CanonicalUrl> addresses = new HashSet<>();
    addresses.add(url);
    links("canonical").forEach(link -> url.resolve(link).ifPresent(addresses::add));
    metas("og:url").forEach(link -> url.resolve(link).ifPresent(addresses::add));
    List<String> titles = new ArrayList<>(metas("og:title"));
    headings.stream()
        .filter(heading -> heading.normalName().equals("h1"))
        .limit(MOST_TITLES)
        .forEach(heading -> titles.add(Texts.of(heading)));
    if (title != null) {
      titles.add(title);
    }
    return new PageSubject(url, addresses, titles);
  }

  /** How the page describes itself to machines, in meta elements and JSON-LD. */
  public List<String> descriptions() {
    List<String> descriptions = new ArrayList<>();
    for (String name : List.of("description", "og:description", "twitter:description")) {
      metas(name).forEach(text -> descriptions.add(StructuredData.plain(text)));
    }
    structuredData()
        .article()
        .map(node -> StructuredData.text(node, "description"))
        .ifPresent(descriptions::add);
    return descriptions.stream().distinct().toList();
  }

  /** Whether the page nests elements deeper than is kept: what is below stands side by side. */
  public boolean isFlattened() {
    return flattened;
  }

  /** The title element. */
  public @Nullable String title() {
    return title;
  }

  /** Scripts that hold data, if only among program: an app's state as JSON. */
  public List<String> payloads() {
    return scripts.stream().map(Element::data).filter(PageSurvey::holdsData).toList();
  }

  private static boolean holdsData(String script) {
    return script.contains("\":") || script.contains("__");
  }

  /** The text of the scripts that stand in the page, JSON-LD apart. */
  public Iterable<String> scripts() {
    return () -> scripts.stream().map(Element::data).iterator();
  }

  public StructuredData structuredData() {
    if (structuredData == null) {
      structuredData = new StructuredData(jsonLd, this::subject);
    }
    return structuredData;
  }

  /** What the page says its language is: html lang, Content-Language, og:locale. */
  public @Nullable String declaredLanguage() {
    Element html = document.firstElementChild();
    String lang =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    if (lang.isBlank()) {
      lang =
          Optional.ofNullable(
                  meta("content-language", "language", "og:locale", "dc.language", "inlanguage"))
              .orElse("");
    }
    if (lang.isBlank() && document.body().hasAttr("lang")) {
      lang = document.body().attr("lang");
    }
    String first = lang.strip().split("[,;\\s]", 2)[0].replace('_', '-');
    return first.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*") ? first : null;
  }

  private void walk() {
    Node node = document;
    int depth = 0;
    while (node != null) {
      if (node instanceof Element element) {
        gather(element);
        flattened |= depth >= DEEPEST;
      }
      Node next = node.childNodeSize() > 0 ? node.childNode(0) : null;
      depth += next == null ? 0 : 1;
      while (next == null && node != null) {
        next = node.nextSibling();
        if (next == null) {
          node = node.parent();
          depth--;
        }
      }
      node = next;
    }
  }

  private void gather(Element element) {
    switch (element.normalName()) {
      case "meta" -> gatherMeta(element);
      case "link" -> gatherLink(element);
      case "title" -> {
        if (title == null && !"svg".equals(parentName(element))) {
          title = Texts.foldFactOrNull(element.text());
        }
      }
      case "script" -> gatherScript(element);
      case "h1", "h2", "h3" -> keep(headings, element);
      case "time" -> keep(times, element);
      case "a" -> {
        if (has(element, "href")) {
          keep(anchors, element);
          if (has(element, "rel")) {
            gatherLink(element);
          }
        }
      }
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    String property = element.attributes().get("itemprop");
    if (!property.isEmpty()) {
      for (String one : SPACES.split(property.strip(), -1)) {
        keep(microdata.computeIfAbsent(one, any -> new ArrayList<>()), element);
      }
    }
    if (mayBeDated(element)) {
      keep(dated, element);
    }
    int hints = names.hints(element) & KEPT_HINTS;
    if (hints != 0 && named.size() < MOST_NAMED) {
      named.add(new Named(element, hints));
    }
  }

  private static boolean mayBeDated(Element element) {
    return switch (element.normalName()) {
      case "time", "meta", "html", "link", "a", "img" -> false;
      case "abbr" -> element.hasAttr("title");
      case "input" -> element.attr("type").equals("hidden") && element.hasAttr("value");
      default -> has(element, "datetime") || has(element, "property");
    };
  }

  /** The parser has made the names of attributes lower case, so no case is looked at here. */
  private static boolean has(Element element, String attribute) {
    return element.attributesSize() > 0 && element.attributes().hasKey(attribute);
  }

  private static String parentName(Element element) {
    Element parent = element.parent();
    return parent == null ? "" : parent.normalName();
  }

  private void gatherMeta(Element element) {
    String content = element.attr("content");
    if (content.isBlank()) {
      return;
    }
    for (String key : List.of("property", "name", "http-equiv", "itemprop")) {
      String name = element.attr(key);
      if (name.endsWith("ld+json")) { // a framework's mistake, not rare: data meant for a script
        jsonLd.add(content);
      } else if (!name.isEmpty()) {
        List<String> contents =
            metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>());
        if (contents.size() < MOST_METAS) {
          contents.add(Texts.foldFact(content));
        }
      }
    }
  }

  private void gatherLink(Element element) {
    for (String relation : SPACES.split(element.attr("rel").strip().toLowerCase(Locale.ROOT), -1)) {
      if (!relation.isEmpty() && element.hasAttr("href")) {
        List<String> links = linkRelations.computeIfAbsent(relation, any -> new ArrayList<>());
        if (links.size() < MOST_METAS) {
          links.add(element.attr("href"));
        }
      }
    }
  }

  private void gatherScript(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      jsonLd.add(element.data());
    } else if (!element.hasAttr("src")) {
      keep(scripts, element);
    }
  }

  private static void keep(List<Element> list, Element element) {
    if (list.size() < MOST_KEPT) {
      list.add(element);
    }
  }
}
