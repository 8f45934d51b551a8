package dev.silkwire.index.batch;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends a record to its topic. */
@FunctionalInterface
public interface Publisher {
  /** Completes when the broker has acknowledged the record, with where it stands. */
  CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> record);
}
