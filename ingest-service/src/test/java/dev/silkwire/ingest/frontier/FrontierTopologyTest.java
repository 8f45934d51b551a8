package dev.silkwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.fetch.Validators;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierTopologyTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final CanonicalUrl FEED = new CanonicalUrl("https://a.example/feed.xml");
  private static final CanonicalUrl PAGE = new CanonicalUrl("https://a.example/1.html");

  private static final CanonicalUrl SITEMAP = new CanonicalUrl("https://maps.example/map.xml");

  @TempDir Path state;
  private final List<Visit> visits = new ArrayList<>();
  private final Set<String> underWay = new HashSet<>();
  private boolean room = true;
  private Instant now = START;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> events;
  private TestInputTopic<String, byte[]> sources;
  private TestOutputTopic<String, byte[]> journal;

  @BeforeEach
  void start() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "frontier-test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(FrontierTopology.build(new Collecting()), settings, START);
    events =
        driver.createInputTopic(
            FrontierTopology.EVENTS, new StringSerializer(), new ByteArraySerializer());
    sources =
        driver.createInputTopic(Topics.SOURCES, new StringSerializer(), new ByteArraySerializer());
    journal =
        driver.createOutputTopic(
            Topics.JOURNAL, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

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

  @Test
  void refusedLinkIsJournaledOnce() {
    for (int i = 0; i < 3; i++) {
      tell(new FrontierEvent.LinkRefused(FEED, "javascript:void(0)", "a", Reason.NOT_HTTP));
    }
    assertThat(journaled())
        .singleElement()
        .satisfies(entry -> assertThat(entry.url()).isEqualTo("javascript:void(0)"));
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

  @Test
  void entryFromBeforeThereWereEditionsIsRead() {
    FrontierEntry old =
        EventJson.read(
            """
            {"url":"https://a.example/1.html",
             "origin":{"kind":"PAGE","source":"a","every":"PT1M",
               "firstSeen":"2026-11-20T10:00:00Z","hops":0},
             "schedule":{"due":"2026-11-21T10:00:00Z","interval":"PT1M","urgency":3,"failures":0},
             "content":{"lastRead":"2026-11-20T10:00:00Z",
               "parts":[{"url":"https://a.example/1.html","validators":{}}],
               "hash":"h","revision":4},
             "aliases":[],"ownCanonical":false}"""
                .getBytes(StandardCharsets.UTF_8),
            FrontierEntry.class);
    assertThat(old.content().edition()).isNull();
    assertThat(old.hold()).isNull();
    assertThat(Visit.of(old, "l").revision()).isEqualTo(4);
    Ending.Published before =
        (Ending.Published)
            EventJson.read(
                "{\"ending\":\"published\",\"contentHash\":\"h\",\"revision\":1,\"title\":\"t\",\"parts\":[]}"
                    .getBytes(StandardCharsets.UTF_8),
                Ending.class);
    FrontierEntry after = Revisits.after(old, before, START);
    assertThat(EventJson.read(EventJson.write(after), FrontierEntry.class)).isEqualTo(after);
    FrontierEntry held =
        after
            .with(new FrontierEntry.Content(START, parts(PAGE), "h", 2, edition("f")))
            .heldBy("h1", START.plusSeconds(60));
    assertThat(EventJson.read(EventJson.write(held), FrontierEntry.class)).isEqualTo(held);
  }

  @Test
  void undecodableEventIsSetAsideAndTheNextIsTaken() {
    events.pipeInput("a.example", "{broken".getBytes(StandardCharsets.UTF_8));
    events.pipeInput("a.example", (byte[]) null);
    events.pipeInput(
        "a.example", "{\"event\":\"canonical-failed\"}".getBytes(StandardCharsets.UTF_8));
    sources.pipeInput("a", "[]".getBytes(StandardCharsets.UTF_8));
    find(PAGE);
    assertThat(visits).hasSize(1);
    assertThat(count(Topics.deadLetter(FrontierTopology.EVENTS))).isEqualTo(3);
    assertThat(count(Topics.deadLetter(Topics.SOURCES))).isEqualTo(1);
  }

  private int count(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .size();
  }

  private void define(SourceDefinition source) {
    sources.pipeInput(source.id(), EventJson.write(source), now);
  }

  /** A source with these feeds and, where it has some, a sitemap on another host. */
  private static SourceDefinition source(List<CanonicalUrl> feeds) {
    return new SourceDefinition(
        "a",
        "A",
        new CanonicalUrl("https://a.example/"),
        feeds,
        feeds.isEmpty() ? List.of() : List.of(SITEMAP),
        List.of(),
        Duration.ofMinutes(1),
        null);
  }

  private void find(CanonicalUrl url) {
    Discovery discovery = new Discovery(Discovery.Mechanism.FEED, FEED, now, "title", null);
    tell(new FrontierEvent.LinkFound(url, "a", Duration.ofMinutes(1), discovery, 0, null));
  }

  /** As a person does. */
  private void askFor(CanonicalUrl url) {
    Discovery discovery = new Discovery(Discovery.Mechanism.API, null, now, null, null);
    tell(new FrontierEvent.LinkFound(url, "a", Duration.ofMinutes(1), discovery, 0, null));
  }

  private void end(Ending ending) {
    end(visits.getLast(), ending);
  }

  private void end(Visit visit, Ending ending) {
    underWay.remove(visit.lease());
    tell(new FrontierEvent.VisitEnded(visit.url(), visit.lease(), now, ending));
  }

  private void tell(FrontierEvent event) {
    events.pipeInput(event.url().host(), EventJson.write(event), now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  private List<JournalEntry> journaled() {
    return journal.readValuesToList().stream()
        .map(json -> EventJson.read(json, JournalEntry.class))
        .toList();
  }

  private static Ending published(int revision) {
    return new Ending.Published(
        "hash" + revision, revision, "title", parts(PAGE), edition("r" + revision));
  }

  private static FrontierEvent anew(String hold, String hash, int revision, Edition edition) {
    return new FrontierEvent.ExtractedAnew(PAGE, hold, START, hash, revision, "title", edition);
  }

  private static Edition edition(String fingerprint) {
    return new Edition(START, 0, fingerprint, null);
  }

  private static List<Part> parts(CanonicalUrl url) {
    return List.of(new Part(url, new Validators("\"v1\"", null)));
  }

  /** Takes visits and carries none out. */
  private final class Collecting implements VisitDispatcher {
    @Override
    public boolean offer(Visit visit) {
      if (room) {
        visits.add(visit);
        underWay.add(visit.lease());
      }
      return room;
    }

    @Override
    public boolean holds(String lease) {
      return underWay.contains(lease);
    }

    @Override
    public void abandon(String lease) {}
  }
}
