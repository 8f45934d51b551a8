package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The frontier as the rest of the service sees it: told of events, asked what is known. */
public final class Frontier implements FrontierDesk, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Frontier.class);

  /** Hosts go to partitions by hash, so this number cannot change without a migration. */
  private static final int PARTITIONS = 12;

  private final String bootstrapServers;
  private final Path stateFolder;
  private final Producer<String, byte[]> producer;
  private volatile @Nullable KafkaStreams streams;

  /**
   * @param stateFolder of the local state; rebuilt from the changelog where it is lost
   * @param producer acknowledged by all replicas, idempotent
   */
  public Frontier(String bootstrapServers, Path stateFolder, Producer<String, byte[]> producer) {
    this.bootstrapServers = bootstrapServers;
    this.stateFolder = stateFolder;
    this.producer = producer;
  }

  /** Begins to hand out visits; the {@link #topics()} and the public ones must exist. */
  public void start(VisitDispatcher dispatcher) {
    KafkaStreams streams =
        new KafkaStreams(
            FrontierTopology.build(dispatcher), settings(bootstrapServers, stateFolder));
    streams.setUncaughtExceptionHandler(
        e -> {
          log.error("The frontier's thread failed and is replaced; health shows its state", e);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    this.streams = streams;
    streams.start();
  }

  /** The topics that must exist before {@link #start}. */
  public static List<NewTopic> topics() {
    Map<String, String> kept =
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Duration.ofDays(7).toMillis()));
    return List.of(
        new NewTopic(FrontierTopology.EVENTS, Optional.of(PARTITIONS), Optional.empty())
            .configs(kept),
        new NewTopic(
                Topics.deadLetter(FrontierTopology.EVENTS),
                Optional.of(PARTITIONS),
                Optional.empty())
            .configs(kept));
  }

  /** The state of the stream threads, for people; RUNNING when all is well. */
  public String state() {
    KafkaStreams streams = this.streams;
    return streams == null ? "NOT_STARTED" : streams.state().name();
  }

  /** Whether the URL has an entry that is visited; false also while it cannot be told. */
  public boolean knows(CanonicalUrl url) {
    return knownSince(url).isPresent();
  }

  /** Since when the URL has an entry that is visited; empty also while it cannot be told. */
  public Optional<Instant> knownSince(CanonicalUrl url) {
    KafkaStreams streams = this.streams;
    if (streams == null) {
      return Optional.empty();
    }
    try {
      return FrontierStore.knownSince(store(streams), url);
    } catch (InvalidStateStoreException rebalancing) {
      return Optional.empty();
    }
  }

  @Override
  public Sight look(CanonicalUrl url, String lease) {
    KafkaStreams streams = this.streams;
    if (streams == null) {
      return new Sight.NotNow();
    }
    try {
      FrontierEntry entry = FrontierStore.entry(store(streams), url);
      if (entry != null) {
        return new Sight.Known(Visit.of(entry, lease), entry.hold());
      }
      return owns(streams, url.host()) ? new Sight.Unknown() : new Sight.Elsewhere();
    } catch (InvalidStateStoreException rebalancing) {
      return new Sight.NotNow();
    }
  }

  private static ReadOnlyKeyValueStore<Bytes, byte[]> store(KafkaStreams streams) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(
            FrontierStore.NAME, QueryableStoreTypes.<Bytes, byte[]>keyValueStore()));
  }

  /** Whether the host's partition, by the hash of Kafka's own partitioner, is worked on here. */
  private static boolean owns(KafkaStreams streams, String host) {
    int partition =
        Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    TopicPartition ofHost = new TopicPartition(FrontierTopology.EVENTS, partition);
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .anyMatch(task -> task.topicPartitions().contains(ofHost));
  }

  @Override
  public void tell(List<? extends FrontierEvent> events) throws InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (FrontierEvent event : events) {
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  FrontierTopology.EVENTS, event.url().host(), EventJson.write(event))));
    }
    for (Future<RecordMetadata> acknowledgement : sent) {
      try {
        acknowledgement.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the frontier could not be told", e.getCause());
      }
    }
  }

  @Override
  public void close() {
    KafkaStreams streams = this.streams;
    if (streams != null) {
      streams.close(Duration.ofSeconds(15));
    }
  }

  private static Properties settings(String bootstrapServers, Path state) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "silkwire-ingest");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    settings.put(StreamsConfig.POLL_MS_CONFIG, 50);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
    // two in flight can be swapped while a topic is new, and the first then never gets in:
    // KAFKA-15591
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), Integer.MAX_VALUE);
    return settings;
  }
}
