package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the way goes on from a page that is to be found elsewhere. */
class MovedPagesTest extends FrontierOnTrial {
  @Test
  void redirectIsFollowedAtTheOwnerOfItsTargetUpToFiveTimes() {
    find(PAGE);
    for (int hop = 1; hop <= 8 && visits.size() == hop; hop++) {
      CanonicalUrl next = new CanonicalUrl("https://h" + hop + ".example/");
      end(new Ending.Moved(next, Reason.REDIRECTED, Duration.ofMinutes(1)));
    }
    assertThat(visits)
        .extracting(v -> v.url().host())
        .containsExactly(
            "a.example", "h1.example", "h2.example", "h3.example", "h4.example", "h5.example");
    assertThat(journaled().getLast().reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void redirectToAKnownArticleDoesNotFetchItAgain() {
    find(PAGE);
    end(published(1));
    CanonicalUrl old = new CanonicalUrl("https://a.example/old/1");
    find(old);
    end(new Ending.Moved(PAGE, Reason.REDIRECTED, Duration.ofMinutes(1)));
    pass(Duration.ofSeconds(30));
    assertThat(visits).extracting(Visit::url).containsExactly(PAGE, old);
    assertThat(journaled().getLast())
        .satisfies(
            entry -> {
              assertThat(entry.url()).isEqualTo(old.value());
              assertThat(entry.reason()).isEqualTo(Reason.REDIRECTED);
              assertThat(entry.detail()).isEqualTo(PAGE.value());
            });
  }

  @Test
  void duplicateAddressStandsForItselfWhenItsCanonicalOneCannotBeHad() {
    CanonicalUrl print = new CanonicalUrl("https://a.example/print/1");
    find(print);
    end(new Ending.Moved(PAGE, Reason.DUPLICATE_ADDRESS, Duration.ofMinutes(1)));
    assertThat(visits.getLast().url()).isEqualTo(PAGE);
    end(new Ending.Missing(Reason.NOT_FOUND));
    assertThat(visits.getLast().url()).isEqualTo(print);
    assertThat(visits.getLast().ownCanonical()).isTrue();
  }

  @Test
  void duplicateAddressRestsWhenItsCanonicalOneIsAnArticle() {
    CanonicalUrl print = new CanonicalUrl("https://a.example/print/1");
    find(print);
    end(new Ending.Moved(PAGE, Reason.DUPLICATE_ADDRESS, Duration.ofMinutes(1)));
    end(published(1));
    pass(Duration.ofSeconds(50));
    assertThat(visits).extracting(Visit::url).containsExactly(print, PAGE);
  }

  @Test
  void canonicalAddressThatRedirectsBackLeavesTheArticleWhereItIs() {
    CanonicalUrl secure = new CanonicalUrl("https://a.example/s");
    CanonicalUrl plain = new CanonicalUrl("http://a.example/s");
    find(secure);
    end(new Ending.Moved(plain, Reason.DUPLICATE_ADDRESS, Duration.ofMinutes(1)));
    assertThat(visits.getLast().url()).isEqualTo(plain);
    end(new Ending.Moved(secure, Reason.REDIRECTED, Duration.ofMinutes(1)));
    assertThat(visits.getLast().url()).isEqualTo(secure);
    assertThat(visits.getLast().ownCanonical()).isTrue();
  }

  @Test
  void furtherPageOfAnArticleIsNoArticleOfItsOwn() {
    CanonicalUrl second = new CanonicalUrl("https://a.example/1_2.html");
    tell(new FrontierEvent.PartFound(second, "a", PAGE));
    find(second);
    assertThat(visits).isEmpty();
    assertThat(journaled())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo(Reason.DUPLICATE_ADDRESS));
  }
}
