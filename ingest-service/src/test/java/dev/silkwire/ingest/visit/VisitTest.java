package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Changes;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Robot;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.ingest.frontier.TargetKind;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two stories, against a real web server and a producer that only writes down. */
class VisitTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant FIRST_SEEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static NewsSite site;
  private static PoliteFetcher fetcher;

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final Frontier frontier = new Frontier("none:1", Path.of("unused"), producer);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final PageVisit pages =
      new PageVisit(
          fetcher,
          new ArticleExtractor(),
          new NewsPublisher(producer),
          frontier,
          new SelectorWatch(metrics));
  private final SourceRefresh refresh = new SourceRefresh(fetcher, frontier, CLOCK);

  @BeforeAll
  static void openSite() {
    site = NewsSite.start();
    site.page(
        "/robots.txt",
        Page.text("User-agent: *\nDisallow: /private/\nSitemap: " + site.url("/map.xml") + "\n"));
    fetcher =
        new PoliteFetcher(new Robot("Silkwire", "test", ""), Set.of(site.hostAndPort()), CLOCK);
  }

  @AfterAll
  static void closeSite() throws IOException {
    fetcher.close();
    site.close();
  }

  @BeforeEach
  void forget() {
    site.clearLog();
  }

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
        html("Поезда ходят чаще", "первый", "", "")
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

  @Test
  void articleOverSeveralPagesIsJoinedAlsoWhereALaterPageIsNamedLate() throws InterruptedException {
    site.page("/long.html", article("Corridor report", "part one", pager("long", 1, 2, 3)))
        .page("/long_2.html", article("Corridor report", "part two", pager("long", 1, 2, 3)))
        .page("/long_3.html", article("Corridor report", "part three", pager("long", 1, 2, 3, 4)))
        .page("/long_4.html", article("Corridor report", "part four", pager("long", 3, 4)));
    Ending.Published ending = published("/long.html", visit("/long.html"));
    assertThat(ending.parts()).hasSize(4);
    Article article = article();
    assertThat(article.pages()).isEqualTo(4);
    assertThat(article.pagesFound()).isEqualTo(4);
    assertThat(article.text())
        .containsSubsequence("part one", "part two", "part three", "part four");
    assertThat(told(FrontierEvent.PartFound.class))
        .extracting(FrontierEvent.PartFound::url)
        .containsExactly(url("/long_2.html"), url("/long_3.html"), url("/long_4.html"));
  }

  @Test
  void missingFurtherPageIsCountedAndAskedForAgain() throws InterruptedException {
    site.page("/gap.html", article("Corridor report", "one", pager("gap", 1, 2)))
        .page("/gap_2.html", Page.answer(500));
    Ending.Published first = published("/gap.html", visit("/gap.html"));
    assertThat(article().pages()).isEqualTo(1);
    assertThat(article().pagesFound()).isEqualTo(2);
    site.page("/gap_2.html", article("Corridor report", "two", pager("gap", 1, 2)));
    published("/gap.html", revisit("/gap.html", first));
    assertThat(article().text()).contains("one").contains("two");
  }

  @Test
  void changeOnALaterPageIsSeen() throws InterruptedException {
    site.page(
            "/late.html", article("Corridor report", "one", pager("late", 1, 2)).withEtag("\"1\""))
        .page(
            "/late_2.html",
            article("Corridor report", "old", pager("late", 1, 2)).withEtag("\"a\""));
    Ending.Published first = published("/late.html", visit("/late.html"));
    site.page(
        "/late_2.html", article("Corridor report", "new", pager("late", 1, 2)).withEtag("\"b\""));
    assertThat(published("/late.html", revisit("/late.html", first)).revision()).isEqualTo(2);
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
  void feedTellsItsEntriesToTheFrontier() throws InterruptedException {
    site.page(
        "/feed.xml",
        Page.xml(
            "<rss version=\"2.0\"><channel><title>N</title>"
                + "<item><title>One</title><link>/f1.html?utm_source=rss</link>"
                + "<pubDate>Mon, 26 Jun 2017 10:12:00 +0800</pubDate></item>"
                + "<item><title>Two</title><link>/f2.html</link></item></channel></rss>"));
    Ending ending = refresh.refresh(visit("/feed.xml", TargetKind.FEED), source());
    assertThat(ending)
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.entries()).isEqualTo(2));
    List<FrontierEvent.LinkFound> found = told(FrontierEvent.LinkFound.class);
    assertThat(found)
        .extracting(FrontierEvent.LinkFound::url)
        .containsExactly(url("/f1.html"), url("/f2.html"));
    assertThat(found.getFirst().discovery().published()).isEqualTo("2017-06-26T10:12+08:00");
    assertThat(found.getFirst().discovery().mechanism()).isEqualTo(Discovery.Mechanism.FEED);
  }

  @Test
  void brokenFeedFailsByNameAndIsTriedAgain() throws InterruptedException {
    site.page("/bad.xml", Page.xml("this is no feed at all"));
    assertThat(refresh.refresh(visit("/bad.xml", TargetKind.FEED), source()))
        .isInstanceOfSatisfying(
            Ending.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREADABLE));
  }

  @Test
  void sectionIsReadPageByPageAndTheDeepestPageIsToldFirst() throws InterruptedException {
    site.page("/news/index.html", list(1, "/news/index_2.html"))
        .page("/news/index_2.html", list(2, "/news/index_3.html"))
        .page("/news/index_3.html", list(3, null));
    Ending ending = refresh.refresh(visit("/news/index.html", TargetKind.SECTION), source());
    assertThat(ending)
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.entries()).isEqualTo(15));
    assertThat(told(FrontierEvent.LinkFound.class))
        .extracting(found -> found.url().pathAndQuery())
        .hasSize(15)
        .startsWith("/news/2024/301-freight-report.html")
        .endsWith("/news/2024/105-freight-report.html");
  }

  @Test
  void walkThatIsCutOffIsNotComplete() throws InterruptedException {
    site.page("/cut/index.html", list(1, "/cut/index_2.html"))
        .page("/cut/index_2.html", Page.answer(500));
    assertThat(refresh.refresh(visit("/cut/index.html", TargetKind.SECTION), source()))
        .isInstanceOfSatisfying(Ending.Listed.class, l -> assertThat(l.complete()).isFalse());
    site.page("/cut/index_2.html", Page.answer(429).withHeader("Retry-After", "7"));
    assertThat(refresh.refresh(visit("/cut/index.html", TargetKind.SECTION), source()))
        .isInstanceOfSatisfying(
            Ending.Postponed.class,
            p -> assertThat(p.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(told(FrontierEvent.LinkFound.class)).hasSize(10);
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

  @Test
  void robotsTxtAnnouncesItsSitemaps() throws InterruptedException {
    refresh.refresh(visit("/robots.txt", TargetKind.SITEMAP), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class))
        .singleElement()
        .satisfies(
            announced -> {
              assertThat(announced.url()).isEqualTo(url("/map.xml"));
              assertThat(announced.kind()).isEqualTo(TargetKind.SITEMAP);
              assertThat(announced.root()).isEqualTo(url("/robots.txt"));
            });
  }

  @Test
  void sitemapIndexAnnouncesItsSitemapsDownToABound() throws InterruptedException {
    site.page(
        "/map.xml",
        Page.xml(
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                + site.url("/deeper.xml")
                + "</loc></sitemap></sitemapindex>"));
    refresh.refresh(visit("/map.xml", TargetKind.SITEMAP), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class))
        .extracting(FrontierEvent.EntranceAnnounced::url)
        .containsExactly(url("/deeper.xml"));
    producer.clear();
    refresh.refresh(visit("/map.xml", TargetKind.SITEMAP, 3), source());
    assertThat(told(FrontierEvent.EntranceAnnounced.class)).isEmpty();
  }

  private Ending.Published published(String path, Visit visit) throws InterruptedException {
    producer.clear();
    Ending ending = pages.visit(visit, source());
    assertThat(ending).as(path).isInstanceOf(Ending.Published.class);
    return (Ending.Published) ending;
  }

  /** The parts of a page whose server gave nothing to ask "changed since?" by. */
  private static List<Part> unasked(String path) {
    return List.of(new Part(url(path), Validators.NONE));
  }

  private List<String> topics() {
    return producer.history().stream().map(ProducerRecord::topic).toList();
  }

  private Article article() {
    return producer.history().stream()
        .filter(record -> record.topic().equals(Topics.ARTICLES))
        .map(record -> EventJson.read(record.value(), Article.class))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private <E extends FrontierEvent> List<E> told(Class<E> kind) {
    return producer.history().stream()
        .filter(record -> record.topic().equals("ingest.frontier.v1"))
        .map(record -> EventJson.read(record.value(), FrontierEvent.class))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static CanonicalUrl url(String path) {
    return new CanonicalUrl(site.url(path));
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

  private static SourceDefinition source(Selectors selectors) {
    SourceDefinition plain = source();
    return new SourceDefinition(
        plain.id(),
        plain.name(),
        plain.url(),
        plain.feeds(),
        plain.sitemaps(),
        plain.sections(),
        plain.every(),
        plain.delay(),
        List.of(selectors));
  }

  private static SourceDefinition source() {
    return new SourceDefinition(
        "s",
        "S",
        url("/"),
        List.of(),
        List.of(),
        List.of(),
        Duration.ofMinutes(1),
        Duration.ofMillis(1));
  }

  private static Visit visit(String path) {
    return visit(path, TargetKind.PAGE);
  }

  private static Visit visit(String path, TargetKind kind) {
    return visit(path, kind, 0);
  }

  private static Visit visit(String path, TargetKind kind, int hops) {
    return new Visit(
        url(path),
        kind,
        "s",
        "lease-" + path,
        kind.isEntrance() ? url(path) : null,
        Duration.ofMinutes(1),
        null,
        FIRST_SEEN,
        null,
        hops,
        List.of(),
        null,
        0,
        null,
        false);
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

  private static Visit revisit(String path, Ending.Published last) {
    return new Visit(
        url(path),
        TargetKind.PAGE,
        "s",
        "lease-again-" + path,
        null,
        Duration.ofMinutes(1),
        FIRST_SEEN,
        FIRST_SEEN,
        null,
        0,
        last.parts(),
        last.contentHash(),
        last.revision(),
        last.edition(),
        false);
  }

  private static Page article(String title, String marker, String more) {
    return Page.html(html(title, marker, more, ""));
  }

  private static Page canonical(String path) {
    return canonicalRaw(site.url(path));
  }

  private static Page canonicalRaw(String canonical) {
    return Page.html(
        html("Rail freight", "x", "", "<link rel=canonical href=\"" + canonical + "\">"));
  }

  private static String html(String title, String marker, String more, String head) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - Portal</title>%s</head>
        <body><nav><a href="/">Home</a> <a href="/news/">News</a></nav>
        <article><h1>%s</h1>
        <p>Freight trains between the two border stations carried more containers this quarter than
        in any quarter before, the railway said on Monday, and it expects further growth (%s).</p>
        <p>The new timetable, which came into force in April, adds two pairs of trains a day, and
        the customs office has extended its opening hours so that the waggons do not have to wait.</p>
        <p>Shippers welcomed the change but asked for more refrigerated containers, because fruit
        and meat make up a growing share of what is sent along the northern corridor (%s).</p>
        </article>%s<footer>Portal, Harbour Road 9</footer></body></html>"""
        .formatted(title, head, title, marker, marker, more);
  }

  /** An article of a page that says nowhere what it is called. */
  private static String untitled() {
    String sentence = "the containers that wait at the harbour will leave before the frost";
    return html("", sentence, "", "")
        .replace("<title> - Portal</title>", "")
        .replace("<h1></h1>", "");
  }

  private static String pager(String name, int... numbers) {
    StringBuilder links = new StringBuilder("<div class=\"pages\">");
    for (int number : numbers) {
      String page = number == 1 ? name + ".html" : name + "_" + number + ".html";
      links.append("<a href=\"/").append(page).append("\">").append(number).append("</a> ");
    }
    return links.append("</div>").toString();
  }

  private static Page list(int page, @Nullable String next) {
    StringBuilder html = new StringBuilder("<html><body><main><h1>News</h1><ul class=list>");
    for (int i = 1; i <= 5; i++) {
      html.append(
              "<li><span>2024-04-0%d</span> <a href=\"/news/2024/%d0%d-freight-report.html\">"
                  .formatted(i, page, i))
          .append(
              "Freight report number %d of page %d from the northern corridor</a></li>"
                  .formatted(i, page));
    }
    html.append("</ul><div class=pages><b>").append(page).append("</b>");
    if (next != null) {
      html.append("<a href=\"").append(next).append("\">Next</a>");
    }
    return Page.html(html.append("</div></main></body></html>").toString());
  }
}
