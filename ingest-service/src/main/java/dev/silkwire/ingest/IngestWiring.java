package dev.silkwire.ingest;

import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.contracts.backfill.KeptRecords;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Robot;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.ingest.sources.SourceDirectory;
import dev.silkwire.ingest.sources.SourcesWatch;
import dev.silkwire.ingest.visit.ReExtraction;
import dev.silkwire.ingest.visit.VisitRunner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rooms together. Beans are closed in the reverse order: visits before the producer. */
@Configuration(proxyBeanMethods = false)
class IngestWiring {
  private static final int LARGEST_RECORD = 32 << 20;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Producer<String, byte[]> producer(KafkaConnectionDetails kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "silkwire-ingest");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // two in flight can be swapped while a topic is new, and the first then never gets in:
    // KAFKA-15591
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_RECORD);
    // a broker that is away is waited for: visits stand still, nothing is lost
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  SourceDirectory sourceDirectory(KafkaConnectionDetails kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "silkwire-source-directory");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new SourceDirectory(
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
  }

  @Bean
  SourcesWatch sourcesWatch(
      IngestSettings settings,
      SourceDirectory directory,
      Producer<String, byte[]> producer,
      Clock clock) {
    return new SourcesWatch(settings.sources(), directory, producer, clock);
  }

  @Bean
  PoliteFetcher politeFetcher(IngestSettings settings, Clock clock) {
    Robot robot = new Robot(settings.robotName(), version(), settings.contact());
    return new PoliteFetcher(robot, settings.allowInternal(), clock);
  }

  @Bean
  Frontier frontier(
      KafkaConnectionDetails kafka, IngestSettings settings, Producer<String, byte[]> producer) {
    return new Frontier(
        String.join(",", kafka.getBootstrapServers()), settings.stateDir(), producer);
  }

  @Bean
  VisitRunner visitRunner(
      PoliteFetcher fetcher,
      Producer<String, byte[]> producer,
      Frontier frontier,
      SourceDirectory sources,
      MeterRegistry metrics,
      Clock clock) {
    return new VisitRunner(
        fetcher,
        new ArticleExtractor(),
        new NewsPublisher(producer),
        frontier,
        sources,
        metrics,
        clock);
  }

  @Bean
  Backfills reExtractions(
      KafkaConnectionDetails kafka,
      Producer<String, byte[]> producer,
      Frontier frontier,
      SourceDirectory sources,
      MeterRegistry metrics,
      Clock clock) {
    ReExtraction story =
        new ReExtraction(
            new ArticleExtractor(), frontier, new NewsPublisher(producer), sources::find, clock);
    return new Backfills(
        "re-extraction",
        List.of(Topics.PAGES),
        story::run,
        () -> KeptRecords.consumer(kafka.getBootstrapServers(), "silkwire-re-extraction", Map.of()),
        (end, reason) ->
            metrics
                .counter("silkwire.reextraction.pages", "end", end, "reason", reason)
                .increment(),
        clock);
  }

  private static String version() {
    String version = IngestService.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
