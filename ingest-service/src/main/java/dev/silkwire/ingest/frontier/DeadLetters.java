package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a record that can never be taken the headers of a dead letter, and says so in the log. */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private DeadLetters() {}

  static Record<String, byte[]> of(
      Record<String, byte[]> record, ProcessorContext<String, byte[]> context, String message) {
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a dead letter comes from a topic"));
    ConsumerRecord<String, byte[]> received =
        new ConsumerRecord<>(
            place.topic(),
            place.partition(),
            place.offset(),
            record.timestamp(),
            TimestampType.CREATE_TIME,
            ConsumerRecord.NULL_SIZE,
            ConsumerRecord.NULL_SIZE,
            record.key(),
            record.value(),
            record.headers(),
            Optional.empty());
    DeadLetter letter =
        new DeadLetter(received, FrontierJournal.SERVICE, Reason.UNDECODABLE, message);
    log.warn(letter.told());
    return record.withHeaders(letter.record().headers());
  }
}
