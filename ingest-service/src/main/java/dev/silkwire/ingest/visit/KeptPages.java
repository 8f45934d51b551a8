package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The raw pages on {@link Topics#PAGES}, from a time on to what was there when they were opened.
 */
final class KeptPages implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> ends;
  private final long count;

  private KeptPages(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, long count) {
    this.consumer = consumer;
    this.ends = ends;
    this.count = count;
  }

  /**
   * Opens the pages.
   *
   * @param consumer without a group, which reads from the earliest where a page is gone meanwhile;
   *     closed with the pages
   * @param since the first time of interest; null for all
   */
  static KeptPages open(Consumer<String, byte[]> consumer, @Nullable Instant since) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.PAGES).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, Long> starts = starts(consumer, partitions, ends, since);
    starts.forEach(consumer::seek);
    return new KeptPages(consumer, ends, sum(ends) - sum(starts));
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
  long count() {
    return count;
  }

  /** The next pages, as they were kept; none when all have been read. Waits for the broker. */
  List<ConsumerRecord<String, byte[]>> next() {
    while (ends.entrySet().stream().anyMatch(end -> !isReached(end.getKey(), end.getValue()))) {
      List<ConsumerRecord<String, byte[]>> pages = new ArrayList<>();
      consumer.poll(POLL).forEach(record -> addUpToTheEnd(record, pages));
      if (!pages.isEmpty()) {
        return pages;
      }
    }
    return List.of();
  }

  private void addUpToTheEnd(
      ConsumerRecord<String, byte[]> record, List<ConsumerRecord<String, byte[]>> pages) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.offset() < ends.getOrDefault(partition, 0L)) {
      pages.add(record);
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
