package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.charset.PageDecoder;
import dev.silkwire.ingest.extract.charset.PageText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entrances of a source that is no more than a home page: the feeds it announces, and the
 * section pages its menu leads to. What they are worth shows when they are read.
 */
public final class EntranceFinder {
  private static final int MOST_FEEDS = 20;
  private static final int MOST_SECTIONS = 20;
  private static final int FEWEST_SECTIONS = 2;
  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:rss|atom|rdf)\\+xml|application/feed\\+json");
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?:^|/)(?:rss|feed|feeds|atom)(?:/|\\.xml|\\.php|\\.aspx?|\\.json)?$|/(?:rss|feeds?|atom)/[^/]+\\.xml$|\\.rss$|/feed/?$"
              + "|[?&](?:feed|format)=(?:rss|atom)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile("comment|коммент", Pattern.CASE_INSENSITIVE);

  /** Menu words and addresses of sections that carry news, most telling first. */
  private static final Pattern NEWS =
      Pattern.compile(
          "news|press|media|latest|article|novost|новост|жаңалық|janalyq|хабар|пресс|лента|событи"
              + "|新闻|资讯|动态|要闻|消息|xinwen|xwzx|zixun|dongtai|actualit|noticia|nachricht",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NO_SECTION =
      Pattern.compile(
          "/(?:about|contacts?|login|signin|register|search|privacy|terms|rss|help|faq|sitemap|lang"
              + "|account|subscribe|cart|shop|jobs|vacanc\\w*|services?)(?:[/.?_-]|$)|\\.pdf$",
          Pattern.CASE_INSENSITIVE);

  private EntranceFinder() {}

  /**
   * Where a source announces its articles.
   *
   * @param feeds its feeds
   * @param sections pages of its menu, those about news first
   */
  public record Entrances(List<CanonicalUrl> feeds, List<CanonicalUrl> sections) {
    public Entrances {
      feeds = List.copyOf(feeds);
      sections = List.copyOf(sections);
    }
  }

  /**
   * Reads a home page.
   *
   * @param home its address, after redirects
   * @param contentType the Content-Type header as sent, where there was one
   * @param body the bytes, content coding removed
   */
  public static Entrances find(CanonicalUrl home, @Nullable String contentType, byte[] body) {
    if (!(PageDecoder.decode(body, contentType) instanceof PageText.Decoded page)) {
      return new Entrances(List.of(), List.of());
    }
    Document document = SectionReader.document(home, page.text());
    List<PageLink> links = PageLinks.of(document, home);
    return new Entrances(feeds(home, document, links), sections(home, links));
  }

  private static List<CanonicalUrl> feeds(
      CanonicalUrl home, Document document, List<PageLink> links) {
    Set<CanonicalUrl> feeds = new LinkedHashSet<>();
    for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      boolean feed = FEED_TYPE.matcher(link.attr("type").toLowerCase(Locale.ROOT)).find();
      boolean comments =
          COMMENTS.matcher(link.attr("title")).find() || COMMENTS.matcher(link.attr("href")).find();
      if (feed && !comments) {
        home.resolve(link.attr("href")).ifPresent(feeds::add);
      }
    }
    for (PageLink link : links) {
      CanonicalUrl url = link.url();
      if (url != null
          && FEED_ADDRESS.matcher(url.pathAndQuery()).find()
          && !COMMENTS.matcher(url.value()).find()
          && Site.sameSite(home, url)) {
        feeds.add(url);
      }
    }
    return feeds.stream().limit(MOST_FEEDS).toList();
  }

  private static List<CanonicalUrl> sections(CanonicalUrl home, List<PageLink> links) {
    List<CanonicalUrl> menu =
        sections(
            home,
            links,
            link -> link.region() == Region.NAVIGATION || link.region() == Region.HEAD);
    return menu.size() >= FEWEST_SECTIONS
        ? menu
        : sections( // a menu that nothing calls a menu, as in pages laid out by tables
            home,
            links,
            link -> link.region() != Region.FOOTER && LinkText.score(link.text()) < 1.2);
  }

  private static List<CanonicalUrl> sections(
      CanonicalUrl home, List<PageLink> links, Predicate<PageLink> inMenu) {
    return links.stream()
        .filter(inMenu)
        .filter(link -> isSection(home, link))
        .sorted(Comparator.comparing(link -> saysNews(link) ? 0 : 1)) // stable: in menu order
        .map(PageLink::url)
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_SECTIONS)
        .toList();
  }

  private static boolean saysNews(PageLink link) {
    return NEWS.matcher(link.text()).find() || NEWS.matcher(link.href()).find();
  }

  private static boolean isSection(CanonicalUrl home, PageLink link) {
    CanonicalUrl url = link.url();
    return url != null
        && url.host().equals(home.host())
        && !url.equals(home)
        && url.pathAndQuery().length() > 1
        && !NO_SECTION.matcher(url.pathAndQuery()).find()
        && !FEED_ADDRESS.matcher(url.pathAndQuery()).find()
        && link.text().codePoints().anyMatch(Character::isLetter)
        && Pagination.forward(home, url).isEmpty()
        && AddressShape.score(url) < 1;
  }
}
