package dev.silkwire.enrich.stream;

import dev.silkwire.contracts.RecordPlace;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dead letter cannot be set aside: the consumer stops, because going on would lose it. */
public final class DeadLetterTopicUnwritable extends RuntimeException {
  private static final long serialVersionUID = 1;

  DeadLetterTopicUnwritable(ConsumerRecord<?, ?> record, RuntimeException cause) {
    super(
        "the dead-letter topic does not take the record at "
            + RecordPlace.of(record)
            + "; the consumer stops and nothing is lost: allow writing there and restart",
        cause);
  }
}
