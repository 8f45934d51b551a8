package dev.silkwire.contracts.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What topics keep, from a time on to what was there when it was opened. */
public final class KeptRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int LARGEST_FETCH = 8 << 20; // one record that is larger still comes

  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> starts;
  private final Map<TopicPartition, Long> ends;

  private KeptRecords(
      Consumer<String, byte[]> consumer,
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends) {
    this.consumer = consumer;
    this.starts = starts;
    this.ends = ends;
    rewind();
  }

  /** A consumer that may open them. */
  public static Consumer<String, byte[]> consumer(
      List<String> bootstrapServers, String clientId, Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LARGEST_FETCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST_FETCH / 8);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Opens them, or closes the consumer where they cannot be had.
   *
   * @param consumer without a group, which reads from the earliest where a record is gone
   *     meanwhile; closed with this
   * @param since the first time of interest; null for all
   */
  public static KeptRecords open(
      Consumer<String, byte[]> consumer, List<String> topics, @Nullable Instant since) {
    try {
      return assigned(consumer, topics, since);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private static KeptRecords assigned(
      Consumer<String, byte[]> consumer, List<String> topics, @Nullable Instant since) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, Long> starts = starts(consumer, partitions, ends, since);
    return new KeptRecords(consumer, starts, ends);
  }

  /** The same records once more, from the first on. */
  public void rewind() {
    consumer.resume(consumer.paused());
    starts.forEach(consumer::seek);
  }

  private static Map<TopicPartition, Long> starts(
      Consumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends,
      @Nullable Instant since) {
    if (since == null) {
      return consumer.beginningOffsets(partitions);
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    Map<TopicPartition, Long> starts = new HashMap<>();
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp first = found.get(partition);
      starts.put(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
    }
    return starts;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many there are; fewer come where some are gone meanwhile. */
  public long count() {
    return sum(ends) - sum(starts);
  }

  /** The next, as they were kept; none when all have been read. Waits for the broker. */
  public List<ConsumerRecord<String, byte[]>> next() {
    while (ends.entrySet().stream().anyMatch(end -> !isReached(end.getKey(), end.getValue()))) {
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      consumer.poll(POLL).forEach(record -> addUpToTheEnd(record, records));
      if (!records.isEmpty()) {
        return records;
      }
    }
    return List.of();
  }

  private void addUpToTheEnd(
      ConsumerRecord<String, byte[]> record, List<ConsumerRecord<String, byte[]>> records) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.offset() < ends.getOrDefault(partition, 0L)) {
      records.add(record);
    }
  }

  private boolean isReached(TopicPartition partition, long end) {
    boolean reached = consumer.position(partition) >= end;
    if (reached) {
      consumer.pause(List.of(partition)); // what was fetched anew since is not for us
    }
    return reached;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
