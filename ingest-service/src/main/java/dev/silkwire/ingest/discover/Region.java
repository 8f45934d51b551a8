package dev.silkwire.ingest.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What part of a page an element stands in, by tag, role and the words of its class and id.
 *
 * <p>The words are those people write in every language of mark-up; no rule names a site.
 */
enum Region {
  /** Where lists of articles are. */
  MAIN(0),
  /** "Most read" and the like: links there are articles, and are mostly in the list, too. */
  ASIDE(-0.3),
  /** The head of the page. */
  HEAD(-2.5),
  FOOTER(-3),
  /** Menus, breadcrumbs, tag clouds, sharing, languages: nothing there is an entry. */
  NAVIGATION(-8),
  /** Links to other pages of the list. */
  PAGER(-8);

  /** What standing here adds to the score of a link. */
  final double weight;

  Region(double weight) {
    this.weight = weight;
  }

  private static final Set<String> NAVIGATION_WORDS =
      Set.of(
          "nav",
          "navs",
          "navi",
          "navbar",
          "navigation",
          "menu",
          "menus",
          "submenu",
          "mainmenu",
          "topmenu",
          "megamenu",
          "mega",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "bread",
          "path",
          "pathway",
          "position",
          "weizhi",
          "tags",
          "tagcloud",
          "cloud",
          "keywords",
          "social",
          "socials",
          "soc",
          "share",
          "sharing",
          "sns",
          "lang",
          "langs",
          "language",
          "languages",
          "login",
          "signin",
          "cookie",
          "cookies",
          "consent",
          "friendlink",
          "friendlinks",
          "flink",
          "yqlj",
          "calendar",
          "skip",
          "daohang",
          "sitemap",
          "toolbar",
          "topbar",
          "search",
          "subnav",
          "topnav",
          "mainnav",
          "sidenav",
          "alphabet");
  private static final Set<String> LEADING_NAVIGATION_WORDS =
      Set.of("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "tagcloud");
  private static final Set<String> PAGER_WORDS =
      Set.of(
          "pager",
          "pages",
          "pagination",
          "paginator",
          "paging",
          "pagenav",
          "pagenavi",
          "pagebar",
          "pagelist",
          "fenye",
          "pagenum",
          "pagenumbers",
          "navigation-pages",
          "listpage",
          "turnpage");
  private static final Set<String> FOOTER_WORDS =
      Set.of("footer", "foot", "ftr", "bottom", "copyright", "copy", "podval", "colophon");
  private static final Set<String> HEAD_WORDS =
      Set.of("hdr", "masthead", "banner", "logo", "toolbox");
  private static final Set<String> ASIDE_WORDS =
      Set.of(
          "sidebar", "aside", "side", "widget", "most", "popular", "related", "ticker", "ad", "ads",
          "adv");

  /** The region an element opens, seen by itself. */
  static Region opening(Element element) {
    String tag = element.normalName();
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    switch (tag) {
      case "nav" -> {
        return words(element).stream().anyMatch(w -> PAGER_WORDS.contains(w)) ? PAGER : NAVIGATION;
      }
      case "footer" -> {
        return FOOTER;
      }
      case "header" -> {
        return HEAD;
      }
      case "aside" -> {
        return ASIDE;
      }
      case "html", "body", "main", "article", "form", "a", "h1", "h2", "h3", "h4", "h5" -> {
        return role.equals("navigation") ? NAVIGATION : MAIN;
      }
      default -> {}
    }
    switch (role) {
      case "navigation", "menu", "menubar", "search" -> {
        return NAVIGATION;
      }
      case "contentinfo" -> {
        return FOOTER;
      }
      case "banner" -> {
        return HEAD;
      }
      case "complementary" -> {
        return ASIDE;
      }
      default -> {}
    }
    if (element.attr("itemtype").endsWith("BreadcrumbList")) {
      return NAVIGATION;
    }
    if (element.hasClass("hentry") || element.hasClass("post")) {
      return MAIN; // WordPress writes tags and categories of the post into its class
    }
    return byWords(element);
  }

  private static Region byWords(Element element) {
    for (String token : tokens(element)) {
      for (String part : token.split("__", -1)) { // BEM: block__element
        List<String> words = split(part);
        if (words.isEmpty()) {
          continue;
        }
        String whole = String.join("", words);
        String first = words.getFirst();
        String last = words.getLast();
        if (PAGER_WORDS.contains(whole)
            || (PAGER_WORDS.contains(last) && !last.equals("pages"))
            || (words.size() <= 2 && last.equals("pages"))) {
          return PAGER;
        }
        if (NAVIGATION_WORDS.contains(whole)
            || NAVIGATION_WORDS.contains(last)
            || LEADING_NAVIGATION_WORDS.contains(first)) {
          return NAVIGATION;
        }
        if (FOOTER_WORDS.contains(whole) || (FOOTER_WORDS.contains(last) && words.size() <= 2)) {
          return FOOTER;
        }
        if (HEAD_WORDS.contains(whole)
            || (Set.of("header", "top", "head").contains(whole)
                && element.id().equalsIgnoreCase(token))) {
          return HEAD;
        }
        if (ASIDE_WORDS.contains(whole) || ASIDE_WORDS.contains(last)) {
          return ASIDE;
        }
      }
    }
    return MAIN;
  }

  private static List<String> words(Element element) {
    return tokens(element).stream().flatMap(token -> split(token).stream()).toList();
  }

  private static List<String> tokens(Element element) {
    String named = (element.className() + " " + element.id()).strip();
    return named.isEmpty() || named.length() > 500 ? List.of() : Arrays.asList(named.split("\\s+"));
  }

  private static List<String> split(String token) {
    return Arrays.stream(token.split("[-_:]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
        .toList();
  }
}
