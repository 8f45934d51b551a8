package dev.silkwire.index.batch;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a record to its topic. */
@FunctionalInterface
public interface Publisher {
  /** Completes when the broker has acknowledged the record. */
  CompletableFuture<?> send(ProducerRecord<String, byte[]> record);
}
