package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry.Reason;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Gives a record that can never be taken the headers of a dead letter. */
final class DeadLetters {
  private DeadLetters() {}

  static Record<String, byte[]> of(
      Record<String, byte[]> record, ProcessorContext<String, byte[]> context, String message) {
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a dead letter comes from a topic"));
    ProducerRecord<String, byte[]> dead =
        Events.deadLetter(
            place.topic(),
            place.partition(),
            place.offset(),
            record.key(),
            record.value(),
            record.headers(),
            FrontierJournal.SERVICE,
            Reason.UNDECODABLE,
            message);
    return record.withHeaders(dead.headers());
  }
}
