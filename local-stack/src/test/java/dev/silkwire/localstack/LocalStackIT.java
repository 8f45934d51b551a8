package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
  @TempDir Path folder;

  @Test
  void keepsDataAndAddressesOverARestart() throws Exception {
    String bootstrap;
    URI elasticsearch;
    List<ServerEvent> events = new CopyOnWriteArrayList<>();
    try (LocalStack stack =
        LocalStack.start(LocalStackSettings.in(folder).withListener(events::add))) {
      bootstrap = stack.kafkaBootstrapServers();
      elasticsearch = stack.elasticsearchUri();
      createTopic(bootstrap, "kept");
      send(bootstrap, "kept", "before");
      assertThat(put(elasticsearch.resolve("/kept"), "{}")).contains("\"acknowledged\":true");
      put(elasticsearch.resolve("/kept/_doc/1?refresh=true"), "{\"title\":\"before\"}");
    }
    assertThat(events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Starting", "Starting", "Ready", "Ready", "Stopped", "Stopped");
    assertThat(events)
        .extracting(ServerEvent::message)
        .anyMatch(line -> line.matches("kafka ready on " + bootstrap + " after [0-9.]+ s"));

    try (LocalStack stack = LocalStack.start(LocalStackSettings.in(folder))) {
      assertThat(stack.kafkaBootstrapServers()).isEqualTo(bootstrap);
      assertThat(stack.elasticsearchUri()).isEqualTo(elasticsearch);
      assertThat(read(bootstrap, "kept")).containsExactly("before");
      assertThat(get(elasticsearch.resolve("/kept/_doc/1"))).contains("\"title\":\"before\"");
    }
  }

  @Test
  void killedKafkaIsSeenToDieAndServesItsDataAfterARestart() throws Exception {
    List<ServerEvent> events = new CopyOnWriteArrayList<>();
    try (KafkaServer kafka =
        KafkaServer.start(LocalStackSettings.in(folder).withListener(events::add))) {
      createTopic(kafka.bootstrapServers(), "kept");
      send(kafka.bootstrapServers(), "kept", "acknowledged");
      long killed = kafka.processId();

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      assertThat(kafka.onExit().get(10, TimeUnit.SECONDS)).isInstanceOf(ServerEvent.Died.class);
      assertThat(kafka.isAlive()).isFalse();
      kafka.restart();
      assertThat(kafka.processId()).isNotEqualTo(killed);
      assertThat(read(kafka.bootstrapServers(), "kept")).containsExactly("acknowledged");
    }
    assertThat(events.getLast()).isInstanceOf(ServerEvent.Stopped.class);
  }

  @Test
  void secondRunInTheSameFolderIsRefused() {
    try (ElasticsearchServer first = ElasticsearchServer.start(LocalStackSettings.in(folder))) {
      assertThatThrownBy(() -> ElasticsearchServer.start(LocalStackSettings.in(folder)))
          .isInstanceOf(LocalStackException.FolderHeld.class)
          .hasMessageContaining(folder.getFileName().toString())
          .hasMessageContaining("choose another folder");
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void serverThatCannotStartTellsWhyAndGivesTheFolderFree() throws Exception {
    Path meta = Files.createDirectories(folder.resolve("kafka/log")).resolve("meta.properties");
    Files.writeString(meta, "version=1\nnode.id=7\ncluster.id=another\n");

    assertThatThrownBy(() -> KafkaServer.start(LocalStackSettings.in(folder)))
        .isInstanceOf(LocalStackException.ServerFailed.class)
        .hasMessageContaining("kafka ended with status 1 while starting")
        .hasMessageContaining("Stored node id 7");

    ServerFolder.hold(folder, "kafka", ServerFolder::usableSpace).close();
  }

  @Test
  void takenPortIsRefusedBeforeAProcessIsStarted() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalStackSettings settings =
          LocalStackSettings.in(folder).withElasticsearchPort(other.getLocalPort());
      assertThatThrownBy(() -> ElasticsearchServer.start(settings))
          .isInstanceOf(LocalStackException.PortTaken.class)
          .hasMessageContaining("wanted for elasticsearch");
    }
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  /** The parent is a JVM of its own here, so that it can be killed without a chance to tidy up. */
  @Test
  void serversEndWhenTheirParentIsKilledAndTheFolderCanBeTakenOver() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StackParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> servers;
    String bootstrap;
    try (var output = parent.inputReader(StandardCharsets.UTF_8)) {
      bootstrap = output.readLine();
      assertThat(bootstrap).matches("127\\.0\\.0\\.1:[0-9]+");
      servers = parent.descendants().toList();
      assertThat(servers).hasSize(2);
      assertThatThrownBy(() -> KafkaServer.start(LocalStackSettings.in(folder)))
          .isInstanceOf(LocalStackException.FolderHeld.class)
          .hasMessageContaining("process " + parent.pid());
    } finally {
      parent.destroyForcibly().waitFor();
    }

    try (KafkaServer kafka = KafkaServer.start(LocalStackSettings.in(folder))) {
      assertThat(kafka.bootstrapServers()).isEqualTo(bootstrap);
    }
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
  }

  private static void createTopic(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void send(String bootstrap, String topic, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  private static List<String> read(String bootstrap, String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      List<String> values = new java.util.ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(each -> values.add(each.value()));
                return !values.isEmpty();
              });
      return values;
    }
  }

  private static String put(URI uri, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
