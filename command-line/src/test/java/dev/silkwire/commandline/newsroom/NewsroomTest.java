package dev.silkwire.commandline.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.ingest.sources.SourcesFile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

class NewsroomTest {
  private static final String GROWING = "/en/transport/khorgos-gauge-hall.html";
  private static final String APPEARING = "/en/energy/zhanatas-wind-contract.html";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  @TempDir private Path data;
  private Newsroom newsroom;

  @BeforeEach
  void open() throws Exception {
    newsroom = Newsroom.open(0, data.resolve("newsroom.json"), clock);
  }

  @AfterEach
  void close() {
    newsroom.close();
    client.shutdownNow();
  }

  @Test
  void feedAndSitemapNameStoriesThatAreThere() throws Exception {
    pass(Duration.ZERO);
    pass(Duration.ofMinutes(1));
    List<String> feed = values("/feed.xml", "link");
    List<String> sitemap = values("/sitemap.xml", "loc");

    assertThat(feed).hasSize(1 + 8); // the channel's own, and 5 English and 3 Russian stories
    assertThat(sitemap).hasSize(14).doesNotHaveDuplicates().containsAll(feed.subList(1, 9));
    for (String url : sitemap) {
      assertThat(get(URI.create(url).getPath()).statusCode()).as(url).isEqualTo(200);
    }
    assertThat(get("/robots.txt").body())
        .contains("Disallow: /drafts/", "Sitemap: http://" + newsroom.address() + "/sitemap.xml");
  }

  @Test
  void listsLeadToEveryStoryPageByPage() throws Exception {
    pass(Duration.ZERO);
    pass(Duration.ofMinutes(1));
    Set<String> links = new HashSet<>();
    String path = "/news/index.html";
    for (int lists = 1; !path.isEmpty(); lists++) {
      assertThat(lists).isLessThanOrEqualTo(3);
      Document list = page(path);
      list.select(".news-list a").forEach(link -> links.add(link.attr("href")));
      path = list.select(".pagination a[rel=next]").attr("href");
    }

    assertThat(links).hasSize(14 + 2).contains("/drafts/next-week.html", GROWING);
    assertThat(get("/news/index_4.html").statusCode()).isEqualTo(404);
  }

  @Test
  void everyStoryCanBeReadInItsMarkUpAndCharset() throws Exception {
    Set<String> layouts = new HashSet<>();
    FrontPages pages = new FrontPages("http://a.example", now.get());
    for (Story story : pages.stories(now.get().plusSeconds(60))) {
      layouts.add(story.layout());
      FrontPages.Served served = pages.at(story.path(), now.get().plusSeconds(60)).orElseThrow();
      String html = new String(served.body(), story.charset());
      assertThat(Jsoup.parse(html).text()).as(story.path()).contains(story.title());
      assertThat(html).as(story.path()).doesNotContain("{{").doesNotContain("\ufffd");
      for (String paragraph : story.pages().getFirst()) {
        assertThat(story.charset().newEncoder().canEncode(paragraph)).as(paragraph).isTrue();
      }
    }
    assertThat(layouts).containsExactlyInAnyOrder("portal", "agency", "gazette");
  }

  @Test
  void storyOfSeveralPagesLinksThem() throws Exception {
    Document first = page("/en/transport/aktau-winter-ferries.html");

    String next = first.select("link[rel=next]").attr("href");

    assertThat(next).isEqualTo("/en/transport/aktau-winter-ferries_2.html");
    assertThat(page(next).text()).contains("better than none").doesNotContain("Wind decides");
  }

  @Test
  void knownPageIsAnsweredWith304() throws Exception {
    for (String path : List.of(GROWING, "/feed.xml", "/sitemap.xml", "/news/index.html")) {
      HttpResponse<String> first = get(path);
      String etag = first.headers().firstValue("ETag").orElseThrow();
      String modified = first.headers().firstValue("Last-Modified").orElseThrow();

      assertThat(get(path, "If-None-Match", etag).statusCode()).as(path).isEqualTo(304);
      assertThat(get(path, "If-Modified-Since", modified).statusCode()).as(path).isEqualTo(304);
    }
  }

  @Test
  void storyGrowsWhileOneWatches() throws Exception {
    HttpResponse<String> first = get(GROWING);
    String etag = first.headers().firstValue("ETag").orElseThrow();

    pass(Duration.ofSeconds(29));
    assertThat(get(GROWING, "If-None-Match", etag).statusCode()).isEqualTo(304);
    pass(Duration.ofSeconds(15));
    // the page around the story has changed: another story has appeared beside it
    assertThat(get(GROWING).body()).contains(APPEARING).doesNotContain("first train through");
    pass(Duration.ofSeconds(1));
    HttpResponse<String> second = get(GROWING, "If-None-Match", etag);
    pass(Duration.ofSeconds(105));
    String third = get(GROWING).body();

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(first.body()).doesNotContain("first train through");
    assertThat(second.body()).contains("first train through").doesNotContain("cotton yarn");
    assertThat(third).contains("first train through", "cotton yarn");
    assertThat(values("/sitemap.xml", "lastmod")).contains("2026-11-21T15:02:30+05:00");
  }

  @Test
  void storyAppearsWhileOneWatches() throws Exception {
    assertThat(get(APPEARING).statusCode()).isEqualTo(404);
    assertThat(get("/feed.xml").body()).doesNotContain(APPEARING);

    pass(Duration.ofSeconds(30));

    assertThat(get(APPEARING).statusCode()).isEqualTo(200);
    assertThat(get("/feed.xml").body()).contains(APPEARING);
    assertThat(get("/news/index.html").body()).contains(APPEARING);
  }

  @Test
  void openedAgainItGoesOnWhereItWas() throws Exception {
    get(GROWING);
    pass(Duration.ofSeconds(60));
    String before = get(GROWING).body().replace(newsroom.address(), "");
    newsroom.close();

    newsroom = Newsroom.open(0, data.resolve("newsroom.json"), clock);

    assertThat(get(GROWING).body().replace(newsroom.address(), "")).isEqualTo(before);
  }

  @Test
  void itsDefinitionIsAValidSource() throws Exception {
    Path file = Files.writeString(data.resolve("demo.yaml"), newsroom.sourceDefinition());

    assertThat(SourcesFile.read(file))
        .isInstanceOfSatisfying(
            SourcesFile.Valid.class,
            valid -> assertThat(valid.sources().getFirst().id()).isEqualTo("newsroom"));
  }

  private void pass(Duration time) throws Exception {
    get("/"); // time begins with the first visitor
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private List<String> values(String path, String element) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList nodes =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(get(path).body().getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName(element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + newsroom.address() + path))
            .timeout(Duration.ofSeconds(10));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
