package dev.silkwire.index.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Creates missing topics, also where Kafka comes up only after us. */
@Component
final class TopicsInPlace implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicsInPlace.class);
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final KafkaAdmin admin;
  private volatile @Nullable Thread working;

  TopicsInPlace(KafkaAdmin admin) {
    this.admin = admin;
    admin.setAutoCreate(false); // or Spring would wait for an absent broker before we serve
  }

  @Override
  public void start() {
    working = Thread.ofVirtual().name("topics-in-place").start(this::createUntilDone);
  }

  private void createUntilDone() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (admin.initialize()) {
          return;
        }
        log.warn("Kafka does not answer; topics are created as soon as it does");
      } catch (RuntimeException e) {
        log.warn("topics could not be created, tried again: {}", e.toString());
      }
      try {
        Thread.sleep(AGAIN);
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  @Override
  public void stop() {
    Thread thread = working;
    if (thread != null) {
      thread.interrupt();
    }
    working = null;
  }

  @Override
  public boolean isRunning() {
    return working != null;
  }
}
