package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Tag;
import dev.silkwire.contracts.Topics;
import dev.silkwire.testkit.servers.BackingServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service against a real Kafka. */
class EnrichServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void articlesFlowPoisonIsSetAsideAndARestartRepeatsNothing() throws Exception {
    String kafka = BackingServers.sharedKafka();
    try (ConfigurableApplicationContext service = start(kafka)) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(readiness(service)).isEqualTo(200));
      send(kafka, "poison", "not JSON".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      for (int i = 0; i < 120; i++) {
        Article article = Articles.of("a" + i, "Report " + i, "Kazakhstan and China signed it.");
        send(kafka, article.id(), EventJson.write(article));
      }
      List<ConsumerRecord<String, byte[]>> enriched = read(kafka, Topics.ENRICHED, 120);
      assertThat(enriched).hasSize(120);
      EnrichedArticle first = EventJson.read(enriched.getFirst().value(), EnrichedArticle.class);
      assertThat(first.tags())
          .filteredOn(tag -> tag.type() == Tag.Type.COUNTRY)
          .extracting(Tag::id)
          .containsExactlyInAnyOrder("KZ", "CN");
      assertThat(enriched.getFirst().key()).isEqualTo(first.article().id());
      assertThat(Events.header(enriched.getFirst().headers(), "ce_type"))
          .contains("dev.silkwire.article.enriched.v1");
      ConsumerRecord<String, byte[]> dead =
          read(kafka, Topics.deadLetter(Topics.ARTICLES), 1).getFirst();
      assertThat(Events.header(dead.headers(), "dlt-reason")).contains("undecodable");
      assertThat(read(kafka, Topics.JOURNAL, 121))
          .extracting(record -> EventJson.read(record.value(), JournalEntry.class).stage())
          .containsOnly(JournalEntry.Stage.ENRICHED, JournalEntry.Stage.DEAD_LETTERED)
          .hasSize(121);
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      long committed =
          admin
              .listConsumerGroupOffsets("silkwire-enrich")
              .partitionsToOffsetAndMetadata()
              .get()
              .values()
              .stream()
              .mapToLong(offset -> offset.offset())
              .sum();
      assertThat(committed).isEqualTo(121);
    }
    try (ConfigurableApplicationContext again = start(kafka)) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(readiness(again)).isEqualTo(200));
      Article article = Articles.of("late", "Late", "Uzbekistan joined.");
      send(kafka, article.id(), EventJson.write(article));
      assertThat(read(kafka, Topics.ENRICHED, 121)).hasSize(121);
    }
  }

  @Test
  void serviceWaitsForAKafkaThatIsNotThere() throws Exception {
    int port;
    try (ServerSocket unused = new ServerSocket(0)) {
      port = unused.getLocalPort();
    }
    try (ConfigurableApplicationContext service = start("127.0.0.1:" + port)) {
      assertThat(service.isRunning()).isTrue();
      assertThat(readiness(service)).isEqualTo(503);
    }
  }

  private static ConfigurableApplicationContext start(String kafka) {
    return new SpringApplicationBuilder(EnrichService.class)
        .run("--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka);
  }

  private static int readiness(ConfigurableApplicationContext service)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getProperty("local.server.port", "");
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static void send(String kafka, String key, byte[] value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.ARTICLES, key, value)).get();
    }
  }

  /**
   * Reads a topic from its beginning until as many records have come, and whatever comes besides.
   */
  private static List<ConsumerRecord<String, byte[]>> read(String kafka, String topic, int count) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      await()
          .atMost(PATIENCE)
          .until(() -> !consumer.partitionsFor(topic, Duration.ofSeconds(5)).isEmpty());
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
              .toList());
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
              });
      consumer.poll(Duration.ofMillis(300)).forEach(records::add);
    }
    return records;
  }
}
