package dev.silkwire.ingest.extract.head;

import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The section an article stands in, from the breadcrumb as shown or from structured data. */
public final class Breadcrumbs {
  private static final int MOST = 8;
  private static final int LONGEST_STEP = 60;
  private static final int LONGEST_TRAIL = 400;
  private static final int LONGEST_WORDS = 150;

  /** The same with the white space that indents a page. */
  private static final int LONGEST_LINE = 1_000;

  /** What stands between two steps. */
  private static final Pattern SEPARATOR = Pattern.compile("[>»›/\\\\|→＞→»·•–—-]+");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:您?(?:的)?(?:当前|现在|所在|目前)?(?:的)?位置(?:是)?|当前位置|你的位置|you are here|sie sind hier|вы здесь|estás en|vous êtes ici)\\s*[:：]?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** A line that begins with the first step of most breadcrumbs. */
  private static final Pattern FROM_HOME =
      Pattern.compile(
          "\\s*+(?:[您你]?(?:现在|当前|目前|所在)?的?位置(?:是)?\\s*[:：]\\s*|you are here:?\\s*|вы здесь:?\\s*)?(?:home|main|главная|басты бет|首页|startseite|accueil|inicio)\\s*(?:::|[>»›→＞/])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The first characters of such lines, by which nearly all others are passed over. */
  private static final String BEGINNINGS_FROM_HOME = "hmгбsaiyв首您你现当目所的位";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*(?:::|[>»›→＞/])\\s*");
  private static final Pattern BETWEEN_LINKS = Pattern.compile("[>»›→＞]{1,2}|::|/");

  private Breadcrumbs() {}

  /** Outermost first, the headline itself left out; empty where the page shows none. */
  public static List<String> read(PageSurvey page, @Nullable String title) {
    List<String> shown = shown(page, title);
    if (!shown.isEmpty()) {
      return shown;
    }
    List<String> listed = jsonLd(page, title);
    if (!listed.isEmpty()) {
      return listed;
    }
    String section =
        page.meta("article:section", "og:article:section", "parsely-section", "sailthru.section");
    if (section == null) {
      section =
          page.structuredData()
              .article()
              .map(node -> StructuredData.text(node, "articleSection"))
              .orElse(null);
    }
    return section == null || section.length() > LONGEST_STEP ? List.of() : List.of(section);
  }

  private static List<String> shown(PageSurvey page, @Nullable String title) {
    for (Element element : page.named(NameHint.BREADCRUMB)) {
      List<String> steps = steps(element, title);
      if (steps.size() >= 2
          || (steps.size() == 1
              && element.className().toLowerCase(java.util.Locale.ROOT).contains("breadcrumb"))) {
        return steps;
      }
    }
    List<String> linked = chainOfLinks(page, title);
    return linked.isEmpty() ? chainOfWords(page, title) : linked;
  }

  /** "Home / Regions" without links. */
  private static List<String> chainOfWords(PageSurvey page, @Nullable String title) {
    List<String> steps = new ArrayList<>();
    page.body()
        .filter(
            (node, depth) -> {
              if (node instanceof TextNode line && line.previousSibling() == null) {
                addWords(steps, line.getWholeText(), title);
              }
              return steps.isEmpty() ? FilterResult.CONTINUE : FilterResult.STOP;
            });
    return steps;
  }

  /** Adds the steps of a line that is a breadcrumb. */
  private static void addWords(List<String> steps, String line, @Nullable String title) {
    if (line.length() > LONGEST_LINE
        || !mayBeginFromHome(line)
        || !hasSeparator(line)
        || !FROM_HOME.matcher(line).lookingAt()) {
      return;
    }
    String text = LEAD.matcher(Texts.fold(line)).replaceFirst("");
    if (text.length() <= LONGEST_WORDS) {
      for (String step : BETWEEN_WORDS.split(text, -1)) {
        add(steps, step, title);
      }
    }
    if (steps.size() < 2) {
      steps.clear();
    }
  }

  private static boolean mayBeginFromHome(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) <= ' ') {
      i++;
    }
    return i < line.length()
        && BEGINNINGS_FROM_HOME.indexOf(Character.toLowerCase(line.charAt(i))) >= 0;
  }

  private static boolean hasSeparator(String line) {
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '>', '»', '›', '→', '＞', '/', ':' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** The steps inside one element: its links, and unlinked text between separators. */
  private static List<String> steps(Element element, @Nullable String title) {
    if (Texts.line(element, LONGEST_TRAIL) == null) {
      return List.of();
    }
    List<String> steps = new ArrayList<>();
    for (Element link : element.getElementsByTag("a")) {
      add(steps, Texts.of(link), title);
    }
    return steps;
  }

  /** "Home> Press> Harbour": links in a row with separators between, without a name. */
  private static List<String> chainOfLinks(PageSurvey page, @Nullable String title) {
    List<String> steps = new ArrayList<>();
    Element last = null;
    for (Element anchor : page.anchors()) {
      boolean continues =
          last != null && last.parent() == anchor.parent() && separated(last, anchor);
      if (!continues) {
        if (steps.size() >= 2) {
          return withLastStep(steps, last, title);
        }
        steps.clear();
      }
      if (!continues && !leadsOn(anchor)) {
        last = null; // most links of a page stand in no chain and are not read
        continue;
      }
      String text = Texts.line(anchor, LONGEST_STEP);
      if (text == null || text.isEmpty()) {
        last = null;
        continue;
      }
      add(steps, text, title);
      last = anchor;
    }
    return steps.size() >= 2 ? withLastStep(steps, last, title) : List.of();
  }

  /** The rubric may stand as plain text after the last link; "article" there says nothing. */
  private static List<String> withLastStep(
      List<String> steps, @Nullable Element lastLink, @Nullable String title) {
    if (lastLink != null
        && lastLink.nextSibling() instanceof TextNode rest
        && Texts.fold(rest.text()).matches("(?:[>»›→＞]{1,2}|::|/) ?.{2,30}")) {
      String step = Texts.fold(rest.text()).replaceFirst("^(?:[>»›→＞]{1,2}|::|/) ?", "");
      if (!step.matches("(?i)正文|详情|内容|article|text|статья|новость|материал")) {
        add(steps, step, title);
      }
    }
    return steps;
  }

  /** Whether another link may follow behind a separator. */
  private static boolean leadsOn(Element anchor) {
    return anchor.nextSibling() instanceof TextNode between
        && between.nextSibling() instanceof Element after
        && separated(anchor, after);
  }

  private static boolean separated(Element before, Element after) {
    return before.nextSibling() instanceof TextNode between
        && between.nextSibling() == after
        && hasSeparator(between.getWholeText())
        && BETWEEN_LINKS.matcher(between.text().strip()).matches();
  }

  private static void add(List<String> steps, String step, @Nullable String title) {
    String clean = step.strip();
    while (!clean.isEmpty() && SEPARATOR.matcher(clean.substring(clean.length() - 1)).matches()) {
      clean = clean.substring(0, clean.length() - 1).strip();
    }
    boolean headline =
        title != null
            && title.length() <= 3 * LONGEST_STEP
            && clean.length() <= LONGEST_STEP
            && Squash.of(clean).equals(Squash.of(title));
    boolean again = !steps.isEmpty() && steps.getLast().equals(clean);
    if (!clean.isEmpty()
        && clean.length() <= LONGEST_STEP
        && !headline
        && !again
        && steps.size() < MOST) {
      steps.add(clean);
    }
  }

  private static List<String> jsonLd(PageSurvey page, @Nullable String title) {
    for (JsonNode list : page.structuredData().ofType("BreadcrumbList")) {
      Map<Integer, String> byPosition = new TreeMap<>(Comparator.naturalOrder());
      int place = 0;
      for (JsonNode item : page.structuredData().values(list, "itemListElement")) {
        String name =
            Optional.ofNullable(StructuredData.text(item, "name"))
                .orElse(StructuredData.text(item, "item"));
        JsonNode position = item.get("position");
        place = position != null && position.isInt() ? position.asInt() : place + 1;
        if (name != null) {
          byPosition.put(place, name);
        }
      }
      List<String> steps = new ArrayList<>();
      byPosition.values().forEach(name -> add(steps, name, title));
      if (!steps.isEmpty()) {
        return steps;
      }
    }
    return List.of();
  }
}
