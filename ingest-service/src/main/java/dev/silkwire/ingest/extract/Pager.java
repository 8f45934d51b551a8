package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.Extraction.PagerLink;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the links from a page of an article to its other pages. A link counts where its address is
 * this page's but for a page number, and its text says that number or "next".
 */
final class Pager {
  /** An article of more pages is a book, or a trap. */
  private static final int MOST_PAGES = 50;

  private static final Set<String> NEXT =
      Set.of(
          "next",
          "next page",
          "nächste seite",
          "weiter",
          "suivant",
          "suivante",
          "page suivante",
          "siguiente",
          "próxima",
          "próxima página",
          "successiva",
          "далее",
          "дальше",
          "следующая",
          "следующая страница",
          "вперед",
          "келесі",
          "下一页",
          "下页",
          "下一頁",
          "次へ",
          "次のページ",
          "다음",
          "sonraki",
          "التالي",
          ">",
          ">>",
          "»",
          "›",
          "→");

  private static final int LONGEST_TEXT = 40;

  /** Where an address carries the number of a page; what is around it is the same on all pages. */
  private static final List<Pattern> NUMBERED =
      List.of(
          Pattern.compile("^(.*?)[_-](\\d{1,2})(\\.\\w{2,5})$"),
          Pattern.compile("^(.*?)[_-](?:p|page)?(\\d{1,2})(/?)$"),
          Pattern.compile("^(.*?)(?:/page|/seite|/pagina|/p|/str)[/-]?(\\d{1,2})(/?)$"),
          Pattern.compile("^(.*?)/(\\d{1,2})(/?)$"),
          Pattern.compile("^(.*?),(\\d{1,2})(\\.\\w{2,5}|)$"),
          Pattern.compile(
              "^(.*?)[?&](?:page|p|pg|seite|pagina|pn|PAGEN_1|currentPage)=(\\d{1,2})(.*)$"));

  private Pager() {}

  static List<PagerLink> read(PageSurvey page) {
    CanonicalUrl here = page.url();
    Map<Integer, PagerLink> links = new TreeMap<>();
    for (Element anchor : page.anchors()) {
      String text = text(anchor);
      boolean next = saysNext(text) || anchor.attr("rel").contains("next");
      boolean number = isNumber(text);
      if ((next || number) && !anchor.attr("href").startsWith("#")) {
        add(links, here, anchor.attr("href"), number ? Integer.parseInt(text) : 0, next);
      }
    }
    page.links("next").forEach(link -> add(links, here, link, 0, true));
    return List.copyOf(links.values());
  }

  /**
   * The links that are known to lead to further pages: numbered as they say, else counted on from
   * this page. Their addresses may look like anything.
   */
  static Optional<List<PagerLink>> of(List<Element> elements, CanonicalUrl here, int number) {
    Map<Integer, PagerLink> links = new TreeMap<>();
    int next = number + 1;
    for (Element element : elements.subList(0, Math.min(MOST_PAGES, elements.size()))) {
      List<Element> anchors =
          element.hasAttr("href") ? List.of(element) : element.getElementsByAttribute("href");
      for (Element anchor : anchors) {
        Optional<CanonicalUrl> target = target(here, anchor.attr("href"));
        String text = text(anchor);
        boolean numbered = isNumber(text);
        int said = numbered ? Integer.parseInt(text) : next;
        if (target.isPresent() && said <= MOST_PAGES && links.size() < MOST_PAGES) {
          links.putIfAbsent(said, new PagerLink(said, target.get()));
          next = numbered ? next : next + 1;
        }
      }
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(links.values()));
  }

  /** The stated links, and the way back to the first page as it was found. */
  static List<PagerLink> join(List<PagerLink> stated, List<PagerLink> found) {
    return Stream.concat(
            found.stream().filter(link -> link.number() == 1),
            stated.stream().filter(link -> link.number() > 1))
        .toList();
  }

  /** "Next", also with an arrow behind it. */
  private static boolean saysNext(String text) {
    if (text.isEmpty()) {
      return false;
    }
    String word = text.toLowerCase(Locale.ROOT);
    int last = word.length() - 1;
    return NEXT.contains(word)
        || ">»›→".indexOf(word.charAt(last)) >= 0
            && NEXT.contains(word.substring(0, last).stripTrailing());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 2
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String text(Element anchor) {
    String text = anchor.childNodeSize() > 6 ? null : Texts.line(anchor, LONGEST_TEXT);
    if (text == null || text.isEmpty()) {
      return "";
    }
    int start = "[(【".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int end = text.length() - ("])】".indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0);
    return start < end ? text.substring(start, end).strip() : "";
  }

  private static void add(
      Map<Integer, PagerLink> links, CanonicalUrl here, String href, int said, boolean next) {
    Optional<CanonicalUrl> target = target(here, href);
    if (target.isEmpty()) {
      return;
    }
    int number = number(here.pathAndQuery(), target.get().pathAndQuery());
    int counted = countedFromZero(here, target.get(), number, said, next) ? number + 1 : number;
    if (number > 0 && counted <= MOST_PAGES && (said == 0 || said == counted)) {
      links.putIfAbsent(counted, new PagerLink(counted, target.get()));
    }
  }

  /** Another page of the same host. */
  private static Optional<CanonicalUrl> target(CanonicalUrl here, String href) {
    String path = here.uri().getRawPath();
    String link = href.startsWith("?") && path != null ? path + href : href; // RFC 3986 §5.4, "?y"
    return here.resolve(link)
        .filter(target -> !target.equals(here) && target.host().equals(here.host()));
  }

  /**
   * Whether the site numbers the second page 1: the link to "_1" says "2", or "next" on a page
   * whose own address has no number.
   */
  private static boolean countedFromZero(
      CanonicalUrl here, CanonicalUrl there, int number, int said, boolean next) {
    boolean longer = there.value().length() > here.value().length();
    return said > 0 ? said == number + 1 : next && number == 1 && longer;
  }

  /** The page number of {@code there} if both are pages of one article, else 0. */
  private static int number(String here, String there) {
    for (Pattern pattern : NUMBERED) {
      Matcher other = pattern.matcher(there);
      if (other.matches()) {
        String bare = other.group(1) + other.group(3);
        Matcher own = pattern.matcher(here);
        boolean ofFirst = same(bare, here);
        boolean ofNumbered = own.matches() && same(own.group(1) + own.group(3), bare);
        if (ofFirst || ofNumbered) {
          return Integer.parseInt(other.group(2));
        }
      }
      Matcher own = pattern.matcher(here); // back to page 1, which carries no number
      if (own.matches() && same(own.group(1) + own.group(3), there)) {
        return 1;
      }
    }
    return 0;
  }

  private static boolean same(String one, String other) {
    return strip(one).equals(strip(other));
  }

  private static String strip(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
