package dev.silkwire.index.health;

import dev.silkwire.index.store.StoreState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while Elasticsearch answers and templates, indices and aliases are in place. */
@Component("elasticsearch")
final class ElasticsearchHealth implements HealthIndicator {
  private final StoreState store;

  ElasticsearchHealth(StoreState store) {
    this.store = store;
  }

  @Override
  public Health health() {
    return store
        .trouble()
        .map(cause -> Health.down().withDetail("cause", cause).build())
        .orElseGet(() -> Health.up().build());
  }
}
