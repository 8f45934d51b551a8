package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the articles a feed announces: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 (RFC 4287), JSON Feed
 * 1.
 *
 * <p>XML is read by jsoup's parser for well-formed and broken feeds alike: it knows no DTD and no
 * external entity, never gives up half-way, and leaves dates as they are written. Entries of any
 * host are taken, as a feed names its articles on purpose.
 */
public final class FeedReader {
  private static final int MOST_ENTRIES = 2_000;
  private static final int DEEPEST = 200;
  private static final int LONGEST_TITLE = 1_000;
  private static final int PROLOG = 64 * 1024;

  /** A document type that declares entities: no feed needs it, entity bombs and XXE do. */
  static final Pattern DECLARES_ENTITIES = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&#?\\w{1,10};");
  private static final Set<String> FEED_ROOTS = Set.of("rss", "rdf", "feed", "channel");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(10 * 1024 * 1024)
                          .build())
                  .build())
          .build();

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param on the address it came from, after redirects
   * @param contentType the Content-Type header as sent, where there was one
   * @param body the bytes, content coding removed
   */
  public static Listing read(CanonicalUrl on, @Nullable String contentType, byte[] body) {
    String text = ListingText.decode(contentType, body).strip();
    if (text.isEmpty()) {
      return new Listing.Unreadable(JournalEntry.Reason.EMPTY_PAGE, "the feed is empty");
    }
    return text.startsWith("{") ? readJson(on, text) : readXml(on, text);
  }

  static Listing readXml(CanonicalUrl on, String text) {
    if (declaresEntities(text)) {
      return unreadable("the document type declares entities (entity bomb or XXE): refused unread");
    }
    Document document = Jsoup.parse(text, on.value(), Parser.xmlParser().setMaxDepth(DEEPEST));
    Optional<Element> root =
        document.stream().filter(e -> FEED_ROOTS.contains(local(e))).findFirst();
    if (root.isEmpty()) {
      Element first = document.firstElementChild();
      return unreadable(
          first == null
              ? "no XML and no JSON: not a feed"
              : local(first).equals("html")
                  ? "an HTML page, not a feed; list it under sections, or find the feed it links to"
                  : "<" + first.tagName() + "> is no feed: expected rss, RDF, feed or a JSON Feed");
    }
    Entries entries = new Entries(on);
    List<Element> items =
        document.stream()
            .filter(e -> local(e).equals("item") || local(e).equals("entry"))
            .limit(MOST_ENTRIES)
            .toList();
    for (Element item : items) {
      boolean atom = local(item).equals("entry");
      String link = atom ? atomLink(item) : rssLink(on, item);
      if (link != null) {
        entries.add(item, link, title(item), atom ? atomDate(item) : rssDate(item));
      }
    }
    return entries.listing();
  }

  /** Whether the prolog, where entities are declared, declares one. */
  static boolean declaresEntities(String xml) {
    return DECLARES_ENTITIES.matcher(xml.substring(0, Math.min(xml.length(), PROLOG))).find();
  }

  // ---- RSS and RDF

  private static @Nullable String rssLink(CanonicalUrl on, Element item) {
    String original = childText(item, "origlink"); // before FeedBurner counted the click
    if (original != null) {
      return original;
    }
    String own = null;
    String alternate = null;
    String permalink = null;
    for (Element child : item.children()) {
      switch (local(child)) {
        case "link" -> {
          String rel = child.attr("rel").toLowerCase(Locale.ROOT);
          if (!child.text().isBlank() && own == null) {
            own = child.text();
          } else if (child.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
            alternate = child.attr("href");
          }
        }
        case "guid" -> {
          // RSS 2.0: a guid is a permalink unless it says otherwise
          if (!child.attr("isPermaLink").equalsIgnoreCase("false")
              && CanonicalUrl.parse(child.text()).isPresent()) {
            permalink = child.text();
          }
        }
        default -> {} // other children say nothing about the address
      }
    }
    if (own != null && !(on.resolve(own).isEmpty() && permalink != null)) {
      return own;
    }
    if (alternate != null) {
      return alternate;
    }
    if (permalink != null) {
      return permalink;
    }
    if (item.hasAttr("rdf:about")) {
      return item.attr("rdf:about");
    }
    return item.stream() // an unclosed element before it has swallowed the link
        .limit(200)
        .filter(e -> local(e).equals("link") && !e.text().isBlank())
        .map(Element::text)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String rssDate(Element item) {
    return firstText(item, "pubdate", "published", "date", "created", "issued");
  }

  // ---- Atom

  private static @Nullable String atomLink(Element entry) {
    String original = childText(entry, "origlink");
    if (original != null) {
      return original;
    }
    String best = null;
    boolean bestIsHtml = false;
    for (Element link : entry.children()) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if (!local(link).equals("link")
          || !link.hasAttr("href")
          || !(rel.isEmpty() || rel.endsWith("alternate"))) { // RFC 4287 §4.2.7.2
        continue;
      }
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      boolean html = type.isEmpty() || type.contains("html");
      if (best == null || (html && !bestIsHtml)) {
        best = link.attr("href");
        bestIsHtml = html;
      }
    }
    if (best != null) {
      return best;
    }
    String written = childText(entry, "link"); // RSS habits in an Atom feed
    if (written != null) {
      return written;
    }
    String id = childText(entry, "id");
    return id != null && CanonicalUrl.parse(id).isPresent() ? id : null;
  }

  /** Not {@code updated}: that an article was changed does not tell when it was published. */
  private static @Nullable String atomDate(Element entry) {
    return firstText(entry, "published", "issued", "created", "pubdate");
  }

  // ---- JSON Feed 1.1

  private static Listing readJson(CanonicalUrl on, String text) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException e) {
      return unreadable("broken JSON Feed: " + e.getOriginalMessage());
    }
    if (!feed.path("items").isArray()) {
      return unreadable("JSON without \"items\": not a JSON Feed");
    }
    Entries entries = new Entries(on);
    int seen = 0;
    for (JsonNode item : feed.path("items")) {
      if (++seen > MOST_ENTRIES) {
        break;
      }
      String link = jsonText(item, "url");
      if (link == null) {
        link = jsonText(item, "external_url");
      }
      String id = jsonText(item, "id");
      if (link == null && id != null && CanonicalUrl.parse(id).isPresent()) {
        link = id;
      }
      if (link != null) {
        entries.add(null, link, jsonText(item, "title"), jsonText(item, "date_published"));
      }
    }
    return entries.listing();
  }

  private static @Nullable String jsonText(JsonNode item, String field) {
    JsonNode value = item.path(field);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue().strip() : null;
  }

  // ---- common

  private static @Nullable String title(Element item) {
    for (Element child : item.children()) {
      // media:title and itunes:title name a picture or an episode
      if (local(child).equals("title") && !child.tagName().matches("(?i)(media|itunes):.*")) {
        return plain(child.selectFirst("link") == null ? child.text() : child.ownText());
      }
    }
    return null;
  }

  /** Titles are text or escaped HTML, and feeds do not say which. */
  static @Nullable String plain(String title) {
    String text = title;
    for (int pass = 0; pass < 2 && MARKUP.matcher(text).find(); pass++) { // escaped twice, too
      text = Jsoup.parseBodyFragment(text).text();
    }
    text = text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    if (text.length() > LONGEST_TITLE) {
      text = text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE / 2));
    }
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String firstText(Element item, String... names) {
    for (String name : names) {
      String text = childText(item, name);
      if (text != null) {
        return text.length() > 100 ? text.substring(0, 100) : text;
      }
    }
    return null;
  }

  private static @Nullable String childText(Element item, String name) {
    for (Element child : item.children()) {
      if (local(child).equals(name) && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    return null;
  }

  static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  private static Listing.Unreadable unreadable(String message) {
    return new Listing.Unreadable(JournalEntry.Reason.UNREADABLE, message);
  }

  /** Collects entries, each URL once. */
  private static final class Entries {
    private final CanonicalUrl on;
    private final List<Listing.Entry> entries = new ArrayList<>();
    private final List<Listing.RefusedLink> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Entries(CanonicalUrl on) {
      this.on = on;
    }

    void add(
        @Nullable Element item, String link, @Nullable String title, @Nullable String published) {
      Optional<CanonicalUrl> url = base(item).flatMap(base -> base.resolve(link));
      if (!seen.add(url.map(CanonicalUrl::value).orElse(link))) {
        return;
      }
      if (url.isPresent()) {
        entries.add(new Listing.Entry(url.get(), title == null ? null : plain(title), published));
      } else {
        String shown = link.length() > 2_000 ? link.substring(0, 2_000) : link;
        refused.add(new Listing.RefusedLink(shown, JournalEntry.Reason.NOT_HTTP));
      }
    }

    /** The address links of this item are relative to: xml:base of the item or around it. */
    private Optional<CanonicalUrl> base(@Nullable Element item) {
      Deque<String> bases = new ArrayDeque<>();
      for (Element e = item; e != null; e = e.parent()) {
        if (e.hasAttr("xml:base")) {
          bases.push(e.attr("xml:base"));
        }
      }
      CanonicalUrl base = on;
      for (String next : bases) {
        base = base.resolve(next).orElse(base);
      }
      return Optional.of(base);
    }

    Listing listing() {
      return new Listing.Read(entries, refused, List.of());
    }
  }
}
