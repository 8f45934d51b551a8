package dev.silkwire.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Tag;
import dev.silkwire.contracts.Topics;
import dev.silkwire.contracts.backfill.BackfillReport;
import dev.silkwire.contracts.backfill.BackfillTally;
import dev.silkwire.contracts.backfill.KeptRecords;
import dev.silkwire.enrich.Articles;
import dev.silkwire.enrich.stream.ArticleOutcomes;
import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.TaggerInput;
import dev.silkwire.enrich.tagging.TaggingWorkers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles tagged by the built-in rules, then again by rules that know one name more. */
class ReTaggingTest {
  private static final ArticleTagger THEN = ArticleTagger.builtIn();
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final TopicPartition LIVE = new TopicPartition(Topics.ENRICHED, 0);
  private static final TopicPartition PAST = new TopicPartition(Topics.ENRICHED_BACKFILL, 0);
  private static final String NAMED = "The Steppe Wagons works delivered ten cars to Almaty.";
  private static final String OTHER = "The port of Aktau handled more grain than last year.";

  private final Choosy producer = new Choosy();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final TaggingWorkers workers = new TaggingWorkers(1, Duration.ofSeconds(20));
  private final List<ConsumerRecord<String, byte[]>> kept = new ArrayList<>();
  @TempDir private Path rules;
  private ArticleTagger now = THEN;

  @BeforeEach
  void learnAName() throws Exception {
    Files.writeString(
        rules.resolve("mine.yaml"),
        "watches:\n  - list: works\n    names: [{id: stw, name: Steppe Wagons}]\n");
    now = ArticleTagger.with(rules);
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void articleWhoseTagsChangeIsPublishedAgainByTheBackfillUnderALargerVersion() throws Exception {
    EnrichedArticle before = tagged(article("a", NAMED, 3));
    keep(LIVE, before);

    BackfillReport report = run();

    assertThat(report.published()).isEqualTo(1);
    EnrichedArticle after = published().getFirst();
    assertThat(after.article()).isEqualTo(before.article());
    assertThat(after.tags())
        .filteredOn(tag -> tag.type() == Tag.Type.WATCH)
        .extracting(Tag::id)
        .containsExactly("works/stw");
    assertThat(after.ruleSet()).isEqualTo(now.ruleSet());
    assertThat(after.retagged()).isEqualTo(1);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.version()).isLessThan(tagged(article("a", NAMED, 4)).version());
    JournalEntry entry = EventJson.read(sent(Topics.JOURNAL).getFirst(), JournalEntry.class);
    assertThat(entry.detail()).contains("tagged anew");
    assertThat(sent(Topics.ENRICHED)).isEmpty();
  }

  @Test
  void sameTagsMakeNoEvent() throws Exception {
    keep(LIVE, tagged(article("a", OTHER, 1)));

    BackfillReport report = run();

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void onlyTheLatestOfEachArticleIsTaggedAnewWhereverItStands() throws Exception {
    EnrichedArticle latest = tagged(article("a", NAMED, 2));
    keep(PAST, latest);
    keep(LIVE, tagged(article("a", NAMED, 1)));
    keep(LIVE, tagged(article("b", NAMED, 1)));
    keep(LIVE, tagged(article("b", NAMED, 1))); // written twice
    BackfillReport report = run();

    assertThat(report.published()).isEqualTo(2);
    assertThat(report.skipped()).containsExactly(Map.entry("superseded", 2L));
    assertThat(published())
        .extracting(EnrichedArticle::version)
        .contains(latest.version() + 1)
        .hasSize(2);
  }

  @Test
  void nextRunFindsWhatIsDoneUnchanged() throws Exception {
    keep(LIVE, tagged(article("a", NAMED, 1)));
    run();
    keep(PAST, published().getFirst());
    producer.clear();

    BackfillReport again = run();

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.skipped()).containsExactly(Map.entry("superseded", 1L));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void manyArticlesAreGoneThroughInSharesAndEachIsTakenOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      keep(LIVE, tagged(article("a" + i, i % 2 == 0 ? NAMED : OTHER, 1)));
    }

    BackfillReport report = run(3, null, null);

