package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.ingest.extract.charset.PageDecoder;
import dev.silkwire.ingest.extract.charset.PageText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles a section page or home page lists, without selectors.
 *
 * <p>Links of one structure in one list are judged together: by their words, their addresses, dates
 * near by, and where on the page they stand. A list that is taken is taken whole, with its short
 * titles and its links to other sites, which are refused by name. The page itself is never an
 * entry.
 */
public final class SectionReader {
  private static final int MOST_ENTRIES = 3_000;
  private static final int DEEPEST = 400;
  private static final double LIST_BAR = 1.0;
  private static final double FOREIGN_LIST_BAR = 2.5;
  private static final double SINGLE_BAR = 2.4;
  private static final double PAIR_TOLL = 0.5;
  private static final double DATE_BONUS = 1.5;
  private static final double SUMMARY_BONUS = 0.5;

  /** Records of a list that a script would show: the list is in the page all the same. */
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

  private SectionReader() {}

  /**
   * Reads a section page.
   *
   * @param on the address it came from, after redirects
   * @param contentType the Content-Type header as sent, where there was one
   * @param body the bytes, content coding removed
   */
  public static Listing read(CanonicalUrl on, @Nullable String contentType, byte[] body) {
    return switch (PageDecoder.decode(body, contentType)) {
      case PageText.Refused refused ->
          new Listing.Unreadable(refused.reason(), "no section page: " + refused.detail());
      case PageText.Decoded page -> read(on, page.text());
    };
  }

  private static Listing read(CanonicalUrl on, String text) {
    String head = text.stripLeading();
    String start = head.substring(0, Math.min(head.length(), 500)).toLowerCase(Locale.ROOT);
    if (start.contains("<rss") || start.contains("<feed") || start.contains("<urlset")) {
      return new Listing.Unreadable(
          JournalEntry.Reason.NOT_HTML,
          "a feed or sitemap, not a section page: list it under feeds or sitemaps");
    }
    Document document = document(on, text);
    List<PageLink> links = PageLinks.of(document, on);
    List<PageLink> taken = articles(on, links);
    return listing(on, links, taken, Pagination.more(document, on, links));
  }

  static Document document(CanonicalUrl on, String text) {
    Document document = Jsoup.parse(text, on.value(), Parser.htmlParser().setMaxDepth(DEEPEST));
    for (Element script : document.select("script[type=text/xml], script[type=text/template]")) {
      Matcher record = CDATA.matcher(script.data());
      while (record.find()) {
        if (record.group(1).contains("href")) {
          script.before(new Element("div").addClass("record").append(record.group(1)));
        }
      }
    }
    return document;
  }

  // ---- which links are articles

  private static List<PageLink> articles(CanonicalUrl on, List<PageLink> links) {
    List<PageLink> candidates = links.stream().filter(link -> isCandidate(on, link)).toList();
    Map<Element, PageLink> best = new HashMap<>();
    for (PageLink link : candidates) {
      best.merge(link.item(), link, (a, b) -> b.worth() > a.worth() ? b : a);
    }
    Map<PageLink, Double> scores = scores(candidates, best);
    Map<PageLink.ListKey, Group> lists = judged(candidates, PageLink::list, 2, on, scores);
    Map<PageLink.ShapeKey, Group> shapes = judged(candidates, PageLink::shape, 3, on, scores);
    Set<String> everywhere = repeatedTargets(candidates);
    List<PageLink> taken = new ArrayList<>();
    for (PageLink link : candidates) {
      double own = scores.getOrDefault(link, NONE.score());
      Group list = lists.getOrDefault(link.list(), NONE);
      Group shape = shapes.getOrDefault(link.shape(), NONE);
      Group group = list.score() >= shape.score() ? list : shape;
      boolean category = everywhere.contains(link.key()) && LinkText.score(link.text()) < 1;
      boolean attached = // the PDF beside the headline
          LinkText.isGeneric(link.text())
              && !best.getOrDefault(link.item(), link).key().equals(link.key());
      boolean inList = group.score() >= LIST_BAR && !isOutlier(link, own, group);
      boolean single = own >= SINGLE_BAR && isOurs(on, link);
      if (!category && !attached && (inList || single)) {
        taken.add(link);
      }
    }
    return taken;
  }

  /** Such as "all news" at the end of the list; a short title among its like is none. */
  private static boolean isOutlier(PageLink link, double own, Group group) {
    CanonicalUrl url = link.url();
    boolean amongItsLike =
        url != null && !group.folder().isEmpty() && AddressShape.folder(url).equals(group.folder());
    return own <= -1.5 && group.score() - own >= 3 && !amongItsLike;
  }

