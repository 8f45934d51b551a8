package dev.silkwire.commandline.follow;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.UndecodableEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads the journal as it is written, and with it what the enriched articles say of themselves. */
public final class JournalFollower implements AutoCloseable {
  private static final Duration TOPICS_WAIT = Duration.ofSeconds(30);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);

  private final KafkaConsumer<String, byte[]> consumer;

  /** Kafka cannot be reached, or does not answer in time. */
  public static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(KafkaException cause) {
      super("Kafka cannot be read just now: " + cause.getMessage(), cause);
    }
  }

  private JournalFollower(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Starts at the present end of the topics. */
  public static JournalFollower fromNowOn(String bootstrapServers, List<String> topics) {
    return since(Instant.now(), bootstrapServers, topics);
  }

  /**
   * Starts with what was written at this time or later.
   *
   * @param start a time
   * @param bootstrapServers where Kafka is
   * @param topics {@link Topics#JOURNAL}, and {@link Topics#ENRICHED} where glimpses are wanted
   * @throws Unreachable where Kafka does not answer
   */
  public static JournalFollower since(Instant start, String bootstrapServers, List<String> topics) {
    KafkaConsumer<String, byte[]> consumer = GrouplessConsumer.at(bootstrapServers);
    try {
      goTo(start, consumer, topics);
      return new JournalFollower(consumer);
    } catch (KafkaException e) {
      consumer.close(CloseOptions.timeout(CLOSE_WAIT));
      throw new Unreachable(e);
    }
  }

  private static void goTo(
      Instant start, KafkaConsumer<String, byte[]> consumer, List<String> topics) {
    Map<TopicPartition, Long> times = new HashMap<>();
    for (String topic : topics) {
      for (PartitionInfo partition : consumer.partitionsFor(topic, TOPICS_WAIT)) {
        times.put(new TopicPartition(topic, partition.partition()), start.toEpochMilli());
      }
    }
    consumer.assign(times.keySet());
    // the ends first, as offsets: what comes between now and the first poll must be seen
    Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet(), TOPICS_WAIT);
    Map<TopicPartition, @Nullable OffsetAndTimestamp> starts =
        consumer.offsetsForTimes(times, TOPICS_WAIT);
    ends.forEach(
        (partition, end) -> {
          OffsetAndTimestamp found = starts.get(partition);
          consumer.seek(partition, found == null ? end : found.offset());
        });
  }

  /** Waits a moment for news and hands them over, articles before entries. */
  public void poll(
      Duration wait, Consumer<JournalEntry> entries, Consumer<ArticleGlimpse> glimpses) {
    ConsumerRecords<String, byte[]> records = consumer.poll(wait);
    for (ConsumerRecord<String, byte[]> record : records.records(Topics.ENRICHED)) {
      read(record, ArticleGlimpse.class).ifPresent(glimpses);
    }
    for (ConsumerRecord<String, byte[]> record : records.records(Topics.JOURNAL)) {
      read(record, JournalEntry.class).ifPresent(entries);
    }
  }

  private static <T> Optional<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(EventJson.read(record.value(), type));
    } catch (UndecodableEvent deadLetter) {
      return Optional.empty(); // its consumer says so in the journal
    }
  }

  /** Hands over news until another thread calls {@link #stop}. */
  public void pollUntilStopped(
      Runnable afterEachPoll, Consumer<JournalEntry> entries, Consumer<ArticleGlimpse> glimpses) {
    try {
      while (true) {
        poll(Duration.ofMillis(500), entries, glimpses);
        afterEachPoll.run();
      }
    } catch (WakeupException stopped) {
      // as asked
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  /** Ends {@link #pollUntilStopped}; may be called from any thread. */
  public void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE_WAIT));
  }
}
