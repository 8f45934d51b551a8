package dev.silkwire.index.batch;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts each record once, when it is settled, so that <em>received = published + skipped +
 * dead-lettered</em> holds at every moment, also while a batch is tried again.
 */
@Component
public final class BatchCounts {
  private final MeterRegistry meters;

  public BatchCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Settling settled) {
    String topic = settled.record().topic();
    meters.counter("silkwire.index.received", "topic", topic).increment();
    String reason = settled.reason() == null ? "none" : settled.reason().word();
    switch (settled.end()) {
      case PUBLISHED -> meters.counter("silkwire.index.published", "topic", topic).increment();
      case SKIPPED ->
          meters.counter("silkwire.index.skipped", "topic", topic, "reason", reason).increment();
      case DEAD_LETTERED ->
          meters
              .counter("silkwire.index.dead.lettered", "topic", topic, "reason", reason)
              .increment();
    }
  }
}
