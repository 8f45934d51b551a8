package dev.silkwire.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.FrontierDesk;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Hold;
import dev.silkwire.ingest.frontier.Sight;
import dev.silkwire.ingest.frontier.TargetKind;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.publish.NewsPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a re-extraction makes of kept pages, with a frontier that only remembers. */
class ReExtractionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant FETCHED = Instant.parse("2026-11-20T10:00:00.123456789Z");
  private static final TopicPartition PARTITION = new TopicPartition(Topics.PAGES, 0);
  private static final CanonicalUrl URL = new CanonicalUrl("https://a.example/1.html");

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final Remembering frontier = new Remembering();
  private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
  private final Set<String> sources = new HashSet<>(Set.of("a", "b"));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Clock clock = ((InstantSource) () -> frontier.now).withZone(ZoneOffset.UTC);
  private final ReExtraction story =
      new ReExtraction(
          new ArticleExtractor(),
          frontier,
          new NewsPublisher(producer),
          id -> sources.contains(id) ? Optional.of(source(id)) : Optional.empty(),
          clock);
  private final Backfills reExtractions =
      new Backfills(
          "re-extraction",
          List.of(Topics.PAGES),
          story::run,
          this::consumer,
          (end, reason) -> metrics.counter("ends", "end", end, "reason", reason).increment(),
          clock);

  @AfterEach
  void stop() throws InterruptedException {
    reExtractions.close();
  }

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
    String one = html("Corridor report", "part one", pager());
    String two = html("Corridor report", "part two", pager());
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

  private BackfillReport run() throws InterruptedException {
    return run(null, null);
  }

  private BackfillReport run(@Nullable String source, @Nullable Instant since) {
    assertThat(reExtractions.start(source, since)).isPresent();
    BackfillReport report = ended();
    assertThat(report.state()).as(String.valueOf(report.trouble())).isEqualTo("done");
    long skipped = report.skipped().values().stream().mapToLong(Long::longValue).sum();
    assertThat(report.published() + report.unchanged() + report.failed() + skipped)
        .isEqualTo(report.read())
        .isEqualTo(report.records());
    return report;
  }

  private BackfillReport ended() {
    await().until(() -> reExtractions.report().orElseThrow().ended() != null);
    return reExtractions.report().orElseThrow();
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

  private Article article() {
    ProducerRecord<String, byte[]> last = producer.history().getLast();
    return EventJson.read(last.value(), Article.class);
  }

  private void keep(FetchedPage page) {
    byte[] value = Events.page(page).value();
    topic.add(
        new ConsumerRecord<>(
            PARTITION.topic(),
            PARTITION.partition(),
            topic.size(),
            page.fetchedAt().toEpochMilli(),
            org.apache.kafka.common.record.TimestampType.CREATE_TIME,
            0,
            0,
            page.url().id(),
            value,
            new org.apache.kafka.common.header.internals.RecordHeaders(),
            Optional.empty()));
  }

  private void keepRaw(byte @Nullable [] value) {
    topic.add(
        new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), topic.size(), "k", value));
  }

  /** A topic of one partition, on which a page comes while the others are read. */
  private MockConsumer<String, byte[]> consumer() {
    MockConsumer<String, byte[]> consumer =
        new MockConsumer<>("earliest") {
          @Override
          public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
              Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            topic.stream()
                .filter(record -> record.timestamp() >= times.get(PARTITION))
                .findFirst()
                .ifPresent(
                    record ->
                        found.put(
                            PARTITION,
                            new OffsetAndTimestamp(record.offset(), record.timestamp())));
            return found;
          }
        };
    consumer.updatePartitions(
        Topics.PAGES, List.of(new PartitionInfo(Topics.PAGES, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) topic.size()));
    consumer.schedulePollTask(
        () -> {
          topic.stream()
              .filter(record -> record.offset() >= consumer.position(PARTITION))
              .forEach(consumer::addRecord);
          consumer.addRecord(
              new ConsumerRecord<>(Topics.PAGES, 0, topic.size(), "later", new byte[] {1}));
        });
    return consumer;
  }

  private static FetchedPage page(CanonicalUrl url, Instant at, String html) {
    return new FetchedPage(url, "a", at, List.of(part(url, html)), null);
  }

  private static FetchedPage.Part part(CanonicalUrl url, String html) {
    return new FetchedPage.Part(
        url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** The article as a visit would have published it. */
  private static WholeArticle extracted(String html) throws InterruptedException {
    Visit visit = visit(URL, null, 0, null);
    return ((Rereading.AnArticle)
            new Rereading(new ArticleExtractor())
                .read(page(URL, FETCHED, html), visit, source("a")))
        .whole();
  }

  private static SourceDefinition source(String id) {
    return new SourceDefinition(
        id,
        id,
        new CanonicalUrl("https://" + id + ".example/"),
        List.of(),
        List.of(),
        List.of(),
        Duration.ofMinutes(1),
        null);
  }

  private static Visit visit(
      CanonicalUrl url, @Nullable String hash, int revision, @Nullable Edition edition) {
    return visit(url, "a", hash, revision, edition);
  }

  private static Visit visit(
      CanonicalUrl url,
      String source,
      @Nullable String hash,
      int revision,
      @Nullable Edition edition) {
    return new Visit(
        url,
        TargetKind.PAGE,
        source,
        "",
        null,
        Duration.ofMinutes(1),
        Remembering.FIRST_SEEN,
        Remembering.FIRST_SEEN,
        new Discovery(Discovery.Mechanism.FEED, URL, Remembering.FIRST_SEEN, null, null),
        0,
        List.of(),
        hash,
        revision,
        edition,
        false);
  }

  private static String html(String title, String marker) {
    return html(title, marker, "");
  }

  private static String html(String title, String marker, String more) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body><nav><a href="/">Home</a> <a href="/news/">News</a></nav>
        <article><h1>%s</h1>
        <p>Freight trains between the two border stations carried more containers this quarter than
        in any quarter before, the railway said on Monday, and it expects further growth (%s).</p>
        <p>The new timetable, which came into force in April, adds two pairs of trains a day, and
        the customs office has extended its opening hours so that the waggons do not have to wait.</p>
        </article>%s<footer>Portal, Harbour Road 9</footer></body></html>"""
        .formatted(title, title, marker, more);
  }

  private static String pager() {
    return "<div class=\"pages\"><a href=\"/1.html\">1</a> <a href=\"/1_2.html\">2</a></div>";
  }

  /** Grants every hold at once, unless a visit is under way or it has no answer. */
  private static final class Remembering implements FrontierDesk {
    static final Instant FIRST_SEEN = Instant.parse("2026-11-19T10:00:00Z");
    final Map<CanonicalUrl, Visit> entries = new ConcurrentHashMap<>();
    final Map<CanonicalUrl, Hold> holds = new ConcurrentHashMap<>();
    final Set<CanonicalUrl> visited = new HashSet<>();
    final List<FrontierEvent> told = new ArrayList<>();
    final Set<CanonicalUrl> unanswered = new HashSet<>();
    final Map<CanonicalUrl, Instant> takenAt = new ConcurrentHashMap<>();
    Instant heldUntil = NOW.plusSeconds(60);
    Duration pace = Duration.ZERO;
    volatile Instant now = NOW;
    volatile boolean silent;

    void published(CanonicalUrl url, Instant at, WholeArticle whole, int revision) {
      String print = Fingerprint.of(whole.extracted()).text();
      entries.put(url, visit(url, whole.contentHash(), revision, new Edition(at, 0, print, null)));
    }

    Visit known(CanonicalUrl url) {
      return entries.get(url);
    }

    @Override
    public Sight look(CanonicalUrl url, String lease) {
      Visit entry = entries.get(url);
      if (silent) {
        return new Sight.NotNow();
      }
      if (unanswered.contains(url) && !told.isEmpty()) { // somebody waits
        now = now.plusSeconds(5);
      }
      if (entry == null) {
        return url.host().startsWith("elsewhere") ? new Sight.Elsewhere() : new Sight.Unknown();
      }
      return new Sight.Known(
          with(entry, lease, entry.contentHash(), entry.revision(), entry.edition()),
          holds.get(url));
    }

    @Override
    public void tell(List<? extends FrontierEvent> events) {
      told.addAll(events);
      for (FrontierEvent event : events) {
        switch (event) {
          case FrontierEvent.HoldAsked asked -> {
            if (!unanswered.contains(asked.url())) {
              holds.put(
                  asked.url(),
                  new Hold(asked.hold(), visited.contains(asked.url()) ? null : heldUntil, null));
            }
          }
          case FrontierEvent.ExtractedAnew anew -> {
            Visit entry = entries.get(anew.url());
            takenAt.put(anew.url(), now);
            now = now.plus(pace);
            assertThat(holds.get(anew.url()).by()).isEqualTo(anew.hold());
            holds.remove(anew.url());
            entries.put(
                anew.url(), with(entry, "", anew.contentHash(), anew.revision(), anew.edition()));
          }
          default -> throw new AssertionError(event);
        }
      }
    }

    private static Visit with(
        Visit entry, String lease, @Nullable String hash, int revision, @Nullable Edition edition) {
      return new Visit(
          entry.url(),
          entry.kind(),
          entry.source(),
          lease,
          null,
          entry.every(),
          entry.lastRead(),
          entry.firstSeen(),
          entry.discovery(),
          0,
          entry.parts(),
          hash,
          revision,
          edition,
          false);
    }
  }
}
