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

/** A re-extraction of kept pages, with a frontier that only remembers. */
abstract class ReExtractionOnTrial {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final Instant FETCHED = Instant.parse("2026-11-20T10:00:00.123456789Z");
  static final TopicPartition PARTITION = new TopicPartition(Topics.PAGES, 0);
  static final CanonicalUrl URL = new CanonicalUrl("https://a.example/1.html");

  final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  final Remembering frontier = new Remembering();
  final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
  final Set<String> sources = new HashSet<>(Set.of("a", "b"));
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Clock clock = ((InstantSource) () -> frontier.now).withZone(ZoneOffset.UTC);
  final ReExtraction story =
      new ReExtraction(
          new ArticleExtractor(),
          frontier,
          new NewsPublisher(producer),
          id -> sources.contains(id) ? Optional.of(source(id)) : Optional.empty(),
          clock);
  final Backfills reExtractions =
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

  BackfillReport run() throws InterruptedException {
    return run(null, null);
  }

  BackfillReport run(@Nullable String source, @Nullable Instant since) {
    assertThat(reExtractions.start(source, since)).isPresent();
    BackfillReport report = ended();
    assertThat(report.state()).as(String.valueOf(report.trouble())).isEqualTo("done");
    long skipped = report.skipped().values().stream().mapToLong(Long::longValue).sum();
    assertThat(report.published() + report.unchanged() + report.failed() + skipped)
        .isEqualTo(report.read())
        .isEqualTo(report.records());
    return report;
  }

  BackfillReport ended() {
    await().until(() -> reExtractions.report().orElseThrow().ended() != null);
    return reExtractions.report().orElseThrow();
  }

  Article article() {
    ProducerRecord<String, byte[]> last = producer.history().getLast();
    return EventJson.read(last.value(), Article.class);
  }

  void keep(FetchedPage page) {
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

  /** A topic of one partition, on which a page comes while the others are read. */
  MockConsumer<String, byte[]> consumer() {
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

  static FetchedPage page(CanonicalUrl url, Instant at, String html) {
    return new FetchedPage(url, "a", at, List.of(part(url, html)), null);
  }

  static FetchedPage.Part part(CanonicalUrl url, String html) {
    return new FetchedPage.Part(
        url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** The article as a visit would have published it. */
  static WholeArticle extracted(String html) throws InterruptedException {
    Visit visit = visit(URL, null, 0, null);
    return ((Rereading.AnArticle)
            new Rereading(new ArticleExtractor())
                .read(page(URL, FETCHED, html), visit, source("a")))
        .whole();
  }

  static SourceDefinition source(String id) {
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

  static Visit visit(
      CanonicalUrl url, @Nullable String hash, int revision, @Nullable Edition edition) {
    return visit(url, "a", hash, revision, edition);
  }

  static Visit visit(
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

  static String html(String title, String marker) {
    return PortalPage.html(title, marker, "");
  }

  /** Grants every hold at once, unless a visit is under way or it has no answer. */
  static final class Remembering implements FrontierDesk {
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
