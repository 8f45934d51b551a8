package dev.silkwire.commandline.newsroom;

import dev.silkwire.contracts.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the newsroom at one moment: stories in three kinds of mark-up, lists, feed, sitemap,
 * robots.txt. A function of the address and of the time since the opening, nothing else.
 */
final class FrontPages {
  private static final List<String> STORIES =
      List.of(
          "en-khorgos-gauge-hall",
          "en-aktau-winter-ferries",
          "en-zhanatas-wind",
          "en-almaty-textiles",
          "en-xian-fruit-train",
          "ru-dostyk-tarif",
          "ru-oskemen-titan",
          "ru-bishkek-tashkent-energy",
          "zh-khorgos-green-lane",
          "zh-urumqi-tashkent-train",
          "zh-lanzhou-exhibition",
          "kk-turkistan-bazary",
          "kk-aqtobe-kun",
          "kk-semei-kopir");

  private static final int PER_LIST = 6;
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(5);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern LIST_PATH = Pattern.compile("/news/index(?:_(\\d))?\\.html");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

  private final List<Story> stories =
      STORIES.stream().map(name -> Story.parse(resource("articles/" + name + ".txt"))).toList();
  private final String root;
  private final Instant opened;

  /**
   * What stands at an address.
   *
   * @param contentType as the header says it
   * @param body the bytes
   * @param changed when it last changed
   */
  @SuppressWarnings("ArrayRecordComponent") // pages are served, never compared
  record Served(String contentType, byte[] body, Instant changed) {}