  private static boolean isCandidate(CanonicalUrl on, PageLink link) {
    CanonicalUrl url = link.url();
    if (url != null) {
      if (url.equals(on) || isHome(url) || Pagination.isFurtherPage(on, link)) {
        return false;
      }
    } else if (!link.href().toLowerCase(Locale.ROOT).matches("(?s)[a-z][a-z+.-]*:.*")) {
      return false; // not even an address of another kind
    }
    return link.region() != Region.NAVIGATION
        && link.region() != Region.PAGER
        && !LinkText.isAttachment(link.text())
        && link.text().codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isHome(CanonicalUrl url) {
    return url.pathAndQuery().matches("/(?:(?:index|default)\\.\\w{2,5})?");
  }

  private static boolean isOurs(CanonicalUrl on, PageLink link) {
    return link.url() != null && Site.sameSite(on, link.url());
  }

  /** Dates and summaries of an item count for its best link only, not for its category. */
  private static Map<PageLink, Double> scores(
      List<PageLink> candidates, Map<Element, PageLink> best) {
    Map<PageLink, Double> scores = new HashMap<>();
    for (PageLink link : candidates) {
      double score = link.worth() + link.region().weight;
      if (best.getOrDefault(link.item(), link).key().equals(link.key())) {
        score += link.date() != null ? DATE_BONUS : 0;
        score += link.summary() ? SUMMARY_BONUS : 0;
      }
      scores.put(link, score);
    }
    return scores;
  }

  /** Links that are judged together, and the folder most of them are in. */
  private record Group(double score, String folder) {}

  private static final Group NONE = new Group(-9, "");

  /**
   * The median score of each group of three and more links, the mean of two; of a group of foreign
   * links, less.
   */
  private static <K> Map<K, Group> judged(
      List<PageLink> candidates,
      Function<PageLink, K> key,
      int fewest,
      CanonicalUrl on,
      Map<PageLink, Double> scores) {
    Map<K, List<PageLink>> groups = candidates.stream().collect(Collectors.groupingBy(key));
    Map<K, Group> judged = new HashMap<>();
    groups.forEach(
        (group, links) -> {
          // picture and headline of one article are one
          Map<String, Double> targets = new HashMap<>();
          links.forEach(l -> targets.merge(l.key(), scores.getOrDefault(l, -9.0), Math::max));
          if (targets.size() < fewest) {
            return;
          }
          List<Double> sorted = targets.values().stream().sorted().toList();
          long foreign = links.stream().filter(l -> l.url() != null && !isOurs(on, l)).count();
          double toll = foreign * 2 > links.size() ? FOREIGN_LIST_BAR - LIST_BAR : 0;
          double score =
              sorted.size() == 2
                  ? (sorted.getFirst() + sorted.getLast()) / 2 - PAIR_TOLL
                  : sorted.get(sorted.size() / 2);
          judged.put(group, new Group(score - toll, folder(links)));
        });
    return judged;
  }

  private static String folder(List<PageLink> links) {
    Map<String, Integer> folders = new HashMap<>();
    for (PageLink link : links) {
      if (link.url() != null) {
        folders.merge(AddressShape.folder(link.url()), 1, Integer::sum);
      }
    }
    return folders.entrySet().stream()
        .filter(folder -> folder.getValue() * 2 > links.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Targets that several items link to: categories, authors, "comments". */
  private static Set<String> repeatedTargets(List<PageLink> candidates) {
    Map<PageLink.ShapeKey, Map<String, Set<Element>>> items = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (PageLink link : candidates) {
      Set<Element> in =
          items
              .computeIfAbsent(new PageLink.ShapeKey(link.path(), 0), k -> new HashMap<>())
              .computeIfAbsent(link.key(), k -> new HashSet<>());
      in.add(link.item());
      if (in.size() >= 2) {
        repeated.add(link.key());
      }
    }
    return repeated;
  }

  // ---- the result

  private static Listing listing(
      CanonicalUrl on, List<PageLink> links, List<PageLink> taken, List<CanonicalUrl> more) {
    Map<String, List<PageLink>> byTarget =
        links.stream()
            .filter(l -> l.region() != Region.NAVIGATION && l.region() != Region.PAGER)
            .collect(Collectors.groupingBy(PageLink::key));
    Map<String, Listing.Entry> entries = new LinkedHashMap<>();
    Set<Listing.RefusedLink> refused = new LinkedHashSet<>();
    for (PageLink link : taken) {
      CanonicalUrl url = link.url();
      if (url == null) {
        if (refused.size() < MOST_ENTRIES) {
          refused.add(new Listing.RefusedLink(cut(link.href()), JournalEntry.Reason.NOT_HTTP));
        }
      } else if (!Site.sameSite(on, url)) {
        if (refused.size() < MOST_ENTRIES) {
          refused.add(new Listing.RefusedLink(url.value(), JournalEntry.Reason.OFF_SITE));
        }
      } else if (!entries.containsKey(url.value())
          && entries.size() < MOST_ENTRIES
          && !more.contains(url)) {
        entries.put(url.value(), entry(url, byTarget.getOrDefault(link.key(), List.of(link))));
      }
    }
    return new Listing.Read(List.copyOf(entries.values()), List.copyOf(refused), more);
  }

  /** Joins the links to one article: the best text of them, the first date. */
  private static Listing.Entry entry(CanonicalUrl url, List<PageLink> links) {
    String title = null;
    double best = -9;
    String date = null;
    for (PageLink link : links) {
      double score = LinkText.score(link.text()) - (link.href().contains("#") ? 5 : 0);
      if (!link.text().isEmpty() && !LinkText.isGeneric(link.text()) && score > best) {
        title = link.text();
        best = score;
      }
      date = date == null ? link.date() : date;
    }
    return new Listing.Entry(url, title, date);
  }

  private static String cut(String link) {
    return link.length() > 2_000 ? link.substring(0, 2_000) : link;
  }
}
