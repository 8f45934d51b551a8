package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.testkit.site.Page;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is the next revision of an article, and what is none. */
class RevisionsTest extends VisitsOnTrial {
  @Test
  void sameContentIsNoRevisionThoughThePageAroundItChanged() throws InterruptedException {
    site.page("/2.html", article("Rail freight grows", "same", "<aside>weather: 3 °C</aside>"));
    Ending.Published first = published("/2.html", visit("/2.html"));
    site.page("/2.html", article("Rail freight grows", "same", "<aside>weather: 9 °C</aside>"));
    producer.clear();
    Ending second = pages.visit(revisit("/2.html", first), source());
    assertThat(second)
        .isInstanceOfSatisfying(
            Ending.Unchanged.class, u -> assertThat(u.reason()).isEqualTo(Reason.SAME_CONTENT));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void samePageReadInAnotherWayIsNoRevision() throws InterruptedException {
    site.page("/21.html", article("Rail freight grows", "same", ""));
    Ending.Published first = published("/21.html", visit("/21.html"));
    Ending.Published byAnEarlierExtractor =
        new Ending.Published(
            "other hash", first.revision(), "Rail", unasked("/21.html"), first.edition());
    producer.clear();
    assertThat(pages.visit(revisit("/21.html", byAnEarlierExtractor), source()))
        .isInstanceOfSatisfying(
            Ending.Unchanged.class, u -> assertThat(u.reason()).isEqualTo(Reason.SAME_CONTENT));
    assertThat(producer.history()).isEmpty();

    site.page("/21.html", article("Rail freight grows", "corrected", ""));
    assertThat(published("/21.html", revisit("/21.html", byAnEarlierExtractor)).revision())
        .isEqualTo(2);
  }

  @Test
  void samePageReadInAnotherWayIsARevisionWhereItsRawPageIsNoLongerKept()
      throws InterruptedException {
    site.page("/22.html", article("Rail freight grows", "same", ""));
    Ending.Published first = published("/22.html", visit("/22.html"));
    Edition edition = Objects.requireNonNull(first.edition());
    Edition old =
        new Edition(
            edition.fetchedAt().minus(Duration.ofDays(11)),
            0,
            edition.fingerprint(),
            edition.rawHash());
    Ending.Published longAgo =
        new Ending.Published("other hash", first.revision(), "Rail", unasked("/22.html"), old);
    assertThat(published("/22.html", revisit("/22.html", longAgo)).revision()).isEqualTo(2);
  }

  @Test
  void sameBytesUnderACorrectedCharsetAreTheNextRevision() throws InterruptedException {
    byte[] bytes =
        PortalPage.html("Поезда ходят чаще", "первый", "", "")
            .replace("<meta charset=\"utf-8\">", "")
            .getBytes(Charset.forName("windows-1251"));
    site.page("/23.html", Page.of("text/html; charset=koi8-r", bytes));
    Ending.Published before = published("/23.html", visit("/23.html"));
    site.page("/23.html", Page.of("text/html; charset=windows-1251", bytes));
    Ending.Published asItWas =
        new Ending.Published(
            before.contentHash(), 1, before.title(), unasked("/23.html"), before.edition());
    Ending.Published after = published("/23.html", revisit("/23.html", asItWas));
    assertThat(after.title()).isEqualTo("Поезда ходят чаще");
  }

  @Test
  void changedArticleIsTheNextRevision() throws InterruptedException {
    site.page("/3.html", article("Rail freight grows", "before", ""));
    Ending.Published first = published("/3.html", visit("/3.html"));
    site.page("/3.html", article("Rail freight grows", "after", ""));
    assertThat(published("/3.html", revisit("/3.html", first)).revision()).isEqualTo(2);
    assertThat(article().text()).contains("after");
    assertThat(article().changes())
        .isEqualTo(new Changes(1, List.of("text"), List.of(0, 2), List.of(0, 2)));
  }

  @Test
  void unchangedPageIsAskedForWithItsValidators() throws InterruptedException {
    site.page("/4.html", article("Rail freight grows", "x", "").withEtag("\"4\""));
    Ending.Published first = published("/4.html", visit("/4.html"));
    Ending second = pages.visit(revisit("/4.html", first), source());
    assertThat(second).isEqualTo(new Ending.Unchanged(Reason.NOT_MODIFIED, null));
    assertThat(site.requests().getLast().isConditional()).isTrue();
  }

  /** The parts of a page whose server gave nothing to ask "changed since?" by. */
  private static List<Part> unasked(String path) {
    return List.of(new Part(url(path), Validators.NONE));
  }
}
