package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A visit is told to one worker at a time, and again where that is lost. */
class LeasesTest extends FrontierOnTrial {
  @Test
  void endingWithoutALeaseIsIgnored() {
    find(PAGE);
    tell(new FrontierEvent.VisitEnded(PAGE, "another lease", now, published(7)));
    assertThat(journaled()).extracting(JournalEntry::stage).containsExactly(Stage.DISCOVERED);
    end(published(1));
    pass(Duration.ofMinutes(2));
    assertThat(visits.getLast().revision()).isEqualTo(1);
  }

  @Test
  void lostVisitIsRepeatedWhenItsLeaseIsOver() {
    find(PAGE);
    underWay.clear();
    pass(Duration.ofSeconds(59));
    assertThat(visits).hasSize(1);
    pass(Duration.ofSeconds(2));
    assertThat(visits).hasSize(2);
    assertThat(visits.getLast().lease()).isNotEqualTo(visits.getFirst().lease());
  }

  @Test
  void leaseOfALongVisitIsRenewedWhileItIsUnderWay() {
    find(PAGE);
    for (int minute = 0; minute < 90; minute++) {
      pass(Duration.ofMinutes(1));
    }
    assertThat(visits).hasSize(1);
    end(published(1));
    assertThat(journaled()).extracting(JournalEntry::stage).contains(Stage.EXTRACTED);
  }

  @Test
  void endingThatIsToldAgainAfterACrashIsPassedOnAgain() {
    find(PAGE);
    Visit visit = visits.getFirst();
    CanonicalUrl target = new CanonicalUrl("https://b.example/1.html");
    Ending moved = new Ending.Moved(target, Reason.REDIRECTED, Duration.ofMinutes(1));
    end(visit, moved);
    end(visit, moved);
    assertThat(visits).extracting(Visit::url).containsExactly(PAGE, target);
    assertThat(journaled().stream().filter(e -> e.reason() == Reason.REDIRECTED))
        .hasSize(2)
        .extracting(JournalEntry::id)
        .containsOnly(
            dev.silkwire.contracts.Hashes.of(PAGE.value() + "\nrefused\n" + visit.lease()));
  }
}
