package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.UndecodableEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sources as they stand on {@link Topics#SOURCES}, in memory: every instance reads the whole
 * compacted topic from its beginning, and follows it.
 */
public final class SourceDirectory implements AutoCloseable {
  /** The source of URLs that a person handed in and no other source claims. */
  public static final String BY_HAND = "by-hand";

  private static final Logger log = LoggerFactory.getLogger(SourceDirectory.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Map<String, SourceDefinition> sources = new ConcurrentHashMap<>();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final Consumer<String, byte[]> consumer;
  private final Thread reading = Thread.ofPlatform().name("source-directory").unstarted(this::read);

  /**
   * @param consumer without a group; owned by this directory from now on
   */
  public SourceDirectory(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Begins to read, and returns when everything that stands on the topic now has been read. */
  public void start() throws InterruptedException {
    reading.start();
    loaded.await();
  }

  public Optional<SourceDefinition> find(String id) {
    return id.equals(BY_HAND) ? Optional.of(byHand()) : Optional.ofNullable(sources.get(id));
  }

  public Collection<SourceDefinition> all() {
    return List.copyOf(sources.values());
  }

  private static SourceDefinition byHand() {
    return new SourceDefinition(
        BY_HAND,
        "Added by hand",
        new CanonicalUrl("https://by-hand.invalid/"),
        List.of(),
        List.of(),
        List.of(),
        SourceDefinition.USUAL_INTERVAL,
        null);
  }

  private void read() {
    try (consumer) {
      List<TopicPartition> partitions = awaitTopic();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends =
          patiently(() -> consumer.endOffsets(partitions)).orElseThrow(WakeupException::new);
      while (!Thread.currentThread().isInterrupted()) {
        patiently(() -> follow(partitions, ends));
      }
    } catch (WakeupException | InterruptException closing) {
      log.debug("The directory of sources is closed");
    }
  }

  /** A topic that has just been made may have no partitions yet, as far as a broker can tell. */
  private List<TopicPartition> awaitTopic() {
    while (true) {
      List<TopicPartition> partitions =
          patiently(() -> consumer.partitionsFor(Topics.SOURCES))
              .orElseThrow(WakeupException::new)
              .stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        return partitions;
      }
      pause();
    }
  }

  private boolean follow(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
    consumer.poll(POLL).forEach(this::take);
    if (loaded.getCount() > 0
        && partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
      loaded.countDown();
    }
    return true;
  }

  /** Asks Kafka until it answers; empty where this thread is to end. */
  private static <T> Optional<T> patiently(Supplier<T> question) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        return Optional.of(question.get());
      } catch (WakeupException | InterruptException closing) {
        throw closing;
      } catch (KafkaException e) {
        log.warn("Cannot read the sources just now; trying again: {}", e.getMessage());
        pause();
      }
    }
    return Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new WakeupException();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return;
    }
    if (record.value() == null) {
      sources.remove(record.key());
      return;
    }
    try {
      sources.put(record.key(), EventJson.read(record.value(), SourceDefinition.class));
    } catch (UndecodableEvent e) {
      log.error("Source {} cannot be read and is left as it was: {}", record.key(), e.getMessage());
    }
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    reading.join(Duration.ofSeconds(5));
  }
}
