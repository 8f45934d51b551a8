package dev.silkwire.commandline.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.silkwire.contracts.Beginning;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.RecordPlace;
import dev.silkwire.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
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
  private static final int SHOWN = 400;
  private static final int LONGEST_HEADER = 1_000;
  private static final Pattern SIZE = Pattern.compile("\\d{1,9}");

  /** The search ended before the end of the dead letters, so that nobody knows. */
  public static final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfinished(Duration patience, long read, long all) {
      super(
          "the search for the dead letter stopped after %d s, with %,d of %,d records looked at;"
                  .formatted(patience.toSeconds(), read, all)
              + " it may be among the others");
    }
  }

  /**
   * Finds a dead letter by the place of its record, or by its own.
   *
   * @throws JournalFollower.Unreachable where Kafka does not answer
   * @throws Unfinished where it answers so slowly that not all could be looked at
   */
  public static Optional<SetAside> find(RecordPlace place, String bootstrapServers) {
    KafkaConsumer<String, byte[]> consumer = GrouplessConsumer.at(bootstrapServers);
    try {
      return find(place, consumer, PATIENCE);
    } catch (KafkaException e) {
      throw new JournalFollower.Unreachable(e);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE_WAIT));
    }
  }

  static Optional<SetAside> find(
      RecordPlace place, Consumer<String, byte[]> consumer, Duration patience) {
    return isOnDeadLetterTopic(place)
        ? at(place, consumer, patience)
        : from(place, consumer, patience);
  }

  private static boolean isOnDeadLetterTopic(RecordPlace place) {
    return place.topic().endsWith(Topics.deadLetter(""));
  }

  private static Optional<SetAside> at(
      RecordPlace place, Consumer<String, byte[]> consumer, Duration patience) {
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    if (!partitions(place.topic(), consumer).contains(partition)) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    return search(consumer, patience, record -> RecordPlace.of(record).equals(place));
  }

  /** Dead letters are few: all of the topic are looked at. */
  private static Optional<SetAside> from(
      RecordPlace place, Consumer<String, byte[]> consumer, Duration patience) {
    List<TopicPartition> partitions = partitions(Topics.deadLetter(place.topic()), consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return search(
        consumer, patience, record -> origin(record.headers()).filter(place::equals).isPresent());
  }

  private static List<TopicPartition> partitions(String topic, Consumer<String, byte[]> consumer) {
    return consumer.listTopics(PATIENCE).getOrDefault(topic, List.of()).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private interface Wanted {
    boolean is(ConsumerRecord<String, byte[]> record);
  }

  private static Optional<SetAside> search(
      Consumer<String, byte[]> consumer, Duration patience, Wanted wanted) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
    long all = left(consumer, ends);
    long enough = System.nanoTime() + patience.toNanos();
    for (long left = all; left > 0; left = left(consumer, ends)) {
      if (System.nanoTime() >= enough) {
        throw new Unfinished(patience, all - left, all);
      }
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(300))) {
        if (wanted.is(record)) {
          return of(record);
        }
      }
    }
    return Optional.empty();
  }

  private static long left(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - consumer.position(end.getKey(), PATIENCE))
        .filter(left -> left > 0)
        .sum();
  }

  private static Optional<SetAside> of(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    return origin(headers)
        .map(
            origin ->
                new SetAside(
                    RecordPlace.of(record),
                    origin,
                    shown(headers, "dlt-stage"),
                    shown(headers, "dlt-reason"),
                    shown(headers, "dlt-message"),
                    record.key() == null ? null : Beginning.of(record.key(), SHOWN),
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
    return Events.header(record.headers(), "dlt-truncated-from")
        .filter(SIZE.asMatchPredicate())
        .map(Integer::valueOf)
        .orElse(kept);
  }

  /** Anyone may write to a topic: what stands in a record is cleaned before it is shown. */
  private static String shown(Headers headers, String name) {
    return Beginning.of(Events.header(headers, name).orElse(""), LONGEST_HEADER);
  }

  private static String beginning(byte @Nullable [] value) {
    if (value == null) {
      return "";
    }
    int most = Math.min(value.length, 4 * SHOWN); // a character has four bytes at most
    return Beginning.of(new String(value, 0, most, UTF_8), SHOWN);
  }
}
