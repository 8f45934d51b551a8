package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.enrich.tagging.RulesInForce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RulesWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aMistakeIsToldInHealthAndMetricsAndTheServiceStaysUp() throws IOException {
    RulesInForce rules = RulesInForce.of(folder);
    String before = rules.tagger().ruleSet();
    try (RulesWatch watch = new RulesWatch(rules, meters)) {
      Files.writeString(folder.resolve("mine.yaml"), "places:\n  - {id: Nowhere, en: [X]}\n");
      await().atMost(PATIENCE).until(() -> reloads("refused") == 1);

      Health health = watch.health();
      assertThat(health.getStatus()).isEqualTo(Status.UP);
      assertThat(health.getDetails()).containsEntry("ruleSet", before);
      assertThat(health.getDetails().get("mistakes").toString())
          .contains("mine.yaml, line 2, id: Nowhere should be");
      assertThat(meters.get("silkwire.rules.mistakes").gauge().value()).isEqualTo(1);

      Files.writeString(folder.resolve("mine.yaml"), "places:\n  - {id: \"KZ:X\", en: [X]}\n");
      await().atMost(PATIENCE).until(() -> reloads("applied") == 1);

      assertThat(watch.health().getDetails())
          .containsOnlyKeys("ruleSet")
          .doesNotContainEntry("ruleSet", before);
      assertThat(meters.get("silkwire.rules.reload.time").timer().count()).isEqualTo(1);
    }
  }

  private double reloads(String outcome) {
    return meters.counter("silkwire.rules.reloads", "outcome", outcome).count();
  }
}
