package dev.silkwire.commandline.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.RecordPlace;
import dev.silkwire.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, as it stands in Kafka.
 *
 * @param letter where it stands
 * @param of where the record stands that was set aside
 * @param service which set it aside
 * @param reason why, as the word of the journal
 * @param message why, in words
 * @param key of the record
 * @param size of its value in bytes; -1 where it has none
 * @param at when it was set aside
 * @param beginning of the value, as text on one line
 */
public record SetAside(
    RecordPlace letter,
    RecordPlace of,
    String service,
    String reason,
    String message,
    @Nullable String key,
    int size,
    Instant at,
    String beginning) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);
  private static final int SHOWN_BYTES = 400;

  /**
   * Finds a dead letter by the place of its record, or by its own.
   *
   * @throws JournalFollower.Unreachable where Kafka does not answer
   */
  public static Optional<SetAside> find(RecordPlace place, String bootstrapServers) {
    KafkaConsumer<String, byte[]> consumer = GrouplessConsumer.at(bootstrapServers);
    try {
      return isOnDeadLetterTopic(place) ? at(place, consumer) : from(place, consumer);
    } catch (KafkaException e) {
      throw new JournalFollower.Unreachable(e);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE_WAIT));
    }
  }

  private static boolean isOnDeadLetterTopic(RecordPlace place) {
    return place.topic().endsWith(Topics.deadLetter(""));
  }

  private static Optional<SetAside> at(RecordPlace place, KafkaConsumer<String, byte[]> consumer) {
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    if (!partitions(place.topic(), consumer).contains(partition)) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    return search(consumer, record -> RecordPlace.of(record).equals(place));
  }

  /** Dead letters are few: all of the topic are looked at. */
  private static Optional<SetAside> from(
      RecordPlace place, KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(Topics.deadLetter(place.topic()), consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return search(consumer, record -> origin(record.headers()).filter(place::equals).isPresent());
  }

  private static List<TopicPartition> partitions(
      String topic, KafkaConsumer<String, byte[]> consumer) {
    return consumer.listTopics(PATIENCE).getOrDefault(topic, List.of()).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private interface Wanted {
    boolean is(ConsumerRecord<String, byte[]> record);
  }

  private static Optional<SetAside> search(KafkaConsumer<String, byte[]> consumer, Wanted wanted) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
    long enough = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < enough
        && ends.entrySet().stream()
            .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(300))) {
        if (wanted.is(record)) {
          return of(record);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SetAside> of(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    return origin(headers)
        .map(
            origin ->
                new SetAside(
                    RecordPlace.of(record),
                    origin,
                    Events.header(headers, "dlt-stage").orElse(""),
                    Events.header(headers, "dlt-reason").orElse(""),
                    Events.header(headers, "dlt-message").orElse(""),
                    record.key(),
                    size(record),
                    Instant.ofEpochMilli(record.timestamp()),
                    beginning(record.value())));
  }

  private static Optional<RecordPlace> origin(Headers headers) {
    return Events.header(headers, "dlt-topic")
        .flatMap(
            topic ->
                RecordPlace.parse(
                    topic
                        + "/"
                        + Events.header(headers, "dlt-partition").orElse("")
                        + "/"
                        + Events.header(headers, "dlt-offset").orElse("")));
  }

  private static int size(ConsumerRecord<String, byte[]> record) {
    int kept = record.value() == null ? -1 : record.value().length;
    return Events.header(record.headers(), "dlt-truncated-from").map(Integer::valueOf).orElse(kept);
  }

  private static String beginning(byte @Nullable [] value) {
    if (value == null) {
      return "";
    }
    String text = new String(value, 0, Math.min(value.length, SHOWN_BYTES), UTF_8);
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "·")
        + (value.length > SHOWN_BYTES ? "…" : "");
  }
}
