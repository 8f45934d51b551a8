package dev.silkwire.index.batch;

import dev.silkwire.contracts.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How one record ended, and what must be acknowledged before its offset may move.
 *
 * @param record the record
 * @param end one of the three ends a record can have
 * @param reason why, where it was not published
 * @param told the records that tell of it
 */
record Settling(
    ConsumerRecord<String, byte[]> record,
    End end,
    JournalEntry.@Nullable Reason reason,
    List<CompletableFuture<?>> told) {
  /** Longer than the producer's own delivery timeout, which answers first. */
  private static final long PATIENCE_SECONDS = 60;

  /** received = published + skipped + dead-lettered. */
  enum End {
    PUBLISHED,
    SKIPPED,
    DEAD_LETTERED
  }

  static Settling published(
      ConsumerRecord<String, byte[]> record, Optional<? extends CompletableFuture<?>> told) {
    return new Settling(record, End.PUBLISHED, null, list(told.stream()));
  }

  static Settling skipped(ConsumerRecord<String, byte[]> record, JournalEntry.Reason reason) {
    return new Settling(record, End.SKIPPED, reason, List.of());
  }

  static Settling deadLettered(
      ConsumerRecord<String, byte[]> record,
      JournalEntry.Reason reason,
      CompletableFuture<?> letter,
      Optional<? extends CompletableFuture<?>> told) {
    return new Settling(
        record, End.DEAD_LETTERED, reason, list(Stream.concat(Stream.of(letter), told.stream())));
  }

  /** Whether it is known already that something will not be acknowledged. */
  boolean hasFailed() {
    return told.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
  }

  /** Returns once everything is acknowledged; throws where it is not. */
  void await() {
    for (CompletableFuture<?> acknowledgement : told) {
      var unused = acknowledgement.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  private static List<CompletableFuture<?>> list(Stream<? extends CompletableFuture<?>> stream) {
    return stream.<CompletableFuture<?>>map(future -> future).toList();
  }
}
