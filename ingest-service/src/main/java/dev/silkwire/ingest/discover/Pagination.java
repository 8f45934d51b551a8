package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the further pages of a list: numbered links and "next" links, forwards only, on the same
 * host. A page is known by its number standing where page numbers stand in addresses, so that
 * calendars, dates and article ids are not walked.
 */
final class Pagination {
  private static final int MOST = 50;
  private static final int LARGEST_NUMBER = 100_000;

  /** {@code index_2.html}, {@code news-2.html}, {@code page/2/}, {@code p2}, {@code /2/}. */
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?:/page[/_-]?|/p[/_-]?|[_-]p(?:age)?[_-]?|[_-]|/index)(\\d{1,5})(/|\\.\\w{2,5})?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST_SEGMENT =
      Pattern.compile("/(\\d{1,4})(/|\\.[a-z]{3,5})?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default|list|main|home)?(?:\\.\\w{2,5})?$");
  private static final Pattern EXTENSION = Pattern.compile("\\.\\w{2,5}$|/$");
  private static final Pattern IN_QUERY =
      Pattern.compile(
          "page|p|pg|pn|pageno|page_no|pagenum|page_num|paged|pageindex|page_index|pageid|curpage"
              + "|currentpage|current_page|cp|cur|start|offset|skip|from|begin|limitstart|pagen_\\d+"
              + "|.*_page|.*\\[page\\]|str|stranica|bet");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:page|стр\\.?|страница|бет|第|\\[)?\\s?(\\d{1,5})\\s?(?:页|頁|\\])?",
          Pattern.CASE_INSENSITIVE);

  /** Many lists of Chinese publishing systems write their pager by this call. */
  private static final Pattern SCRIPTED =
      Pattern.compile(
          "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"'](\\w{1,40})[\"']\\s*,"
              + "\\s*[\"'](\\w{2,5})[\"']");

  private static final Set<String> CALENDAR_WORDS = Set.of("calendar", "datepicker", "kalendar");

  private Pagination() {}

  static List<CanonicalUrl> more(Document document, CanonicalUrl on, List<PageLink> links) {
    TreeMap<Integer, CanonicalUrl> numbered = new TreeMap<>();
    Map<String, CanonicalUrl> unnumbered = new HashMap<>();
    for (Element link : document.select("link[rel~=(?i)\\bnext\\b][href]")) {
      on.resolve(link.attr("href"))
          .ifPresent(next -> take(on, next, OptionalInt.empty(), true, numbered, unnumbered));
    }
    for (PageLink link : links) {
      CanonicalUrl url = link.url();
      if (url == null || inCalendar(link.anchor())) {
        continue;
      }
      String text = link.text();
      Matcher number = NUMBER.matcher(text.strip());
      boolean relNext =
          Arrays.asList(link.anchor().attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
              .contains("next");
      if (number.matches()) {
        take(
            on,
            url,
            OptionalInt.of(Integer.parseInt(number.group(1))),
            false,
            numbered,
            unnumbered);
      } else if (relNext || saysNext(link)) {
        boolean sure = relNext || link.region() == Region.PAGER;
        take(on, url, OptionalInt.empty(), sure, numbered, unnumbered);
      } else if (isNextByAddress(on, url) && !isHeadline(text)) { // in a language we do not know
        take(on, url, OptionalInt.empty(), false, numbered, unnumbered);
      }
    }
    scripted(document, on).ifPresent(next -> numbered.putIfAbsent(0, next));
    return java.util.stream.Stream.concat(
            numbered.values().stream(),
            unnumbered.values().stream().sorted(Comparator.comparing(CanonicalUrl::value)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean saysNext(PageLink link) {
    return LinkText.saysNext(link.text())
        || LinkText.saysNext(link.anchor().attr("title"))
        || LinkText.saysNext(link.anchor().attr("aria-label"));
  }

  private static void take(
      CanonicalUrl on,
      CanonicalUrl url,
      OptionalInt shown,
      boolean sure,
      Map<Integer, CanonicalUrl> numbered,
      Map<String, CanonicalUrl> unnumbered) {
    if (!url.host().equals(on.host()) || url.equals(on)) {
      return;
    }
    OptionalInt forward = forward(on, url);
    if (forward.isPresent() && (shown.isEmpty() || shown.getAsInt() > 1)) {
      numbered.putIfAbsent(forward.getAsInt(), url);
    } else if (sure && shown.isEmpty() && !isBackward(on, url)) {
      unnumbered.putIfAbsent(url.value(), url); // a cursor: ?after=…
    }
  }

  private static boolean isBackward(CanonicalUrl on, CanonicalUrl url) {
    return forward(url, on).isPresent();
  }

  /**
   * Whether a link leads on in the list it stands in. Addresses alone do not tell: {@code
   * /news/1201/} is an article of many a site, and has its headline for a text.
   */
  static boolean isFurtherPage(CanonicalUrl on, PageLink link) {
    return link.url() != null
        && forward(on, link.url()).isPresent()
        && (link.region() == Region.PAGER || !isHeadline(link.text()));
  }

  private static boolean isHeadline(String text) {
    return LinkText.score(text) > 0;
  }

  /** Whether an address says both that it is a page of a list and that it is the one after this. */
  private static boolean isNextByAddress(CanonicalUrl on, CanonicalUrl url) {
    OptionalInt forward = forward(on, url);
    boolean marked = byQuery(on, url).isPresent() || IN_PATH.matcher(path(url)).find();
    return marked
        && forward.isPresent()
        && (forward.getAsInt() == 2 || forward.equals(afterThis(on)));
  }

  private static OptionalInt afterThis(CanonicalUrl on) {
    Optional<Numbered> here = numbered(path(on));
    return here.isPresent() ? OptionalInt.of(here.get().number() + 1) : OptionalInt.empty();
  }

  /** The page number of an address that is a later page of the list this page belongs to. */
  static OptionalInt forward(CanonicalUrl on, CanonicalUrl url) {
    OptionalInt byQuery = byQuery(on, url);
    return byQuery.isPresent() ? byQuery : byPath(on, url);
  }

  private static OptionalInt byQuery(CanonicalUrl on, CanonicalUrl url) {
    if (!folder(path(on)).equals(folder(path(url)))) {
      return OptionalInt.empty();
    }
    Map<String, String> here = query(on);
    Map<String, String> there = query(url);
    List<String> differing =
        there.keySet().stream()
            .filter(name -> !Objects.equals(there.get(name), here.get(name)))
            .toList();
    List<String> missing = here.keySet().stream().filter(n -> !there.containsKey(n)).toList();
    if (differing.size() != 1 || !missing.isEmpty()) {
      return OptionalInt.empty();
    }
    String name = differing.getFirst();
    OptionalInt number = number(there.get(name));
    if (!IN_QUERY.matcher(name.toLowerCase(Locale.ROOT)).matches() || number.isEmpty()) {
      return OptionalInt.empty();
    }
    int current = number(here.get(name)).orElse(0);
    return number.getAsInt() > current ? number : OptionalInt.empty();
  }

  private record Numbered(String family, int number) {}

  private static OptionalInt byPath(CanonicalUrl on, CanonicalUrl url) {
    if (!query(on).equals(query(url))) {
      return OptionalInt.empty();
    }
    Optional<Numbered> there = numbered(path(url));
    if (there.isEmpty()) {
      return OptionalInt.empty();
    }
    Optional<Numbered> here = numbered(path(on));
    int number = there.get().number();
    if (here.isPresent() && here.get().family().equals(there.get().family())) {
      return number > here.get().number() ? OptionalInt.of(number) : OptionalInt.empty();
    }
    boolean firstPage = there.get().family().equals(folder(path(on)));
    return firstPage && number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static Optional<Numbered> numbered(String path) {
    Matcher marked = IN_PATH.matcher(path);
    if (marked.find()) {
      return Optional.of(
          new Numbered(
              folder(
                  path.substring(0, marked.start()) + (marked.group().startsWith("/") ? "/" : "")),
              Integer.parseInt(marked.group(1))));
    }
    Matcher last = LAST_SEGMENT.matcher(path);
    if (last.find()) {
      int number = Integer.parseInt(last.group(1));
      boolean year = number >= 1900 && number <= 2100;
      if (!year) {
        return Optional.of(new Numbered(folder(path.substring(0, last.start() + 1)), number));
      }
    }
    return Optional.empty();
  }

  /** {@code /news/index.html}, {@code /news/} and {@code /news.html} name the same list. */
  private static String folder(String path) {
    String withoutIndex = INDEX.matcher(path).replaceFirst("/");
    return EXTENSION.matcher(withoutIndex).replaceFirst("").replaceFirst("/$", "");
  }

  private static String path(CanonicalUrl url) {
    String path = url.uri().getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static Map<String, String> query(CanonicalUrl url) {
    String query = url.uri().getRawQuery();
    if (query == null || query.isEmpty()) {
      return Map.of();
    }
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> p.length > 1 ? p[1] : "", (a, b) -> a));
  }

  private static OptionalInt number(@org.jspecify.annotations.Nullable String text) {
    if (text == null || !text.matches("\\d{1,6}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    return number <= LARGEST_NUMBER ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static boolean inCalendar(Element anchor) {
    Element e = anchor;
    for (int i = 0; e != null && i < 12; i++, e = e.parent()) {
      String named = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
      if (CALENDAR_WORDS.stream().anyMatch(named::contains)) {
        return true;
      }
      if (e.normalName().equals("table")) {
        long days =
            e.stream()
                .limit(400)
                .filter(cell -> cell.normalName().equals("td"))
                .filter(cell -> cell.childNodeSize() < 4 && cell.text().matches("\\d{1,2}"))
                .limit(28)
                .count();
        return days >= 20;
      }
    }
    return false;
  }

  private static Optional<CanonicalUrl> scripted(Document document, CanonicalUrl on) {
    for (Element script : document.select("script:not([src])")) {
      Matcher call = SCRIPTED.matcher(script.data());
      if (call.find()) {
        int pages = Integer.parseInt(call.group(1));
        int next = Integer.parseInt(call.group(2)) + 1;
        if (next < pages) {
          return on.resolve(call.group(3) + "_" + next + "." + call.group(4));
        }
      }
    }
    return Optional.empty();
  }
}
