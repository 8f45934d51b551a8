package dev.silkwire.index.health;

import dev.silkwire.index.article.ArticleIndexer;
import dev.silkwire.index.journal.JournalIndexer;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Up while both listeners run and have partitions to read. */
@Component("listeners")
final class ListenersHealth implements HealthIndicator {
  private final KafkaListenerEndpointRegistry registry;

  ListenersHealth(KafkaListenerEndpointRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Health health() {
    for (String id : List.of(ArticleIndexer.LISTENER, JournalIndexer.LISTENER)) {
      MessageListenerContainer listener = registry.getListenerContainer(id);
      if (listener == null || !listener.isRunning()) {
        return down("the listener '" + id + "' does not run; see the log for why it stopped");
      }
      var partitions = listener.getAssignedPartitions();
      if (partitions == null || partitions.isEmpty()) {
        return down(
            "the listener '"
                + id
                + "' has no partitions: is Kafka up, and is spring.kafka.bootstrap-servers right?");
      }
    }
    return Health.up().build();
  }

  private static Health down(String cause) {
    return Health.down().withDetail("cause", cause).build();
  }
}
