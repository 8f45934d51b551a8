package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.ingest.frontier.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a re-extraction makes of kept pages. */
class ReExtractionTest extends ReExtractionOnTrial {
  @Test
  void sameResultMakesNoEvent() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Rail freight grows", "x")), 3);

    BackfillReport report = run();

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(producer.history()).isEmpty();
    assertThat(frontier.told).isEmpty();
  }

  @Test
  void otherResultIsTheNextGenerationOfTheSameRevisionOnTheBackfillTopic()
      throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Rail freight grows | Portal", "y")), 3);

    BackfillReport report = run();

    assertThat(report.published()).isEqualTo(1);
    assertThat(report.found()).isZero();
    assertThat(producer.history())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo("news.articles.backfill.v1");
              assertThat(record.key()).isEqualTo(URL.id());
            });
    Article article = article();
    assertThat(article.revision()).isEqualTo(3);
    assertThat(article.generation()).isEqualTo(1);
    assertThat(article.title()).isEqualTo("Rail freight grows");
    assertThat(article.fetchedAt()).isEqualTo(FETCHED);
    assertThat(article.firstSeen()).isEqualTo(Remembering.FIRST_SEEN);
    assertThat(article.changes()).isNull();
    assertThat(frontier.known(URL).contentHash()).isEqualTo(article.contentHash());
    assertThat(frontier.known(URL).edition().generation()).isEqualTo(1);
  }

  @Test
  void secondRunFindsAllUnchanged() throws InterruptedException {
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    frontier.published(URL, FETCHED, extracted(html("Worse", "y")), 1);
    run();
    producer.clear();

    assertThat(run().unchanged()).isEqualTo(1);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void whatMakesNoRevisionIsAChangeHere() throws InterruptedException {
    String html = html("Rail freight grows", "x");
    keep(page(URL, FETCHED, html));
    WholeArticle whole = extracted(html);
    String otherRest =
        Fingerprint.of(extracted(html("Rail freight grows", "y")).extracted()).text();
    frontier.entries.put(
        URL, visit(URL, whole.contentHash(), 2, new Edition(FETCHED, 4, otherRest, null)));

    run();

    assertThat(article().generation()).isEqualTo(5);
    assertThat(article().contentHash()).isEqualTo(whole.contentHash());
  }

  @Test
  void onlyThePageTheArticleWasReadFromIsUsed() throws InterruptedException {
    keep(page(URL, FETCHED.minusSeconds(60), html("Older", "older")));
    keep(page(URL, FETCHED, html("Rail freight grows", "x")));
    keep(page(URL, FETCHED.plusSeconds(60), html("Not yet told", "newer")));
    frontier.published(URL, FETCHED, extracted(html("Rail freight grows", "x")), 2);

    BackfillReport report = run();

    assertThat(report.skipped()).isEqualTo(Map.of("superseded", 2L));
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void articleOverSeveralPagesIsJoinedFromItsKeptParts() throws InterruptedException {
    CanonicalUrl second = new CanonicalUrl("https://a.example/1_2.html");
    String one = PortalPage.html("Corridor report", "part one", pager());
    String two = PortalPage.html("Corridor report", "part two", pager());
    keep(new FetchedPage(URL, "a", FETCHED, List.of(part(URL, one), part(second, two)), null));
    frontier.published(URL, FETCHED, extracted(one), 1);

    run();

    assertThat(article().text()).containsSubsequence("part one", "part two");
    assertThat(article().pages()).isEqualTo(2);
    assertThat(article().pagesFound()).isEqualTo(2);
  }

  @Test
  void pageThatWasNoArticleBecomesItsFirstRevision() throws InterruptedException {
    String html = html("Rail freight grows", "x");
    keep(page(URL, FETCHED, html));
    frontier.entries.put(
        URL,
        visit(URL, WholeArticle.hashOfNoArticle(html.getBytes(StandardCharsets.UTF_8)), 0, null));

    BackfillReport report = run();

    assertThat(report.found()).isEqualTo(1);
    assertThat(article().revision()).isEqualTo(1);
    assertThat(article().generation()).isZero();
    assertThat(frontier.known(URL).revision()).isEqualTo(1);
    assertThat(run().unchanged()).isEqualTo(1);
  }

  @Test
  void pageThatStillIsNoArticleIsSkippedWithItsReason() throws InterruptedException {
    String html = "<html><title>Photo</title><body><img src=1.jpg></body></html>";
    keep(page(URL, FETCHED, html));
    frontier.entries.put(
        URL,
        visit(URL, WholeArticle.hashOfNoArticle(html.getBytes(StandardCharsets.UTF_8)), 0, null));

    assertThat(run().skipped().values()).containsExactly(1L);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void whatIsNoArticleAnyMoreStaysAsItWasPublished() throws InterruptedException {
    keep(page(URL, FETCHED, "<html><title>Photo</title><body><img src=1.jpg></body></html>"));
    frontier.published(URL, FETCHED, extracted(html("Rail freight grows", "x")), 1);

    assertThat(run().skipped()).isEqualTo(Map.of("no-longer-article", 1L));
    assertThat(producer.history()).isEmpty();
  }

  private static String pager() {
    return "<div class=\"pages\"><a href=\"/1.html\">1</a> <a href=\"/1_2.html\">2</a></div>";
  }
}
