package dev.silkwire.enrich;

import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.contracts.backfill.KeptRecords;
import dev.silkwire.enrich.retag.ReTagging;
import dev.silkwire.enrich.stream.ArticleConsumer;
import dev.silkwire.enrich.stream.ArticleOutcomes;
import dev.silkwire.enrich.tagging.RulesInForce;
import dev.silkwire.enrich.tagging.TaggingWorkers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Puts the parts of the service together. */
@Configuration(proxyBeanMethods = false)
class EnrichWiring {
  private static final int LARGEST_RECORD = 32 * 1024 * 1024;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RulesInForce rulesInForce(EnrichProperties properties) {
    return properties.rulesDir() == null
        ? RulesInForce.builtIn()
        : RulesInForce.of(properties.rulesDir());
  }

  /** Its bean name is the name in the readiness group. */
  @Bean
  RulesWatch rules(RulesInForce rules, MeterRegistry meters) {
    return new RulesWatch(rules, meters);
  }

  @Bean
  TaggingWorkers taggingWorkers(EnrichProperties properties) {
    return new TaggingWorkers(properties.workers(), properties.deadline());
  }

  /** One more, so that what is backfilled never takes a worker from the live articles. */
  @Bean(defaultCandidate = false)
  TaggingWorkers backfillWorkers(EnrichProperties properties) {
    return new TaggingWorkers(1, properties.deadline());
  }

  @Bean
  Producer<String, byte[]> producer(KafkaProperties kafka) {
    Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // two in flight can be swapped while a topic is new, and the first then never gets in:
    // KAFKA-15591
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_RECORD);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "silkwire-enrich");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  ArticleOutcomes articleOutcomes(
      Producer<String, byte[]> producer, Clock clock, MeterRegistry meters) {
    return new ArticleOutcomes(producer, clock, meters);
  }

  @Bean
  ArticleEnricher articleEnricher(
      RulesInForce rules, TaggingWorkers workers, ArticleOutcomes outcomes, Clock clock) {
    return new ArticleEnricher(rules::tagger, workers, outcomes, clock);
  }

  /** Its bean name is the name in the readiness group. */
  @Bean
  ArticleConsumer articles(KafkaProperties kafka, ArticleEnricher story) {
    return consumer(Topics.ARTICLES, "silkwire-enrich", kafka, story);
  }

  /** The same work on articles of the past, at its own pace. */
  @Bean
  ArticleConsumer backfill(
      KafkaProperties kafka,
      RulesInForce rules,
      @Qualifier("backfillWorkers") TaggingWorkers workers,
      ArticleOutcomes outcomes,
      Clock clock) {
    return consumer(
        Topics.ARTICLES_BACKFILL,
        "silkwire-enrich-backfill",
        kafka,
        new ArticleEnricher(rules::tagger, workers, outcomes, clock));
  }

  @Bean
  Backfills reTaggings(
      KafkaProperties kafka,
      RulesInForce rules,
      @Qualifier("backfillWorkers") TaggingWorkers workers,
      ArticleOutcomes outcomes,
      MeterRegistry meters,
      Clock clock) {
    return new Backfills(
        "re-tagging",
        List.of(Topics.ENRICHED, Topics.ENRICHED_BACKFILL),
        new ReTagging(rules::tagger, workers, outcomes, clock)::run,
        () ->
            KeptRecords.consumer(
                kafka.getBootstrapServers(),
                "silkwire-re-tagging",
                kafka.buildConsumerProperties()),
        (end, reason) ->
            meters.counter("silkwire.retagging.articles", "end", end, "reason", reason).increment(),
        clock);
  }

  private static ArticleConsumer consumer(
      String topic, String group, KafkaProperties kafka, ArticleEnricher story) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"); // a new group misses nothing
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    config.putIfAbsent(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000); // a killed one is replaced
    // a batch of 50 articles that all hang is through in 50 x 4.1 s, less than this
    config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 600_000);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LARGEST_RECORD / 4); // one larger still comes
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST_RECORD / 16);
    return new ArticleConsumer(
        topic,
        group,
        new DefaultKafkaConsumerFactory<>(
            config, new StringDeserializer(), new ByteArrayDeserializer()),
        kafka.buildAdminProperties(),
        story::enrich);
  }
}
