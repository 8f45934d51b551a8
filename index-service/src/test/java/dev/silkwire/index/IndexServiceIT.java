package dev.silkwire.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.Topics;
import dev.silkwire.testkit.servers.BackingServers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The whole service between a real Kafka and a real Elasticsearch, whose door is shut at first and
 * once more while it works. The tests tell one story, in order.
 */
@TestMethodOrder(OrderAnnotation.class)
final class IndexServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String POISON_URL = "https://broken.example/poison";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Set<String> SENT = new HashSet<>();
  private static TcpGate gate;
  private static ConfigurableApplicationContext service;
  private static KafkaProducer<String, byte[]> producer;
  private static String kafka;
  private static int port;

  @BeforeAll
  static void start() {
    kafka = BackingServers.sharedKafka();
    gate = new TcpGate(BackingServers.sharedElasticsearch());
    service =
        SpringApplication.run(
            IndexService.class,
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + kafka,
            "--silkwire.index.elasticsearch=" + gate.uri());
    port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "max.in.flight.requests.per.connection",
                1), // as the services do, KAFKA-15591
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stop() {
    producer.close();
    service.close();
    gate.close();
  }

  @Test
  @Order(1)
  void withoutElasticsearchTheServiceIsUpButNotReadyAndSaysWhy() throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              HttpResponse<String> readiness = get("/actuator/health/readiness");
              assertThat(readiness.statusCode()).isEqualTo(503);
              assertThat(json(readiness).at("/components/elasticsearch/details/cause").asString(""))
                  .contains("is it running");
            });
    HttpResponse<String> search = get("/api/articles");
    assertThat(search.statusCode()).isEqualTo(503);
    assertThat(search.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void whatWaitsIsIndexedAsSoonAsElasticsearchIsThere() {
    publish(0, 40);
    gate.open();

    await().atMost(PATIENCE).until(() -> total("source=service") == 40);
    await().atMost(PATIENCE).until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  @Test
  @Order(3)
  void poisonIsSetAsideWithItsReasonAndTheRestFlows() throws Exception {
    send(
        new ProducerRecord<>(
            Topics.ENRICHED,
            "poison-1",
            ("{\"article\":{\"url\":\"" + POISON_URL + "\"}}").getBytes(UTF_8)));
    send(new ProducerRecord<>(Topics.ENRICHED, "poison-2", null));
    send(new ProducerRecord<>(Topics.ENRICHED, "poison-3", new byte[0]));
    send(new ProducerRecord<>(Topics.JOURNAL, "poison-4", "no json".getBytes(UTF_8)));
    publish(40, 50);

    await().atMost(PATIENCE).until(() -> total("source=service") == 50);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deadLetters(Topics.ENRICHED))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrder("poison-1", "poison-2", "poison-3"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deadLetters(Topics.JOURNAL))
                    .extracting(ConsumerRecord::key)
                    .containsExactly("poison-4"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(explain(POISON_URL).path("outcome").asString())
                    .isEqualTo("dead-lettered"));
  }

  @Test
  @Order(4)
  void whenElasticsearchIsLostWhileItWorksNothingIs() {
    publish(50, 80);
    gate.shut();
    publish(80, 120);
    await().atMost(PATIENCE).until(() -> get("/actuator/health/readiness").statusCode() == 503);
    assertThat(get("/api/articles").statusCode()).isEqualTo(503);
    gate.open();

    await().atMost(PATIENCE).until(() -> total("source=service") == 120);
    await().atMost(PATIENCE).until(() -> get("/actuator/health/readiness").statusCode() == 200);
    assertThat(idsOf("source=service&size=500")).isEqualTo(SENT);
  }

  @Test
  @Order(5)
  void aReplayOfTheTopicChangesNothing() throws Exception {
    Samples twice = article(0).titled("Changed").version(2, 0);
    send(Events.enriched(twice.enriched()));
    send(Events.enriched(article(0).enriched())); // the older one again
    send(Events.enriched(article(1).enriched())); // the same again

    await().atMost(PATIENCE).until(() -> count("skipped") >= 1);
    await().atMost(PATIENCE).until(() -> received() == 120 + 3 + 3);
    assertThat(total("source=service")).isEqualTo(120);
    await()
        .atMost(PATIENCE) // a write is searchable after the next refresh
        .untilAsserted(
            () ->
                assertThat(json(get("/api/articles/" + twice.id())).path("title").asString())
                    .isEqualTo("Changed"));
  }

  @Test
  @Order(6)
  void everyRecordIsPublishedSkippedOrSetAside() {
    assertThat(received())
        .isEqualTo(count("published") + count("skipped") + count("dead.lettered"));
    assertThat(count("published")).isEqualTo(122);
    assertThat(count("skipped")).isEqualTo(1);
    assertThat(count("dead.lettered")).isEqualTo(3);
  }

  @Test
  @Order(7)
  void anIndexedArticleExplainsItself() throws Exception {
    Samples article = article(1);
    send(
        Events.journal(
            new JournalEntry(
                "found-1",
                article.url(),
                Stage.DISCOVERED,
                null,
                Samples.SEEN,
                "ingest-service",
                "service",
                null,
                null,
                "by feed")));
    send(
        Events.journal(
            new JournalEntry(
                "same-1",
                "https://service.example/other",
                Stage.REFUSED,
                Reason.DUPLICATE_ADDRESS,
                Samples.SEEN,
                "ingest-service",
                "service",
                null,
                null,
                article.url())));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode explanation = explain(article.url() + "?utm_medium=x");
              assertThat(explanation.path("outcome").asString()).isEqualTo("indexed");
              assertThat(explanation.path("article").asString()).isEqualTo(article.id());
              assertThat(explanation.at("/stages/0/stage").asString()).isEqualTo("discovered");
              assertThat(explanation.at("/stages/1/detail").asString()).isEqualTo("Article 1");
            });
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode other = explain("https://service.example/other");
              assertThat(other.path("outcome").asString()).isEqualTo("duplicate");
              assertThat(other.at("/seeAlso/article").asString()).isEqualTo(article.id());
            });
    assertThat(explain("https://never.example/").path("verdict").asString())
        .startsWith("Never heard of this URL");
  }

  @Test
  @Order(8)
  void theStatusTellsOfEachSource() {
    JsonNode status = json(get("/api/status"));
    assertThat(status.path("articles").asInt()).isGreaterThanOrEqualTo(120);
    assertThat(status.path("sources").valueStream().map(s -> s.path("id").asString()))
        .contains("service");
  }

  private static Samples article(int number) {
    return Samples.article("https://service.example/" + number, "Article " + number)
        .from("service")
        .paragraph("Text of article " + number + ".");
  }

  private static void publish(int from, int to) {
    for (int i = from; i < to; i++) {
      SENT.add(article(i).id());
      producer.send(Events.enriched(article(i).enriched()));
    }
    producer.flush();
  }

  private static void send(ProducerRecord<String, byte[]> record) throws Exception {
    producer.send(record).get();
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters(String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.deadLetter(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long expected =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, byte[]>> letters = new java.util.ArrayList<>();
      while (letters.size() < expected) {
        consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
      }
      return letters;
    }
  }

  private static double received() {
    return count("received");
  }

  private static double count(String name) {
    return service
        .getBean(MeterRegistry.class)
        .find("silkwire.index." + name)
        .tag("topic", Topics.ENRICHED)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private static long total(String query) {
    HttpResponse<String> response = get("/api/articles?size=1&" + query);
    return response.statusCode() == 200 ? json(response).path("total").asLong() : -1;
  }

  private static Set<String> idsOf(String query) {
    Set<String> ids = new HashSet<>();
    json(get("/api/articles?" + query))
        .path("articles")
        .forEach(article -> ids.add(article.path("id").asString()));
    return ids;
  }

  private static JsonNode explain(String url) {
    return json(get("/api/explain?url=" + URLEncoder.encode(url, UTF_8)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return EventJson.MAPPER.readTree(response.body());
  }

  private static HttpResponse<String> get(String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