  /**
   * @param root scheme, host and port
   * @param opened when the newsroom was first opened; all dates are relative to it
   */
  FrontPages(String root, Instant opened) {
    this.root = root;
    this.opened = opened.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The stories that are there, newest first. */
  List<Story> stories(Instant now) {
    return stories.stream()
        .filter(story -> story.isThereAfter(elapsed(now)))
        .sorted(Comparator.comparing(Story::published).reversed())
        .toList();
  }

  /** What stands at a path now; empty for a page that is not there. */
  Optional<Served> at(String path, Instant now) {
    Matcher list = LIST_PATH.matcher(path);
    if (list.matches()) {
      return list(list.group(1) == null ? 1 : Integer.parseInt(list.group(1)), now);
    }
    return switch (path) {
      case "/" -> Optional.of(home(now));
      case "/robots.txt" -> Optional.of(fixed("text/plain; charset=utf-8", robots()));
      case "/feed.xml" -> Optional.of(feed(now));
      case "/sitemap.xml" -> Optional.of(sitemap(now));
      case "/about.html" -> Optional.of(html(page("About", about(), ""), opened));
      case "/photos/2026-steppe.html" -> Optional.of(html(page("Steppe", gallery(), ""), opened));
      case "/style.css" -> Optional.of(fixed("text/css; charset=utf-8", resource("style.css")));
      case "/picture.svg" -> Optional.of(fixed("image/svg+xml", resource("picture.svg")));
      default -> story(path, now);
    };
  }

  private Optional<Served> story(String path, Instant now) {
    for (Story story : stories(now)) {
      for (int page = 1; page <= story.pages().size(); page++) {
        if (story.pagePath(page).equals(path)) {
          return Optional.of(render(story, page, now));
        }
      }
    }
    return Optional.empty();
  }

  private Served render(Story story, int page, Instant now) {
    Instant modified = opened.plus(story.modifiedAfter(elapsed(now)));
    String published = local(opened.plus(story.published())).toString();
    List<String> paragraphs = story.pagesAfter(elapsed(now)).get(page - 1);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", escape(story.title()));
    values.put("language", story.language());
    values.put("charset", story.charset().name().toLowerCase(Locale.ROOT));
    values.put("url", root + story.pagePath(page));
    values.put("summary", escape(story.pages().getFirst().getFirst()));
    values.put("section", escape(story.section().getLast()));
    values.put("author", escape(story.author()));
    values.put("caption", escape(story.caption()));
    values.put("published", published);
    values.put("modified", local(modified).toString());
    values.put("publishedShown", SHOWN.format(local(opened.plus(story.published()))));
    values.put("breadcrumbs", breadcrumbs(story));
    values.put("body", blocks(paragraphs));
    values.put("brokenBody", escape(String.join("\n\n", paragraphs)).replace("\n\n", "<br><br>\n"));
    values.put("image", image(story));
    values.put("figure", figure(story));
    values.put("jsonLd", jsonLd(story, published, modified));
    values.put("pager", pager(story, page));
    values.put("relNext", relNext(story, page));
    values.put("related", related(story, now));
    String text = fill(resource("layouts/" + story.layout() + ".html"), values);
    return new Served(
        "text/html; charset=" + story.charset().name().toLowerCase(Locale.ROOT),
        text.getBytes(story.charset()),
        later(modified, opened));
  }

  private static String blocks(List<String> paragraphs) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : paragraphs) {
      html.append(
          paragraph.startsWith("## ")
              ? "<h2>" + escape(paragraph.substring(3)) + "</h2>\n"
              : "<p>" + escape(paragraph) + "</p>\n");
    }
    return html.toString();
  }

  private static String breadcrumbs(Story story) {
    List<String> crumbs = new ArrayList<>(List.of("<a href=\"/\">Caravan Gazette</a>"));
    story
        .section()
        .forEach(name -> crumbs.add("<a href=\"/news/index.html\">" + escape(name) + "</a>"));
    return String.join(" &gt; ", crumbs);
  }

  private static String image(Story story) {
    return story.caption().isEmpty()
        ? ""
        : "<img src=\"/picture.svg\" width=\"640\" height=\"300\" alt=\"\">";
  }

  private static String figure(Story story) {
    return story.caption().isEmpty()
        ? ""
        : "<figure>"
            + image(story)
            + "<figcaption>"
            + escape(story.caption())
            + "</figcaption></figure>";
  }

  private String jsonLd(Story story, String published, Instant modified) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", story.title());
    article.put("inLanguage", story.language());
    article.put("datePublished", published);
    article.put("dateModified", local(modified).toString());
    article.put("author", Map.of("@type", "Person", "name", story.author()));
    article.put("articleSection", story.section().getLast());
    article.put("mainEntityOfPage", root + story.path());
    return EventJson.MAPPER.writeValueAsString(article).replace("</", "<\\/");
  }

  private static String pager(Story story, int page) {
    int pages = story.pages().size();
    if (pages == 1) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (int number = 1; number <= pages; number++) {
      html.append(
          number == page
              ? "<b>" + number + "</b> "
              : "<a href=\"" + story.pagePath(number) + "\">" + number + "</a> ");
    }
    return page < pages
        ? html + "<a rel=\"next\" href=\"" + story.pagePath(page + 1) + "\">Next</a>"
        : html.toString();
  }

  private static String relNext(Story story, int page) {
    return page < story.pages().size()
        ? "<link rel=\"next\" href=\"" + story.pagePath(page + 1) + "\">"
        : "";
  }

  private String related(Story story, Instant now) {
    StringBuilder html = new StringBuilder();
    stories(now).stream()
        .filter(other -> other.language().equals(story.language()) && !other.equals(story))
        .limit(3)
        .forEach(other -> html.append("<li>").append(link(other)).append("</li>\n"));
    return html.toString();
  }

  private Served home(Instant now) {
    return html(
        page("Caravan Gazette", items(stories(now).stream().limit(4).toList()), ""),
        latestChange(now));
  }

  private Optional<Served> list(int number, Instant now) {
    List<Story> all = stories(now);
    int lists = (all.size() + PER_LIST - 1) / PER_LIST;
    if (number < 1 || number > lists) {
      return Optional.empty();
    }
    String items =
        items(all.subList((number - 1) * PER_LIST, Math.min(all.size(), number * PER_LIST)));
    if (number
        == lists) { // what a crawler meets on every site: a forbidden page, and one of pictures
      items +=
          "<li><a href=\"/drafts/next-week.html\">Next week: stories in preparation</a></li>\n"
              + "<li><a href=\"/photos/2026-steppe.html\">The steppe in sixteen pictures</a></li>\n";
    }
    StringBuilder pager = new StringBuilder();
    for (int other = 1; other <= lists; other++) {
      pager.append(
          other == number
              ? "<b>" + other + "</b> "
              : "<a href=\"" + listPath(other) + "\">" + other + "</a> ");
    }
    if (number < lists) {
      pager.append("<a rel=\"next\" href=\"" + listPath(number + 1) + "\">Older news</a>");
    }
    return Optional.of(html(page("All news", items, pager.toString()), latestChange(now)));
  }

  private static String listPath(int number) {
    return number == 1 ? "/news/index.html" : "/news/index_" + number + ".html";
  }

  private String items(List<Story> stories) {
    StringBuilder html = new StringBuilder();
    for (Story story : stories) {
      html.append("<li><h2>")
          .append(link(story))
          .append("</h2><span class=\"date\">")
          .append(SHOWN.format(local(opened.plus(story.published()))))
          .append("</span></li>\n");
    }
    return html.toString();
  }

  private static String link(Story story) {
    return "<a href=\"" + story.path() + "\">" + escape(story.title()) + "</a>";
  }

  private Served feed(Instant now) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel>
            <title>Caravan Gazette</title>
            <link>%s/</link>
            <description>Trade, transport, energy and culture along the caravan roads</description>
            """
                .formatted(root));
    for (Story story : stories(now)) {
      if (story.language().equals("en") || story.language().equals("ru")) {
        xml.append("<item><title>")
            .append(escape(story.title()))
            .append("</title><link>")
            .append(root + story.path())
            .append("</link><guid isPermaLink=\"true\">")
            .append(root + story.path())
            .append("</guid><pubDate>")
            .append(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(local(opened.plus(story.published()))))
            .append("</pubDate><description>")
            .append(escape(story.pages().getFirst().getFirst()))
            .append("</description></item>\n");
      }
    }
    return new Served(
        "application/rss+xml; charset=utf-8",
        xml.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8),
        latestChange(now));
  }

  private Served sitemap(Instant now) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (Story story : stories(now)) {
      xml.append("<url><loc>")
          .append(root + story.path())
          .append("</loc><lastmod>")
          .append(local(opened.plus(story.modifiedAfter(elapsed(now)))))
          .append("</lastmod></url>\n");
    }
    return new Served(
        "application/xml; charset=utf-8",
        xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8),
        latestChange(now));
  }

  private String robots() {
    return """
        User-agent: *
        Disallow: /drafts/

        Sitemap: %s/sitemap.xml
        """
        .formatted(root);
  }

  private static String about() {
    return "<li>The Caravan Gazette is served by silkwire up, to have something to read.</li>\n";
  }

  private static String gallery() {
    return "<li><img src=\"/picture.svg\" alt=\"\"> Evening near Balkhash</li>\n".repeat(2);
  }

  private static String page(String title, String items, String pager) {
    return fill(
        resource("layouts/list.html"), Map.of("title", title, "items", items, "pager", pager));
  }

  private static Served html(String text, Instant changed) {
    return new Served("text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), changed);
  }

  private Served fixed(String contentType, String text) {
    return new Served(contentType, text.getBytes(StandardCharsets.UTF_8), opened);
  }

  private Instant latestChange(Instant now) {
    Instant latest = opened;
    for (Story story : stories(now)) {
      latest = later(latest, opened.plus(story.modifiedAfter(elapsed(now))));
    }
    return latest;
  }

  private Duration elapsed(Instant now) {
    return Duration.between(opened, now);
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atOffset(ZONE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String fill(String layout, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(layout)
        .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = FrontPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
