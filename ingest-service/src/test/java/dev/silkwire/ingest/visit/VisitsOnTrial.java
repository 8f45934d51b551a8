package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Robot;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.TargetKind;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Visits to a real web server, with a producer that only writes down. */
abstract class VisitsOnTrial {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final Instant FIRST_SEEN = Instant.parse("2026-11-20T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static NewsSite site;
  static PoliteFetcher fetcher;

  final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  final Frontier frontier = new Frontier("none:1", Path.of("unused"), producer);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final PageVisit pages =
      new PageVisit(
          fetcher,
          new ArticleExtractor(),
          new NewsPublisher(producer),
          frontier,
          new SelectorWatch(metrics));
  final SourceRefresh refresh = new SourceRefresh(fetcher, frontier, CLOCK);

  @BeforeAll
  static void openSite() {
    site = NewsSite.start();
    site.page(
        "/robots.txt",
        Page.text("User-agent: *\nDisallow: /private/\nSitemap: " + site.url("/map.xml") + "\n"));
    fetcher =
        new PoliteFetcher(new Robot("Silkwire", "test", ""), Set.of(site.hostAndPort()), CLOCK);
  }

  @AfterAll
  static void closeSite() throws IOException {
    fetcher.close();
    site.close();
  }

  @BeforeEach
  void forget() {
    site.clearLog();
  }

  Ending.Published published(String path, Visit visit) throws InterruptedException {
    producer.clear();
    Ending ending = pages.visit(visit, source());
    assertThat(ending).as(path).isInstanceOf(Ending.Published.class);
    return (Ending.Published) ending;
  }

  Article article() {
    return producer.history().stream()
        .filter(record -> record.topic().equals(Topics.ARTICLES))
        .map(record -> EventJson.read(record.value(), Article.class))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  <E extends FrontierEvent> List<E> told(Class<E> kind) {
    return producer.history().stream()
        .filter(record -> record.topic().equals("ingest.frontier.v1"))
        .map(record -> EventJson.read(record.value(), FrontierEvent.class))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  static CanonicalUrl url(String path) {
    return new CanonicalUrl(site.url(path));
  }

  static SourceDefinition source(Selectors selectors) {
    SourceDefinition plain = source();
    return new SourceDefinition(
        plain.id(),
        plain.name(),
        plain.url(),
        plain.feeds(),
        plain.sitemaps(),
        plain.sections(),
        plain.every(),
        plain.delay(),
        List.of(selectors));
  }

  static SourceDefinition source() {
    return new SourceDefinition(
        "s",
        "S",
        url("/"),
        List.of(),
        List.of(),
        List.of(),
        Duration.ofMinutes(1),
        Duration.ofMillis(1));
  }

  static Visit visit(String path) {
    return visit(path, TargetKind.PAGE);
  }

  static Visit visit(String path, TargetKind kind) {
    return visit(path, kind, 0);
  }

  static Visit visit(String path, TargetKind kind, int hops) {
    return new Visit(
        url(path),
        kind,
        "s",
        "lease-" + path,
        kind.isEntrance() ? url(path) : null,
        Duration.ofMinutes(1),
        null,
        FIRST_SEEN,
        null,
        hops,
        List.of(),
        null,
        0,
        null,
        false);
  }

  static Visit revisit(String path, Ending.Published last) {
    return new Visit(
        url(path),
        TargetKind.PAGE,
        "s",
        "lease-again-" + path,
        null,
        Duration.ofMinutes(1),
        FIRST_SEEN,
        FIRST_SEEN,
        null,
        0,
        last.parts(),
        last.contentHash(),
        last.revision(),
        last.edition(),
        false);
  }

  static Page article(String title, String marker, String more) {
    return Page.html(PortalPage.html(title, marker, more));
  }

  static String pager(String name, int... numbers) {
    StringBuilder links = new StringBuilder("<div class=\"pages\">");
    for (int number : numbers) {
      String page = number == 1 ? name + ".html" : name + "_" + number + ".html";
      links.append("<a href=\"/").append(page).append("\">").append(number).append("</a> ");
    }
    return links.append("</div>").toString();
  }
}
