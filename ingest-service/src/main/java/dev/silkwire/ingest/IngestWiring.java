package dev.silkwire.ingest;

import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Robot;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.ingest.sources.SourceDirectory;
import dev.silkwire.ingest.sources.SourcesWatch;
import dev.silkwire.ingest.visit.ReExtractions;
import dev.silkwire.ingest.visit.VisitRunner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
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
  ReExtractions reExtractions(
      KafkaConnectionDetails kafka,
      Producer<String, byte[]> producer,
      Frontier frontier,
      SourceDirectory sources,
      MeterRegistry metrics,
      Clock clock) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "silkwire-re-extraction");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LARGEST_RECORD / 4);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST_RECORD / 32);
    return new ReExtractions(
        new ArticleExtractor(),
        frontier,
        new NewsPublisher(producer),
        sources::find,
        () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
        metrics,
        clock);
  }

  private static String version() {
    String version = IngestService.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
