package dev.silkwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.Topics;
import dev.silkwire.testkit.ledger.Ledger;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Articles with unique tokens appear on a site while one part after the other is killed, and poison
 * is put on every topic. In the end each article is there once, and what is not is accounted for.
 */
class LedgerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Pattern TOKEN = Pattern.compile("token-\\w+");
  private static final Map<String, String> listed = new LinkedHashMap<>();
  private static final Set<String> refused = new TreeSet<>();
  @TempDir private static Path folder;
  private static NewsSite site;
  private static RunningSilkwire silkwire;

  @BeforeAll
  static void start() throws IOException {
    site = NewsSite.start();
    site.page("/robots.txt", Page.text("User-agent: *\nDisallow: /private/\n"));
    publish("first", 6);
    Path sources = folder.resolve("sources.yml");
    Files.writeString(
        sources,
        """
        sources:
          - id: ledger
            name: Ledger Gazette
            url: %s
            feeds: [/feed.xml]
            sections: [/news/]
            every: 5s
            delay: 50ms
        """
            .formatted(site.url("/")));
    silkwire = RunningSilkwire.up(folder, sources, site.hostAndPort());
  }

  @AfterAll
  static void stop() {
    if (silkwire != null) {
      silkwire.close();
    }
    site.close();
  }

  @Test
  void everyArticleIsIndexedOnceAndTheForbiddenOneIsRefused() {
    refused.add("token-private");
    listed.put("token-private", "/private/draft.html");
    list();
    awaitEvenLedger();
    assertThat(site.requests("/private/draft.html")).isEmpty();
    JsonNode explained = silkwire.explain(site.url("/private/draft.html"));
    assertThat(explained.path("verdict").asString()).contains("robots.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ingest-service", "enrich-service", "index-service", "kafka", "elasticsearch"})
  void killedPartIsRestartedAndTheLedgerIsEven(String part) {
    publish(part.substring(0, 3) + "a", 8);
    await("some of them are on their way")
        .atMost(PATIENCE)
        .until(
            () -> site.requests().stream().anyMatch(r -> r.path().contains(part.substring(0, 3))));
    silkwire.kill(part);
    publish(part.substring(0, 3) + "b", 4);
    awaitEvenLedger();
    publish(part.substring(0, 3) + "c", 4);
    awaitEvenLedger();
  }

  @Test
  void changedArticleIsOneDocumentWithTheNewText() {
    publish("change", 1);
    awaitEvenLedger();
    site.page("/news/change-0.html", article("change0", "corrected later"));
    await("the new revision")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> document("token-change0").path("text").asString().contains("corrected later"));
    assertThat(document("token-change0").path("revision").asInt()).isEqualTo(2);
    awaitEvenLedger();
  }

  @Test
  void poisonOnEveryTopicIsSetAsideAndTheRestFlows() throws Exception {
    List<String> topics =
        List.of(
            Topics.SOURCES,
            Topics.ARTICLES,
            Topics.ENRICHED,
            Topics.ARTICLES_BACKFILL,
            Topics.ENRICHED_BACKFILL,
            Topics.JOURNAL);
    Map<String, Long> before = deadLetters(topics);
    List<byte[]> poison = new ArrayList<>();
    for (String text : List.of("{broken", "[]", "\"text\"", "{}", "null", "")) {
      poison.add(text.getBytes(StandardCharsets.UTF_8));
    }
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", silkwire.kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String topic : topics) {
        for (byte[] value : poison) {
          producer.send(new ProducerRecord<>(topic, "poison", value)).get();
        }
      }
    }
    publish("poisoned", 5);
    awaitEvenLedger();
    for (String topic : topics) {
      await("dead letters of " + topic)
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(deadLetters(List.of(topic)).get(topic) - before.get(topic))
                      .isEqualTo(poison.size()));
    }
  }

  private static void awaitEvenLedger() {
    await("the ledger is even")
        .atMost(PATIENCE)
        .ignoreException(NoSuchElementException.class) // the API may be restarting
        .untilAsserted(() -> ledger().assertEven());
  }

  private static Ledger ledger() {
    List<String> indexed = new ArrayList<>();
    for (JsonNode article : silkwire.articles()) {
      Matcher token = TOKEN.matcher(article.path("title").asString());
      indexed.add(token.find() ? token.group() : article.path("url").asString());
    }
    List<String> explained = new ArrayList<>();
    for (String token : refused) {
      JsonNode verdict = silkwire.explain(site.url(listed.get(token)));
      if (verdict.path("outcome").asString().equals("refused")) {
        explained.add(token);
      }
    }
    return Ledger.of(listed.keySet()).withIndexed(indexed).withRefused(explained);
  }

  private static JsonNode document(String token) {
    return silkwire.articles().stream()
        .filter(article -> article.path("title").asString().contains(token))
        .map(article -> silkwire.article(article.path("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> deadLetters(List<String> topics) {
    Map<String, Long> counts = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, silkwire.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      for (String topic : topics) {
        List<TopicPartition> partitions =
            consumer.partitionsFor(Topics.deadLetter(topic)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        counts.put(
            topic,
            consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum());
      }
    }
    return counts;
  }

  /** Puts articles on the site: half of them in the feed, half on the section page. */
  private static synchronized void publish(String name, int count) {
    for (int i = 0; i < count; i++) {
      String path = "/news/" + name + "-" + i + ".html";
      site.page(path, article(name + i, "as first published"));
      listed.put("token-" + name + i, path);
    }
    list();
  }

  private static void list() {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Ledger Gazette</title>");
    StringBuilder section =
        new StringBuilder("<html><body><nav><a href='/'>Home</a></nav><main><h1>News</h1><ul>");
    int n = 0;
    for (Map.Entry<String, String> entry : listed.entrySet()) {
      String title = "Report on the freight trains of the border station " + entry.getKey();
      if (n++ % 2 == 0) {
        feed.append("<item><title>")
            .append(title)
            .append("</title><link>")
            .append(site.url(entry.getValue()))
            .append("</link></item>");
      } else {
        section
            .append("<li><span>2026-11-20</span> <a href='")
            .append(entry.getValue())
            .append("'>")
            .append(title)
            .append("</a></li>");
      }
    }
    site.page("/feed.xml", Page.xml(feed.append("</channel></rss>").toString()));
    site.page("/news/", Page.html(section.append("</ul></main></body></html>").toString()));
  }

  private static Page article(String token, String state) {
    return Page.html(
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
        <title>Report token-%1$s - Ledger Gazette</title></head><body>
        <nav><a href="/">Home</a> <a href="/news/">News</a></nav>
        <article><h1>Report on freight trains token-%1$s</h1>
        <p>Freight trains between Kazakhstan and China carried more containers this quarter than in
        any quarter before, the railway said, and it expects further growth (%2$s).</p>
        <p>The new timetable adds two pairs of trains a day, and the customs office of Almaty has
        extended its opening hours so that the waggons need not wait at the border station.</p>
        <p>Shippers welcomed the change but asked for more refrigerated containers, because fruit
        and meat make up a growing share of what is sent along the corridor.</p></article>
        <footer>Ledger Gazette, Harbour Road 9</footer></body></html>
        """
            .formatted(token, state));
  }
}
