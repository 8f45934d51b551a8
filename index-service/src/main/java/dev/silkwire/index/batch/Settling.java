package dev.silkwire.index.batch;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How one record ended, and what must be acknowledged before its offset may move.
 *
 * @param record the record
 * @param end one of the three ends a record can have
 * @param reason why, where it was not published
 * @param told the records that tell of it
 * @param letter what was set aside
 */
record Settling(
    ConsumerRecord<String, byte[]> record,
    End end,
    JournalEntry.@Nullable Reason reason,
    List<CompletableFuture<?>> told,
    @Nullable Letter letter) {
  /** Longer than the producer's own delivery timeout, which answers first. */
  private static final long PATIENCE_SECONDS = 60;

  /** A dead letter on its way. */
  record Letter(DeadLetter content, CompletableFuture<RecordMetadata> written) {}

  /** received = published + skipped + dead-lettered. */
  enum End {
    PUBLISHED,
    SKIPPED,
    DEAD_LETTERED
  }

  static Settling published(
      ConsumerRecord<String, byte[]> record, Optional<? extends CompletableFuture<?>> told) {
    return new Settling(record, End.PUBLISHED, null, list(told.stream()), null);
  }

  static Settling skipped(ConsumerRecord<String, byte[]> record, JournalEntry.Reason reason) {
    return new Settling(record, End.SKIPPED, reason, List.of(), null);
  }

  static Settling deadLettered(
      DeadLetter letter,
      CompletableFuture<RecordMetadata> written,
      Optional<? extends CompletableFuture<?>> told) {
    return new Settling(
        letter.received(),
        End.DEAD_LETTERED,
        letter.reason(),
        list(Stream.concat(Stream.of(written), told.stream())),
        new Letter(letter, written));
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

  /** The line for the log of what was set aside, once it is acknowledged. */
  Optional<String> lineOfLetter() {
    return Optional.ofNullable(letter).map(sent -> sent.content().told(sent.written().join()));
  }

  private static List<CompletableFuture<?>> list(Stream<? extends CompletableFuture<?>> stream) {
    return stream.<CompletableFuture<?>>map(future -> future).toList();
  }
}
