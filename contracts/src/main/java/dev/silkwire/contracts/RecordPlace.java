package dev.silkwire.contracts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Where a record stands in Kafka.
 *
 * @param topic its topic
 * @param partition of the topic
 * @param offset in the partition
 */
public record RecordPlace(String topic, int partition, long offset) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([a-z][a-z0-9.]{0,200}\\.v\\d{1,4}(?:-dlt)?)(?:/(\\d{1,6})/|-(\\d{1,6})@)(\\d{1,18})");

  public static RecordPlace of(ConsumerRecord<?, ?> record) {
    return new RecordPlace(record.topic(), record.partition(), record.offset());
  }

  public static RecordPlace of(RecordMetadata written) {
    return new RecordPlace(written.topic(), written.partition(), written.offset());
  }

  /**
   * Reads what {@link #toString} writes, and {@code topic-partition@offset} as Kafka's own tools
   * write it. A topic of ours ends with its version, so that no address is taken for a place.
   */
  public static Optional<RecordPlace> parse(String written) {
    Matcher place = WRITTEN.matcher(written.strip());
    if (!place.matches()) {
      return Optional.empty();
    }
    String partition = place.group(2) == null ? place.group(3) : place.group(2);
    return Optional.of(
        new RecordPlace(
            place.group(1), Integer.parseInt(partition), Long.parseLong(place.group(4))));
  }

  /** As {@code topic/partition/offset}. */
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
