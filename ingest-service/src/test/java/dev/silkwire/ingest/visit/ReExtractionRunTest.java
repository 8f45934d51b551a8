package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.ingest.frontier.Edition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run of a re-extraction, from its beginning to its end. */
class ReExtractionRunTest extends ReExtractionOnTrial {
  @Test
  void whateverIsOnTheTopicIsAccountedFor() throws InterruptedException {
    keep(page(new CanonicalUrl("https://a.example/unknown"), FETCHED, html("Unknown", "x")));
    CanonicalUrl elsewhere = new CanonicalUrl("https://elsewhere.example/1");
    keep(page(elsewhere, FETCHED, html("Elsewhere", "x")));
    CanonicalUrl old = new CanonicalUrl("https://a.example/old");
    keep(page(old, FETCHED, html("Old", "x")));
    frontier.entries.put(old, visit(old, "hash", 1, null));
    CanonicalUrl orphan = new CanonicalUrl("https://a.example/orphan");
    keep(new FetchedPage(orphan, "gone", FETCHED, List.of(part(orphan, "x")), null));
    frontier.entries.put(orphan, visit(orphan, "gone", "h", 1, new Edition(FETCHED, 0, "", null)));
    keepRaw("{broken".getBytes(StandardCharsets.UTF_8));
    keepRaw(null);
    keepRaw("{}".getBytes(StandardCharsets.UTF_8));

    BackfillReport report = run();

    assertThat(report.skipped())
        .isEqualTo(
            Map.of(
                "unknown-url", 1L,
                "other-instance", 1L,
                "unmarked", 1L,
                "source-removed", 1L,
                "undecodable", 3L));
    assertThat(report.records()).isEqualTo(7);
    assertThat(report.read()).isEqualTo(7);
    assertThat(metrics.counter("ends", "end", "skipped", "reason", "undecodable").count())
        .isEqualTo(3);
  }

  @Test
  void onlyTheSourceAndTheTimeThatAreWanted() throws InterruptedException {
    CanonicalUrl late = new CanonicalUrl("https://a.example/late");
    CanonicalUrl other = new CanonicalUrl("https://b.example/late");
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    keep(page(late, FETCHED.plus(Duration.ofDays(1)), html("Late", "x")));
    keep(
        new FetchedPage(
            other, "b", FETCHED.plus(Duration.ofDays(1)), List.of(part(other, "x")), null));
    frontier.published(late, FETCHED.plus(Duration.ofDays(1)), extracted(html("Worse", "y")), 1);

    BackfillReport report = run("a", FETCHED.plusSeconds(1));

    assertThat(report.records()).isEqualTo(2); // the first is not even read
    assertThat(report.skipped()).isEqualTo(Map.of("other-source", 1L));
    assertThat(article().url()).isEqualTo(late);
  }

  @Test
  void oneAtATime() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Worse", "y")), 1);
    frontier.silent = true;

    assertThat(reExtractions.start(null, null)).isPresent();
    assertThat(reExtractions.start(null, null)).isEmpty();
    frontier.silent = false;
    assertThat(ended().state()).isEqualTo("done");
    assertThat(reExtractions.start(null, null)).isPresent();
  }

  @Test
  void stopOfTheServiceStopsIt() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.silent = true;
    reExtractions.start(null, null);

    reExtractions.close();

    assertThat(reExtractions.report().orElseThrow().state()).isEqualTo("stopped");
    assertThat(reExtractions.start(null, null)).isEmpty();
  }

  private void keepRaw(byte @Nullable [] value) {
    topic.add(
        new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), topic.size(), "k", value));
  }
}
