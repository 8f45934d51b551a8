package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A URL is held for a re-extraction, and what comes of it is taken. */
class HoldsTest extends FrontierOnTrial {
  @Test
  void whatIsExtractedAnewIsKnownAtTheNextVisit() {
    find(PAGE);
    end(published(1));
    journaled();
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    Edition anew = new Edition(START, 1, "better", null);
    tell(anew("h1", "better", 1, anew));
    tell(anew("h1", "better", 1, anew)); // read again after a crash
    pass(Duration.ofMinutes(1));
    assertThat(visits).hasSize(2); // when it was due anyway
    assertThat(visits.getLast().contentHash()).isEqualTo("better");
    assertThat(visits.getLast().revision()).isEqualTo(1);
    assertThat(visits.getLast().edition()).isEqualTo(anew);
    assertThat(visits.getLast().parts()).isEqualTo(parts(PAGE));
    List<JournalEntry> journaled = journaled();
    assertThat(journaled.stream().map(JournalEntry::id).distinct()).hasSize(1);
    assertThat(journaled.getFirst().stage()).isEqualTo(Stage.EXTRACTED);
    assertThat(journaled.getFirst().detail()).contains("generation 1");
  }

  @Test
  void heldUrlIsNotVisitedForAMoment() {
    find(PAGE);
    end(published(1));
    pass(Duration.ofSeconds(30));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    pass(Duration.ofSeconds(59));
    assertThat(visits).hasSize(1); // it was due half a minute ago
    pass(Duration.ofSeconds(2));
    assertThat(visits).hasSize(2); // whoever held it is gone
    end(published(2));
    tell(anew("h1", "late", 1, new Edition(START, 1, "late", null)));
    pass(Duration.ofMinutes(2));
    assertThat(visits.getLast().contentHash()).isEqualTo("hash2");
    assertThat(visits.getLast().edition()).isEqualTo(edition("r2"));
  }

  @Test
  void heldUrlThatAPersonAsksForIsVisitedWhenItsHoldEnds() {
    find(PAGE);
    end(published(1));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    pass(Duration.ofSeconds(10));
    askFor(PAGE);
    assertThat(visits).hasSize(1);
    Edition anew = new Edition(START, 1, "better", null);
    tell(anew("h1", "better", 1, anew));
    assertThat(visits).hasSize(2); // long before it was due
    assertThat(visits.getLast().contentHash()).isEqualTo("better");
    assertThat(visits.getLast().edition()).isEqualTo(anew);
  }

  @Test
  void heldUrlThatAPersonAsksForIsVisitedAfterTheHoldEvenIfItsHolderIsGone() {
    find(PAGE);
    end(published(1));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    askFor(PAGE);
    pass(Duration.ofSeconds(59));
    assertThat(visits).hasSize(1);
    pass(Duration.ofSeconds(2));
    assertThat(visits).hasSize(2);
  }

  @Test
  void heldUrlWhoseCanonicalAddressFailsIsVisitedWhenItsHoldEnds() {
    find(PAGE);
    end(published(1));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    tell(new FrontierEvent.CanonicalFailed(PAGE, SITEMAP));
    assertThat(visits).hasSize(1);
    tell(anew("h1", "better", 1, new Edition(START, 1, "better", null)));
    assertThat(visits).hasSize(2);
    assertThat(visits.getLast().ownCanonical()).isTrue();
    assertThat(visits.getLast().contentHash()).isEqualTo("better");
  }

  @Test
  void heldUrlThatIsAnnouncedAsAnEntranceIsVisitedWhenItsHoldEnds() {
    find(PAGE);
    end(published(1));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    define(source(List.of(PAGE)));
    assertThat(visits).extracting(Visit::url).containsExactly(PAGE, SITEMAP);
    tell(anew("h1", "better", 1, new Edition(START, 1, "better", null)));
    assertThat(visits.getLast().url()).isEqualTo(PAGE);
    assertThat(visits.getLast().kind()).isEqualTo(TargetKind.FEED);
  }

  @Test
  void visitUnderWayIsNotDisturbed() {
    find(PAGE);
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "null", 0));
    end(published(1));
    pass(Duration.ofMinutes(2));
    assertThat(visits).hasSize(2);
    tell(new FrontierEvent.HoldAsked(PAGE, "h2", "hash1", 1));
    tell(anew("h2", "anew", 1, new Edition(START, 1, "anew", null)));
    end(published(2));
    pass(Duration.ofMinutes(10));
    assertThat(visits.getLast().contentHash()).isEqualTo("hash2");
    assertThat(visits.getLast().revision()).isEqualTo(2);
  }

  @Test
  void anotherArticleThanTheOneMeantIsNotHeld() {
    find(PAGE);
    end(published(2));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "hash1", 1));
    tell(anew("h1", "anew of 1", 1, new Edition(START, 1, "anew", null)));
    pass(Duration.ofMinutes(1));
    assertThat(visits.getLast().contentHash()).isEqualTo("hash2");
    tell(new FrontierEvent.HoldAsked(SITEMAP, "h1", "hash", 1)); // nobody knows it
    assertThat(journaled()).noneMatch(entry -> entry.url().equals(SITEMAP.value()));
  }

  @Test
  void pageThatIsFoundToBeAnArticleIsOneFromThenOn() {
    find(PAGE);
    end(new Ending.NoArticle(Reason.LIST_PAGE, "links", "page:1", parts(PAGE)));
    tell(new FrontierEvent.HoldAsked(PAGE, "h1", "page:1", 0));
    tell(anew("h1", "article", 1, new Edition(START, 0, "first", null)));
    pass(Duration.ofMinutes(2));
    assertThat(visits.getLast().revision()).isEqualTo(1);
    assertThat(visits.getLast().contentHash()).isEqualTo("article");
  }
}