    assertThat(report.records()).isEqualTo(20);
    assertThat(report.read()).isEqualTo(20);
    assertThat(report.published()).isEqualTo(10);
    assertThat(report.unchanged()).isEqualTo(10);
    assertThat(published().stream().map(each -> each.article().id()).distinct()).hasSize(10);
  }

  @Test
  void onlyWhatIsAskedForIsTaggedAnew() throws Exception {
    keep(LIVE, tagged(article("a", NAMED, 1)));

    assertThat(run(100, "elsewhere", null).skipped())
        .containsExactly(Map.entry("other-source", 1L));
    assertThat(run(100, null, NOW).skipped()).containsExactly(Map.entry("earlier", 1L));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void recordThatIsNoArticleCostsOnlyItself() throws Exception {
    keep(LIVE, "poison", "{broken".getBytes(StandardCharsets.UTF_8), new RecordHeaders());
    keep(LIVE, tagged(article("a", NAMED, 1)));

    BackfillReport report = run();

    assertThat(report.skipped()).containsExactly(Map.entry("undecodable", 1L));
    assertThat(report.published()).isEqualTo(1);
  }

  @Test
  void articleThatCouldNotBeTaggedWhollyKeepsTheTagsItHas() throws Exception {
    keep(LIVE, tagged(article("a", NAMED, 1)));

    try (TaggingWorkers hurried = new TaggingWorkers(1, Duration.ofNanos(1))) {
      assertThat(run(hurried, 100, null, null).failed()).isEqualTo(1);
    }
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void whatIsTooLargeWithItsNewTagsStaysOutAsItWasAndIsNoDeadLetter() throws Exception {
    keep(LIVE, tagged(article("a", NAMED, 1)));
    keep(LIVE, tagged(article("b", NAMED, 1)));
    producer.refused = article("a", NAMED, 1).id();

    BackfillReport report = run();

    assertThat(report.skipped()).containsExactly(Map.entry("record-too-large", 1L));
    assertThat(report.published()).isEqualTo(1);
    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsExactly(Topics.ENRICHED_BACKFILL, Topics.JOURNAL);
  }

  @Test
  void articleIsTaggedAnewNoOftenerThanItsVersionHasRoomFor() throws Exception {
    EnrichedArticle first = tagged(article("a", NAMED, 1));
    EnrichedArticle worn =
        new EnrichedArticle(
            first.article(), first.language(), null, first.tags(), "r", NOW, List.of(), 1023);
    keep(LIVE, worn);

    assertThat(run().skipped()).containsExactly(Map.entry("tagged-too-often", 1L));
    Article next = article("a", NAMED, 1, 1);
    assertThat(tagged(next).version()).isGreaterThan(worn.version());
  }

  private BackfillReport run() throws InterruptedException {
    return run(100, null, null);
  }

  private BackfillReport run(int mostAtOnce, @Nullable String source, @Nullable Instant since)
      throws InterruptedException {
    return run(workers, mostAtOnce, source, since);
  }

  private BackfillReport run(
      TaggingWorkers by, int mostAtOnce, @Nullable String source, @Nullable Instant since)
      throws InterruptedException {
    ArticleOutcomes outcomes = new ArticleOutcomes(producer, clock, new SimpleMeterRegistry());
    BackfillTally tally = new BackfillTally("t", source, since, NOW, (end, reason) -> {});
    try (KeptRecords records =
        KeptRecords.open(consumer(), List.of(LIVE.topic(), PAST.topic()), null)) {
      new ReTagging(() -> now, by, outcomes, clock, mostAtOnce).run(records, tally);
    }
    BackfillReport report = tally.report();
    assertThat(report.read()).isEqualTo(report.records());
    return report;
  }

  /** Finds the articles of one id too large. */
  private static final class Choosy extends MockProducer<String, byte[]> {
    private String refused = "";

    Choosy() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      return refused.equals(record.key())
          ? CompletableFuture.failedFuture(new RecordTooLargeException("too large"))
          : super.send(record);
    }
  }

  private static Article article(String name, String text, int revision) {
    return article(name, text, revision, 0);
  }

  private static Article article(String name, String text, int revision, int generation) {
    return Articles.of(name, "News of the railways", text, revision, generation);
  }

  private static EnrichedArticle tagged(Article article) {
    return THEN.tag(TaggerInput.of(article)).enriched(article, THEN.ruleSet(), NOW, null);
  }

  private List<EnrichedArticle> published() {
    return sent(Topics.ENRICHED_BACKFILL).stream()
        .map(value -> EventJson.read(value, EnrichedArticle.class))
        .toList();
  }

  private List<byte[]> sent(String topic) {
    return producer.history().stream()
        .filter(record -> record.topic().equals(topic))
        .map(ProducerRecord::value)
        .toList();
  }

  private void keep(TopicPartition partition, EnrichedArticle article) {
    ProducerRecord<String, byte[]> event = Events.enriched(article);
    keep(partition, event.key(), event.value(), event.headers());
  }

  private void keep(TopicPartition partition, String key, byte[] value, Headers headers) {
    kept.add(
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            of(partition).count(),
            NOW.toEpochMilli(),
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty()));
  }

  private Stream<ConsumerRecord<String, byte[]>> of(TopicPartition partition) {
    return kept.stream().filter(record -> record.topic().equals(partition.topic()));
  }

  /** Both topics, which can be read over and over. */
  private MockConsumer<String, byte[]> consumer() {
    MockConsumer<String, byte[]> consumer =
        new MockConsumer<>("earliest") {
          @Override
          public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            of(partition).filter(record -> record.offset() >= offset).forEach(this::addRecord);
          }

          @Override
          public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
              Map<TopicPartition, Long> times) {
            throw new AssertionError("not asked for here");
          }
        };
    for (TopicPartition topic : List.of(LIVE, PAST)) {
      consumer.updatePartitions(
          topic.topic(), List.of(new PartitionInfo(topic.topic(), 0, null, null, null)));
      consumer.updateBeginningOffsets(Map.of(topic, 0L));
      consumer.updateEndOffsets(Map.of(topic, of(topic).count()));
    }
    return consumer;
  }
}
