package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.testkit.site.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The story of a page. */
class PageVisitTest extends VisitsOnTrial {
  @Test
  void newArticleIsPublishedWithItsRawPageBeforeTheEndingIsTold() throws InterruptedException {
    site.page("/1.html", article("Rail freight grows", "first", ""));
    Ending ending = pages.visit(visit("/1.html"), source());
    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Published.class,
            published -> {
              assertThat(published.revision()).isEqualTo(1);
              assertThat(published.parts()).hasSize(1);
            });
    assertThat(topics()).containsExactly(Topics.PAGES, Topics.ARTICLES);
    Article article = article();
    assertThat(article.id()).isEqualTo(url("/1.html").id());
    assertThat(article.title()).isEqualTo("Rail freight grows");
    assertThat(article.text()).contains("first").doesNotContain("Read also");
    assertThat(article.firstSeen()).isEqualTo(FIRST_SEEN);
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.changes()).isNull();
    assertThat(article.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    FetchedPage raw = EventJson.read(producer.history().getFirst().value(), FetchedPage.class);
    assertThat(raw.parts()).singleElement().satisfies(part -> assertThat(part.body()).isNotEmpty());
  }

  @Test
  void pageWithoutATitleIsCalledAsItsFeedEntryWas() throws InterruptedException {
    site.page("/untitled.html", Page.html(untitled()));
    Ending ending = pages.visit(found("/untitled.html", "Rail freight grows"), source());
    assertThat(article().title()).isEqualTo("Rail freight grows");
    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Published.class,
            published ->
                assertThat(published.title())
                    .isEqualTo("Rail freight grows (title from the feed)"));
  }

  @Test
  void titleOfThePageWinsOverThatOfItsFeedEntry() throws InterruptedException {
    site.page("/titled.html", article("Rail freight grows", "first", ""));
    Ending ending = pages.visit(found("/titled.html", "BREAKING: freight"), source());
    assertThat(article().title()).isEqualTo("Rail freight grows");
    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Published.class,
            published -> assertThat(published.title()).isEqualTo("Rail freight grows"));
  }

  @Test
  void articleThatHasNoTitleAnywhereIsNotJournalledAsABlank() throws InterruptedException {
    site.page("/nameless.html", Page.html(untitled()));
    Ending ending = pages.visit(found("/nameless.html", " "), source());
    assertThat(article().title()).isEmpty();
    assertThat(ending)
        .isInstanceOfSatisfying(
            Ending.Published.class,
            published ->
                assertThat(published.title()).startsWith("(no title) Freight trains between"));
  }

  @Test
  void pageOfAnotherAddressMovesThere() throws InterruptedException {
    site.page("/print/5", canonical("/5.html"));
    assertThat(pages.visit(visit("/print/5"), source()))
        .isEqualTo(
            new Ending.Moved(url("/5.html"), Reason.DUPLICATE_ADDRESS, Duration.ofMinutes(1)));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void pageThatClaimsAnotherSitesAddressKeepsItsOwn() throws InterruptedException {
    site.page("/6.html", canonicalRaw("https://agency.example/famous-article"));
    published("/6.html", visit("/6.html"));
    assertThat(article().url()).isEqualTo(url("/6.html"));
  }

  @Test
  void redirectToTheHomePageIsASoft404() throws InterruptedException {
    site.page("/7.html", Page.redirect(302, "/"));
    assertThat(pages.visit(visit("/7.html"), source()))
        .isInstanceOfSatisfying(
            Ending.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.SOFT_404));
  }

  @Test
  void forbiddenPageIsNeverRequested() throws InterruptedException {
    site.page("/private/8.html", article("Secret", "x", ""));
    assertThat(pages.visit(visit("/private/8.html"), source()))
        .isInstanceOfSatisfying(
            Ending.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.ROBOTS_DISALLOWED));
    assertThat(site.requests("/private/8.html")).isEmpty();
  }

  @Test
  void pageThatIsNoArticleIsSkippedWithItsReasonAndKept() throws InterruptedException {
    site.page(
        "/9.html", Page.html("<html><title>Photo</title><body><img src=1.jpg></body></html>"));
    assertThat(pages.visit(visit("/9.html"), source())).isInstanceOf(Ending.NoArticle.class);
    assertThat(topics()).containsExactly(Topics.PAGES);
  }

  @Test
  void laterPageOfAnArticleLeadsToItsFirst() throws InterruptedException {
    site.page("/late-first_2.html", article("Report", "two", pager("late-first", 1, 2)));
    assertThat(pages.visit(visit("/late-first_2.html"), source()))
        .isEqualTo(
            new Ending.Moved(
                url("/late-first.html"), Reason.DUPLICATE_ADDRESS, Duration.ofMinutes(1)));
  }

  @Test
  void pagesAreReadByTheSelectorsOfTheirSource() throws InterruptedException {
    site.page(
            "/sel.html", article("Corridor report", "one", "<i class=n><a href=/x-b>go on</a></i>"))
        .page("/x-b", article("Corridor report", "two", "<i class=n><a href=/x-c>go on</a></i>"))
        .page("/x-c", article("Corridor report", "three", ""));
    assertThat(pages.visit(visit("/sel.html"), source(selectors("p:nth-of-type(2)"))))
        .isInstanceOf(Ending.Published.class);
    assertThat(article().extractedBy()).isEqualTo("selectors from 2026-03-01");
    assertThat(article().pages()).isEqualTo(3);
    assertThat(article().text())
        .doesNotContain("customs office has extended")
        .containsSubsequence("(one)", "(two)", "(three)");
    assertThat(count("body", "followed")).isEqualTo(1);
  }

  @Test
  void selectorThatFindsNothingIsCountedAndTheGeneralFindingStands() throws InterruptedException {
    site.page("/sel2.html", article("Rail freight", "x", ""));
    SourceDefinition source =
        source(new Selectors(null, null, ".gone", null, null, null, null, List.of(), null));
    assertThat(pages.visit(visit("/sel2.html"), source)).isInstanceOf(Ending.Published.class);
    assertThat(article().title()).isEqualTo("Rail freight");
    assertThat(article().extractedBy()).isNull();
    assertThat(count("title", "missed")).isEqualTo(1);
  }

  private List<String> topics() {
    return producer.history().stream().map(ProducerRecord::topic).toList();
  }

  private double count(String selector, String outcome) {
    return metrics
        .get("silkwire.selectors")
        .tags("source", "s", "selector", selector, "outcome", outcome)
        .counter()
        .count();
  }

  private static Selectors selectors(String remove) {
    LocalDate spring = LocalDate.parse("2026-03-01");
    return new Selectors(spring, null, null, null, "article", null, null, List.of(remove), "i.n a");
  }

  /** The first visit of a page that a feed names. */
  private static Visit found(String path, String title) {
    Visit plain = visit(path);
    return new Visit(
        plain.url(),
        plain.kind(),
        plain.source(),
        plain.lease(),
        plain.root(),
        plain.every(),
        plain.lastRead(),
        plain.firstSeen(),
        new Discovery(Discovery.Mechanism.FEED, url("/feed.xml"), FIRST_SEEN, title, null),
        plain.hops(),
        plain.parts(),
        plain.contentHash(),
        plain.revision(),
        plain.edition(),
        plain.ownCanonical());
  }

  private static Page canonical(String path) {
    return canonicalRaw(site.url(path));
  }

  private static Page canonicalRaw(String canonical) {
    return Page.html(
        PortalPage.html(
            "Rail freight", "x", "", "<link rel=canonical href=\"" + canonical + "\">"));
  }

  /** An article of a page that says nowhere what it is called. */
  private static String untitled() {
    String sentence = "the containers that wait at the harbour will leave before the frost";
    return PortalPage.html("", sentence, "", "")
        .replace("<title> - Portal</title>", "")
        .replace("<h1></h1>", "");
  }
}
