package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.dates.DateReader.NumericOrder;
import dev.silkwire.ingest.extract.html.Lines;
import dev.silkwire.ingest.extract.html.NameHint;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import dev.silkwire.ingest.extract.html.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The places of a page that give a date, most trusted first. */
final class DateSources {
  private static final List<String> PUBLISHED_METAS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "date.published",
          "published_time",
          "article.published",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publication-date",
          "article_date_original",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "dcterms.created",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "date",
          "originalpublicationdate",
          "rnews:datepublished",
          "timestamp",
          "displaydate",
          "article.created",
          "bt:pubdate",
          "citation_publication_date",
          "citation_online_date",
          "created",
          "release_date",
          "date_published",
          "last-published",
          "og:pubdate",
          "prism.publicationdate",
          "eomportal-firstpublished",
          "article:post_date",
          "iso-8601-publish-date",
          "publisheddate",
          "publishtime",
          "ptime",
          "_pubtime",
          "weibo: article:create_at",
          "og:release_date",
          "pub_date");
  private static final List<String> MODIFIED_METAS =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "article:updated_time",
          "datemodified",
          "lastmod",
          "last-modified",
          "last_updated_date",
          "dcterms.modified",
          "dc.date.modified",
          "modified",
          "article.updated",
          "updated_time",
          "revised",
          "dc.date.updated",
          "modified_time");

  private static final Pattern SAYS_UPDATED =
      Pattern.compile(
          "\\b(?:updated|modified|last (?:edit|change)|revised|aktualisiert|geändert|zuletzt|mis à jour|modifié|actualizado|modificado|atualizado|aggiornato|güncelleme|güncellendi)|обновлен|изменен|жаңартыл|更新|更新日|最終更新|تحديث",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The clock in a page's header: today's date, of no article. */
  private static final Pattern SAYS_TODAY =
      Pattern.compile(
          "\\btoday\\b|\\bheute\\b|aujourd|сегодня|бүгін|今天|今日|اليوم|bugün|\\bhoy\\b|\\bhoje\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SAYS_PUBLISHED =
      Pattern.compile(
          "\\b(?:published|posted|first published|veröffentlicht|erschienen|publié|publicado|pubblicato|yayın)|опубликован|жарияланды|发布|發佈|発表|公開|نشر",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern URL_DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-]?(\\d{1,2})[/_-]?(\\d{1,2})(?!\\d)");

  /** How far from the headline, in characters of text, a visible date is believed. */
  private static final int NEAR = 400;

  private static final int MOST_TIMES = 60;

  private final PageSurvey page;
  private final Instant fetchedAt;
  private final NumericOrder order;
  private final List<DateCandidate> found;

  DateSources(
      PageSurvey page, @Nullable String language, Instant fetchedAt, List<DateCandidate> found) {
    this.page = page;
    this.fetchedAt = fetchedAt;
    this.found = found;
    this.order = monthFirst(page, language) ? NumericOrder.MONTH_FIRST : NumericOrder.DAY_FIRST;
  }

  /** Only American English writes the month first; most pages that say just "en" are American. */
  private static boolean monthFirst(PageSurvey page, @Nullable String language) {
    String declared = page.declaredLanguage();
    if (declared != null && declared.length() > 2) {
      return declared.toLowerCase(Locale.ROOT).equals("en-us");
    }
    String host = page.url().host();
    boolean british =
        host.endsWith(".uk")
            || host.endsWith(".au")
            || host.endsWith(".nz")
            || host.endsWith(".ie")
            || host.endsWith(".in")
            || host.endsWith(".za");
    return !british && (language == null || language.equals("en"));
  }

  void jsonLd() {
    Optional<JsonNode> article = page.structuredData().article();
    for (JsonNode node :
        article.map(List::of).orElseGet(() -> page.structuredData().ofType("WebPage"))) {
      add(Kind.PUBLISHED, Provenance.JSON_LD, StructuredData.text(node, "datePublished"));
      if (!node.has("datePublished")) {
        add(Kind.PUBLISHED, Provenance.JSON_LD, StructuredData.text(node, "dateCreated"));
      }
      add(Kind.MODIFIED, Provenance.JSON_LD, StructuredData.text(node, "dateModified"));
    }
  }

  void meta() {
    for (String name : PUBLISHED_METAS) {
      page.metas(name).forEach(value -> add(Kind.PUBLISHED, Provenance.META, value));
    }
    for (String name : MODIFIED_METAS) {
      page.metas(name).forEach(value -> add(Kind.MODIFIED, Provenance.META, value));
    }
  }

  void microdata() {
    for (Element element : page.microdata("datePublished")) {
      add(Kind.PUBLISHED, Provenance.MICRODATA, valueOf(element));
    }
    for (Element element : page.microdata("dateCreated")) {
      add(Kind.PUBLISHED, Provenance.MICRODATA, valueOf(element));
    }
    for (Element element : page.microdata("dateModified")) {
      add(Kind.MODIFIED, Provenance.MICRODATA, valueOf(element));
    }
  }

  /** Time elements: near the headline, or said by name to be the publication's. */
  void timeElements(@Nullable Element headline) {
    List<Element> times = page.times().subList(0, Math.min(MOST_TIMES, page.times().size()));
    for (Element time : times) {
      boolean certain = time.hasAttr("pubdate") || time.className().contains("publish");
      if (certain || (headline != null && near(headline, time)) || times.size() == 1) {
        String around = time.className() + " " + Texts.of(time) + " " + before(time);
        Kind kind =
            SAYS_UPDATED.matcher(around).find() && !SAYS_PUBLISHED.matcher(around).find()
                ? Kind.MODIFIED
                : Kind.PUBLISHED;
        add(
            kind,
            Provenance.TIME_ELEMENT,
            time.hasAttr("datetime") ? time.attr("datetime") : Texts.of(time));
      }
    }
  }

  /** What an element says that is known to hold a date: its attribute for machines, or its text. */
  void stated(Element element) {
    int before = found.size();
    String text = Texts.of(element);
    String line = text.length() <= NEAR ? text : text.substring(0, NEAR);
    boolean meta = element.normalName().equals("meta");
    if (element.hasAttr("datetime") || element.hasAttr("content")) {
      add(
          SAYS_UPDATED.matcher(line).find() ? Kind.MODIFIED : Kind.PUBLISHED,
          meta ? Provenance.META : Provenance.TIME_ELEMENT,
          valueOf(element));
    }
    if (found.size() == before) {
      fromText(line, false);
    }
  }

  /** Dates written in the lines around the headline, and in elements named as date lines. */
  void visible(@Nullable Element headline) {
    if (headline != null) {
      String lines = String.join(" \n ", Lines.after(headline, NEAR));
      fromText(lines.length() > NEAR + 200 ? lines.substring(0, NEAR + 200) : lines, false);
      String above = textBefore(headline, 120, true);
      if (!saysToday(above)) {
        fromText(above, true);
      }
    }
    if (found.stream().noneMatch(one -> one.date().refused() == null)) {
      for (NameHint hint : List.of(NameHint.DATE, NameHint.META_LINE, NameHint.BYLINE)) {
        for (Element element : page.named(hint)) {
          String text = Texts.of(element);
          if (text.length() <= 200
              && !insideAnchorList(element)
              && !insidePageHead(element)
              && !SAYS_TODAY.matcher(text).find()) {
            fromText(text, false);
          }
        }
      }
    }
  }

  void url() {
    Matcher match = URL_DAY.matcher(page.url().pathAndQuery());
    while (match.find()) {
      add(
          Kind.PUBLISHED,
          Provenance.URL,
          match.group(1) + "-" + match.group(2) + "-" + match.group(3));
    }
  }

  private void fromText(String text, boolean last) {
    List<WrittenDate> dates = DateReader.all(text, order);
    if (last && dates.size() > 1) {
      dates = dates.subList(dates.size() - 1, dates.size());
    }
    int from = 0;
    for (WrittenDate date : dates) {
      String before =
          text.substring(Math.max(from, date.start() - 40), Math.min(date.start(), text.length()));
      Kind kind =
          SAYS_UPDATED.matcher(before).find() && !SAYS_PUBLISHED.matcher(before).find()
              ? Kind.MODIFIED
              : Kind.PUBLISHED;
      from = Math.min(date.end(), text.length());
      add(kind, Provenance.VISIBLE, date, text.substring(Math.min(date.start(), from), from));
    }
    if (dates.isEmpty()) {
      RelativeDates.read(text, fetchedAt)
          .ifPresent(
              day ->
                  add(
                      Kind.PUBLISHED,
                      Provenance.VISIBLE,
                      day,
                      "relative: " + text.substring(0, Math.min(60, text.length()))));
    }
  }

  private void add(Kind kind, Provenance provenance, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return;
    }
    Optional<WrittenDate> date =
        EpochStamp.read(written).or(() -> DateReader.first(written, order));
    date.ifPresent(
        one ->
            add(kind, provenance, one, written.length() > 80 ? written.substring(0, 80) : written));
  }

  private void add(Kind kind, Provenance provenance, WrittenDate date, String evidence) {
    LocalDate today =
        LocalDate.ofInstant(fetchedAt.plus(Duration.ofHours(14)), java.time.ZoneOffset.UTC);
    String refused =
        date.day().isAfter(today)
            ? "in the future"
            : date.day().getYear() < 1990 ? "before 1990" : null;
    found.add(
        new DateCandidate(
            kind, new ArticleDate(date.value(), date.precision(), provenance, evidence, refused)));
  }

  private static String valueOf(Element element) {
    return element.hasAttr("content")
        ? element.attr("content")
        : element.hasAttr("datetime") ? element.attr("datetime") : Texts.of(element);
  }

  private boolean insideAnchorList(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.normalName().equals("li")
          || up.normalName().equals("aside")
          || up.normalName().equals("footer")
          || up.normalName().equals("nav")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date is that of the day the page was fetched: a clock in the page's head, mostly. */
  private boolean saysToday(String text) {
    LocalDate today = LocalDate.ofInstant(fetchedAt, java.time.ZoneOffset.UTC);
    List<WrittenDate> dates = DateReader.all(text, order);
    return !dates.isEmpty()
        && Math.abs(dates.getLast().day().toEpochDay() - today.toEpochDay()) <= 1;
  }

  /** The head of a page holds its name, its menu and often the date of the day. */
  private boolean insidePageHead(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      boolean head = up.normalName().equals("header") || NameHint.HEADER.in(page.names().hints(up));
      if (head && !up.normalName().equals("body") && up.getElementsByTag("a").size() >= 3) {
        return true;
      }
    }
    return saysToday(Texts.of(element)) && Texts.of(element).length() < 60 && isAboveMenu(element);
  }

  /** Whether a menu stands beside the element or follows it directly. */
  private static boolean isAboveMenu(Element element) {
    Element parent = element.parent();
    return parent != null
        && !parent.normalName().equals("body")
        && parent.getElementsByTag("a").size() >= 3
        && Texts.of(parent).length() < 600;
  }

  private static boolean near(Element headline, Element time) {
    Element box = headline;
    for (int up = 0; up < 5; up++) {
      Element parent = box.parent();
      if (parent == null || parent.normalName().equals("body")) {
        return false;
      }
      box = parent;
      for (Element ancestor = time; ancestor != null; ancestor = ancestor.parent()) {
        if (ancestor == box) {
          return up < 3 || !ancestorNamed(time, box, "li") && !ancestorNamed(time, box, "aside");
        }
      }
    }
    return false;
  }

  private static boolean ancestorNamed(Element element, Element stop, String tag) {
    for (Element up = element; up != null && up != stop; up = up.parent()) {
      if (up.normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private static String before(Element time) {
    return textBefore(time, 25, false);
  }

  private static String textBefore(Element element, int length, boolean upToMenu) {
    StringBuilder out = new StringBuilder();
    Node node = element;
    while (node != null && out.length() < length) {
      Node previous = node.previousSibling();
      if (previous == null) {
        node = node.parent();
        continue;
      }
      node = previous;
      if (upToMenu && isMenu(node)) {
        break;
      }
      String text =
          node instanceof TextNode plain
              ? Texts.fold(plain.getWholeText())
              : node instanceof Element inner ? Texts.of(inner) : "";
      out.insert(0, text + " ");
    }
    return out.length() > length ? out.substring(out.length() - length) : out.toString();
  }

  private static boolean isMenu(Node node) {
    return node instanceof Element element
        && (element.normalName().equals("header")
            || element.normalName().equals("nav")
            || element.getElementsByTag("a").size() >= 5);
  }
}
