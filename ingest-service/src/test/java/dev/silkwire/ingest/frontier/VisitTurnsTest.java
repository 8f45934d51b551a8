package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and when a URL is visited again. */
class VisitTurnsTest extends FrontierOnTrial {
  @Test
  void entrancesOfASourceAreVisitedAtOnceAndThenAtItsInterval() {
    define(source(List.of(FEED)));
    assertThat(visits).extracting(Visit::url).containsExactly(FEED, SITEMAP);
    end(visits.getFirst(), new Ending.Listed(3, 3, true, parts(FEED)));
    pass(Duration.ofSeconds(59));
    assertThat(visits).hasSize(2);
    pass(Duration.ofSeconds(2));
    assertThat(visits.getLast().url()).isEqualTo(FEED);
    assertThat(visits.getLast().parts()).isEqualTo(parts(FEED));
  }

  @Test
  void sourceWithoutEntrancesIsReadFromItsHomePageAndRobotsTxt() {
    define(source(List.of()));
    assertThat(visits.getLast().kind()).isEqualTo(TargetKind.HOME);
    end(new Ending.Listed(0, 0, true, List.of()));
    assertThat(visits.getLast().url()).isEqualTo(new CanonicalUrl("https://a.example/robots.txt"));
  }

  @Test
  void sitemapsOfRobotsTxtAreReadWhereASourceNamesNone() {
    define(
        new SourceDefinition(
            "a",
            "A",
            new CanonicalUrl("https://a.example/"),
            List.of(),
            List.of(),
            List.of(new CanonicalUrl("https://a.example/news/")),
            Duration.ofMinutes(1),
            null));
    end(new Ending.Listed(0, 0, true, List.of()));
    assertThat(visits)
        .extracting(visit -> visit.url().pathAndQuery())
        .containsExactly("/robots.txt", "/news/");
  }

  @Test
  void oneVisitPerHostAtATime() {
    find(PAGE);
    find(new CanonicalUrl("https://a.example/2.html"));
    find(new CanonicalUrl("https://b.example/1.html"));
    assertThat(visits).extracting(v -> v.url().host()).containsExactly("a.example", "b.example");
    end(visits.getFirst(), new Ending.Missing(Reason.GONE));
    assertThat(visits).hasSize(3);
  }

  @Test
  void entrancesGoBeforeABacklogOfPages() {
    find(PAGE);
    for (int i = 2; i < 50; i++) {
      find(new CanonicalUrl("https://a.example/" + i + ".html"));
    }
    define(source(List.of(FEED)));
    end(visits.getFirst(), published(1));
    assertThat(visits.getLast().url()).isEqualTo(FEED);
  }

  @Test
  void linkFoundTwiceIsJournaledAndVisitedOnce() {
    find(PAGE);
    end(published(1));
    find(PAGE);
    assertThat(visits).hasSize(1);
    assertThat(journaled().stream().map(JournalEntry::id).distinct()).hasSize(2);
  }

  @Test
  void articleIsRevisitedAtGrowingIntervals() {
    find(PAGE);
    end(published(1));
    List<Duration> gaps = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Instant from = now;
      int before = visits.size();
      while (visits.size() == before && now.isBefore(START.plus(Duration.ofDays(1)))) {
        pass(Duration.ofSeconds(10));
      }
      gaps.add(Duration.between(from, now));
      end(new Ending.Unchanged(Reason.NOT_MODIFIED, null));
    }
    assertThat(gaps)
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8));
  }

  @Test
  void changedArticleIsRevisitedSoonAgain() {
    find(PAGE);
    end(published(1));
    pass(Duration.ofMinutes(2));
    end(new Ending.Unchanged(Reason.NOT_MODIFIED, null));
    pass(Duration.ofMinutes(3));
    end(published(2));
    assertThat(visits).hasSize(3);
    pass(Duration.ofSeconds(61));
    assertThat(visits.getLast().revision()).isEqualTo(2);
    assertThat(visits).hasSize(4);
  }

  @Test
  void failedVisitIsRepeatedAfterGrowingPausesAndNeverDropped() {
    find(PAGE);
    for (int i = 1; i <= 12; i++) {
      end(new Ending.Failed(Reason.TIMED_OUT, "silence"));
      assertThat(visits).hasSize(i);
      pass(Duration.ofHours(6));
      assertThat(visits).hasSize(i + 1);
    }
  }

  @Test
  void hostThatWantsRestIsLeftAloneAsAWhole() {
    find(PAGE);
    find(new CanonicalUrl("https://a.example/2.html"));
    end(new Ending.Postponed(Duration.ofMinutes(5), "429"));
    pass(Duration.ofMinutes(4));
    assertThat(visits).hasSize(1);
    pass(Duration.ofMinutes(2));
    assertThat(visits).hasSize(2);
  }

  @Test
  void visitWaitsWhileThereIsNoRoom() {
    room = false;
    find(PAGE);
    assertThat(visits).isEmpty();
    room = true;
    pass(Duration.ofSeconds(1));
    assertThat(visits).hasSize(1);
  }

  @Test
  void entrancesAndPagesTakeTurnsWhereBothAreDue() {
    define(source(List.of(FEED)));
    find(PAGE);
    find(new CanonicalUrl("https://a.example/2.html"));
    find(new CanonicalUrl("https://a.example/3.html"));
    for (int i = 0; i < 3; i++) {
      pass(Duration.ofMinutes(2)); // so long a visit that the feed is due again
      Visit turn =
          visits.stream().filter(v -> v.url().host().equals("a.example")).toList().getLast();
      end(
          turn,
          turn.kind() == TargetKind.PAGE
              ? published(1)
              : new Ending.Listed(3, 1, true, parts(FEED)));
    }
    assertThat(visits)
        .extracting(visit -> visit.kind().name())
        .containsExactly(
            "FEED", "SITEMAP", "PAGE", "FEED", "PAGE"); // the sitemap's is another host
  }

  @Test
  void unfinishedWalkIsRepeatedWhole() {
    define(source(List.of(FEED)));
    end(visits.getFirst(), new Ending.Listed(10, 10, false, parts(FEED)));
    pass(Duration.ofSeconds(61));
    assertThat(visits.getLast().lastRead()).isNull();
    assertThat(visits.getLast().parts()).isEmpty();
  }

  @Test
  void knownUrlThatAPersonAsksForIsVisitedNow() {
    find(PAGE);
    end(new Ending.Missing(Reason.GONE));
    askFor(PAGE);
    assertThat(visits).hasSize(2);
  }

  @Test
  void articleThatIsAwayForAWhileIsNoNewRevision() {
    find(PAGE);
    end(published(1));
    pass(Duration.ofMinutes(2));
    end(new Ending.NoArticle(Reason.TOO_LITTLE_TEXT, "maintenance", "page:x", parts(PAGE)));
    pass(Duration.ofMinutes(5));
    assertThat(visits.getLast().contentHash()).isEqualTo("hash1");
    assertThat(visits.getLast().revision()).isEqualTo(1);
  }

  @Test
  void urlOfARemovedSourceIsParkedAndRevivedWhenItIsFoundAgain() {
    find(PAGE);
    end(new Ending.Refused(Reason.SOURCE_REMOVED, "gone"));
    pass(Duration.ofDays(60));
    assertThat(visits).hasSize(1);
    find(PAGE);
    assertThat(visits).hasSize(2);
  }
}
