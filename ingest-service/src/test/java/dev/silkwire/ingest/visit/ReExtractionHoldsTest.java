package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.ingest.frontier.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A re-extraction keeps visits away for a moment, and never waits for one. */
class ReExtractionHoldsTest extends ReExtractionOnTrial {
  @Test
  void visitUnderWayWins() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Worse", "y")), 1);
    frontier.visited.add(URL);

    assertThat(run().skipped()).isEqualTo(Map.of("visit-under-way", 1L));
    assertThat(producer.history()).isEmpty();
    assertThat(frontier.known(URL).edition().generation()).isZero();
  }

  @Test
  void holdThatIsNearlyOverIsNotUsed() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Worse", "y")), 1);
    frontier.heldUntil = NOW.plusSeconds(5);

    assertThat(run().skipped()).isEqualTo(Map.of("frontier-busy", 1L));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void frontierIsToldOfEachArticleWhileItsHoldRunsAndNoneWaitsForLong()
      throws InterruptedException {
    List<CanonicalUrl> urls = keepFourThatAreWorse();
    frontier.unanswered.addAll(urls.subList(1, 3));

    BackfillReport report = run();

    assertThat(report.published()).isEqualTo(2);
    assertThat(report.skipped()).isEqualTo(Map.of("frontier-busy", 2L));
    assertThat(frontier.takenAt) // six looks for the second, one for the third
        .isEqualTo(Map.of(urls.get(0), NOW, urls.get(3), NOW.plusSeconds(35)));
  }

  @Test
  void restOfABatchIsLeftAloneWhenItsHoldsHaveNearlyRunOut() throws InterruptedException {
    keepFourThatAreWorse();
    frontier.pace = Duration.ofSeconds(21);

    BackfillReport report = run();

    assertThat(report.published()).isEqualTo(2); // after 0 and 21 seconds of the 60
    assertThat(report.skipped()).isEqualTo(Map.of("frontier-busy", 2L));
    assertThat(producer.history()).hasSize(2);
  }

  @Test
  void crashBetweenPublishingAndTellingRepeatsTheSameVersion() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Worse", "y")), 2);
    Visit before = frontier.known(URL);
    run();
    String first = Events.header(producer.history().getLast().headers(), "ce_id").orElseThrow();
    frontier.entries.put(URL, before); // it never heard of it

    run();

    assertThat(Events.header(producer.history().getLast().headers(), "ce_id")).contains(first);
    assertThat(producer.history()).hasSize(2);
  }

  private List<CanonicalUrl> keepFourThatAreWorse() throws InterruptedException {
    List<CanonicalUrl> urls = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      CanonicalUrl url = new CanonicalUrl("https://a.example/" + i + ".html");
      keep(page(url, FETCHED, html("Rail freight grows", "x")));
      frontier.published(url, FETCHED, extracted(html("Worse", "y")), 1);
      urls.add(url);
    }
    return urls;
  }
}
