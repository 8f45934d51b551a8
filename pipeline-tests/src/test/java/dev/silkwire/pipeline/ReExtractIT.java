package dev.silkwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.Topics;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Articles are published with a line in their text that does not belong there; then the source says
 * by which selector it goes out, and the kept pages are extracted anew while news comes in.
 */
class ReExtractIT {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final int ARTICLES = 6;
  private static final String LINE = "Lines from the desk of the gazette";

  @TempDir private Path folder;

  @Test
  void betterResultReplacesTheOldOneOnceAndTheNextVisitSeesNoRevision() throws Exception {
    try (NewsSite site = NewsSite.start()) {
      site.page("/robots.txt", Page.text("User-agent: *\n"));
      list(site, ARTICLES);
      try (RunningSilkwire silkwire =
          RunningSilkwire.up(folder, sources(site, ""), site.hostAndPort())) {
        awaitArticles(silkwire, ARTICLES);
        assertThat(article(silkwire, site, 0).path("text").asString()).contains(LINE);
        sources(site, "selectors: {remove: [p.desk]}");

        long published = 0;
        for (int i = 0; published < ARTICLES && i < 10; i++) { // it may be faster than that news
          RunningSilkwire.Ran run = silkwire.run("re-extract", "--source", "gazette");
          assertThat(run.exitCode()).as(run.output()).isZero();
          published = sizeOf(silkwire, Topics.ARTICLES_BACKFILL);
          list(site, ARTICLES + 1); // and live news goes on
        }
        assertThat(published).isEqualTo(ARTICLES);
        awaitArticles(silkwire, ARTICLES + 1);
        for (int i = 0; i < ARTICLES; i++) {
          int n = i;
          await("article " + n + " in its new generation")
              .atMost(PATIENCE)
              .ignoreException(NoSuchElementException.class)
              .until(() -> article(silkwire, site, n).path("generation").asInt() == 1);
          JsonNode article = article(silkwire, site, n);
          assertThat(article.path("revision").asInt()).isEqualTo(1);
          assertThat(article.path("text").asString()).contains("token-" + n).doesNotContain(LINE);
          assertThat(article.path("tags").isEmpty()).isFalse();
        }
        JsonNode live = article(silkwire, site, ARTICLES);
        assertThat(live.path("generation").asInt()).isZero();
        assertThat(live.path("text").asString()).doesNotContain(LINE);

        CanonicalUrl nobodyKnows = new CanonicalUrl(site.url("/news/never-found.html"));
        FetchedPage stray = new FetchedPage(nobodyKnows, "gazette", Instant.now(), List.of(), null);
        send(silkwire, Events.page(stray));
        RunningSilkwire.Ran again = silkwire.run("re-extract");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output())
            .containsPattern("\\b0 published anew")
            .containsPattern("\\b" + (ARTICLES + 1) + " unchanged")
            .containsPattern("\\b1 skipped: unknown-url");
        assertThat(sizeOf(silkwire, Topics.ARTICLES_BACKFILL)).isEqualTo(ARTICLES);
        assertThat(sizeOf(silkwire, Topics.ENRICHED_BACKFILL)).isEqualTo(ARTICLES);

        site.page(path(0), html(0, "<p>A correction: the trains run daily, not weekly.</p>", "b"));
        silkwire.run("add", site.url(path(0)));
        await("the next revision")
            .atMost(PATIENCE)
            .ignoreException(NoSuchElementException.class)
            .until(() -> article(silkwire, site, 0).path("revision").asInt() == 2);
        JsonNode changes = article(silkwire, site, 0).path("changes");
        assertThat(changes.path("sinceRevision").asInt()).isEqualTo(1);
        assertThat(changes.path("fields").toString()).isEqualTo("[\"text\"]");
        assertThat(changes.path("added").size()).isEqualTo(1);
        assertThat(changes.path("removed").isEmpty()).isTrue();
        site.page(path(1), html(1, "", "sent whole once more"));
        silkwire.run("add", site.url(path(1)));
        await("a visit that read it again, by itself or as asked for")
            .atMost(PATIENCE)
            .ignoreException(NoSuchElementException.class)
            .until(() -> silkwire.explain(site.url(path(1))).toString().contains("same-content"));
        assertThat(article(silkwire, site, 1).path("revision").asInt()).isEqualTo(1);
        assertThat(silkwire.articles()).hasSize(ARTICLES + 1);
        assertThat(sizeOf(silkwire, Topics.ARTICLES)).isEqualTo(ARTICLES + 2);
      }
    }
  }

  private Path sources(NewsSite site, String more) throws IOException {
    return Files.writeString(
        folder.resolve("sources.yml"),
        """
        sources:
          - id: gazette
            name: Harbour Gazette
            url: %s
            feeds: [/feed.xml]
            every: 5s
            delay: 50ms
            %s
        """
            .formatted(site.url("/"), more));
  }

  private static void send(RunningSilkwire silkwire, ProducerRecord<String, byte[]> record)
      throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", silkwire.kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private static void awaitArticles(RunningSilkwire silkwire, int count) {
    await(count + " articles")
        .atMost(PATIENCE)
        .ignoreException(NoSuchElementException.class)
        .until(() -> silkwire.articles().size() == count);
  }

  private static JsonNode article(RunningSilkwire silkwire, NewsSite site, int n) {
    return silkwire.article(new CanonicalUrl(site.url(path(n))).id());
  }

  private static long sizeOf(RunningSilkwire silkwire, String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", silkwire.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Puts so many articles on the site. */
  private static void list(NewsSite site, int count) {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Harbour Gazette</title>");
    for (int n = 0; n < count; n++) {
      site.page(path(n), html(n, "", "a"));
      feed.append("<item><title>Report on the freight trains token-%d</title><link>".formatted(n))
          .append(site.url(path(n)))
          .append("</link></item>");
    }
    site.page("/feed.xml", Page.xml(feed.append("</channel></rss>").toString()));
  }

  private static String path(int n) {
    return "/news/report-" + n + ".html";
  }

  private static Page html(int n, String more, String tag) {
    return Page.html(
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <title>Report on freight trains token-%1$d - Harbour Gazette</title></head><body>
            <nav><a href="/">Home</a> <a href="/news/">News</a></nav>
            <article><h1>Report on freight trains token-%1$d</h1>
            <p>Freight trains between Kazakhstan and China carried more containers this quarter than
            in any quarter before, the railway said, and it expects further growth (token-%1$d).</p>
            <p class="desk">%2$s are written for the readers of this region by our own reporters,
            who have been at the border station since early in the morning of that day.</p>
            <p>The new timetable adds two pairs of trains a day, and the customs office of Almaty has
            extended its opening hours so that the waggons need not wait at the border station.</p>
            <p>Shippers welcomed the change but asked for more refrigerated containers, because fruit
            and meat make up a growing share of what is sent along the corridor.</p>%3$s</article>
            <footer>Harbour Gazette, Harbour Road 9</footer></body></html>
            """
                .formatted(n, LINE, more))
        .withEtag("\"" + tag + n + "\"");
  }
}
