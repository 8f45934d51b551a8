package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Tag;
import dev.silkwire.contracts.Topics;
import dev.silkwire.enrich.stream.ArticleOutcomes;
import dev.silkwire.enrich.stream.DeadLetterTopicUnwritable;
import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.TaggingWorkers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ArticleEnricherTest {
  private static final ArticleTagger TAGGER = ArticleTagger.builtIn();
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final FailingProducer producer = new FailingProducer();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final TaggingWorkers workers = new TaggingWorkers(2, Duration.ofSeconds(20));
  private final ArticleEnricher enricher =
      new ArticleEnricher(
          () -> TAGGER, workers, new ArticleOutcomes(producer, clock, meters), clock);

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void articleIsPublishedWithItsTagsAndJournalled() {
    Article article = Articles.of("a", "Trade with Kazakhstan grows", "China and Kazakhstan met.");

    enricher.enrich(List.of(record(0, EventJson.write(article))));

    EnrichedArticle enriched =
        EventJson.read(sent(Topics.ENRICHED).getFirst(), EnrichedArticle.class);
    assertThat(enriched.article()).isEqualTo(article);
    assertThat(enriched.language()).isEqualTo("en");
    assertThat(enriched.enrichedAt()).isEqualTo(NOW);
    assertThat(enriched.cut()).isEmpty();
    assertThat(enriched.tags())
        .filteredOn(tag -> tag.type() == Tag.Type.COUNTRY)
        .extracting(Tag::id)
        .containsExactlyInAnyOrder("KZ", "CN");
    JournalEntry entry = EventJson.read(sent(Topics.JOURNAL).getFirst(), JournalEntry.class);
    assertThat(entry.stage()).isEqualTo(JournalEntry.Stage.ENRICHED);
    assertThat(entry.article()).isEqualTo(article.id());
  }

  @Test
  void whatComesByTheBackfillGoesOnByIt() {
    Article article = Articles.of("a", "Trade with Kazakhstan grows", "China and Kazakhstan met.");

    enricher.enrich(
        List.of(
            new ConsumerRecord<>(Topics.ARTICLES_BACKFILL, 0, 7, "a", EventJson.write(article)),
            new ConsumerRecord<>(Topics.ARTICLES_BACKFILL, 0, 8, "b", new byte[] {1})));

    assertThat(sent(Topics.ENRICHED)).isEmpty();
    assertThat(
            EventJson.read(sent(Topics.ENRICHED_BACKFILL).getFirst(), EnrichedArticle.class)
                .article())
        .isEqualTo(article);
    assertThat(sent(Topics.deadLetter(Topics.ARTICLES_BACKFILL))).hasSize(1);
  }

  @Test
  void theSameArticleGivesTheSameBytes() {
    byte[] article =
        EventJson.write(Articles.of("a", "Astana", "Kazakhstan, China, Russia and Uzbekistan."));

    enricher.enrich(List.of(record(0, article)));
    enricher.enrich(List.of(record(0, article)));

    assertThat(sent(Topics.ENRICHED).get(0)).isEqualTo(sent(Topics.ENRICHED).get(1));
    assertThat(sent(Topics.JOURNAL).get(0)).isEqualTo(sent(Topics.JOURNAL).get(1));
  }

  @Test
  void poisonGoesToTheDeadLetterTopicAndTheRestFlows() {
    byte[] garbage = "{\"id\": 17".getBytes(StandardCharsets.UTF_8);
    enricher.enrich(
        List.of(
            record(0, garbage),
            record(1, EventJson.write(Articles.of("b", "Beijing", "In China."))),
            record(2, new byte[0]),
            record(3, null),
            record(4, "{}".getBytes(StandardCharsets.UTF_8)),
            record(5, "null".getBytes(StandardCharsets.UTF_8)),
            record(6, EventJson.write(Articles.of("c", "", "")))));

    assertThat(sent(Topics.ENRICHED)).hasSize(2);
    List<ProducerRecord<String, byte[]>> dead = records(Topics.deadLetter(Topics.ARTICLES));
    assertThat(dead)
        .extracting(one -> Events.header(one.headers(), "dlt-offset").orElse(""))
        .containsExactly("0", "2", "3", "4", "5");
    assertThat(dead)
        .extracting(one -> Events.header(one.headers(), "dlt-reason").orElse(""))
        .containsOnly("undecodable");
    assertThat(dead.getFirst().value()).isEqualTo(garbage);
    assertThat(sent(Topics.JOURNAL)).hasSize(7);
    assertThat(meters.counter("silkwire.enrich.articles.received").count()).isEqualTo(7);
    assertThat(meters.counter("silkwire.enrich.articles.published").count()).isEqualTo(2);
    assertThat(
            meters
                .counter("silkwire.enrich.articles.dead.lettered", "reason", "undecodable")
                .count())
        .isEqualTo(5);
  }

  @Test
  void whatIsSetAsideIsLogged(CapturedOutput output) {
    enricher.enrich(List.of(record(3, new byte[] {1})));

    assertThat(output)
        .contains("Set aside the record news.articles.v1/0/3 (key key-3) as dead letter")
        .contains("undecodable: no article: ")
        .contains("./silkwire explain news.articles.v1/0/3");
  }

  @Test
  void articleTooLargeWithItsTagsIsSetAside() {
    producer.failure =
        record ->
            record.topic().equals(Topics.ENRICHED)
                ? new RecordTooLargeException("too large")
                : null;

    enricher.enrich(List.of(record(0, EventJson.write(Articles.of("a", "A", "In China.")))));

    ProducerRecord<String, byte[]> dead = records(Topics.deadLetter(Topics.ARTICLES)).getFirst();
    assertThat(Events.header(dead.headers(), "dlt-reason")).contains("record-too-large");
  }

  @Test
  void brokerInTroubleMakesTheBatchComeAgainUncounted() {
    producer.failure = record -> new NotLeaderOrFollowerException("moving");
    List<ConsumerRecord<String, byte[]>> batch =
        List.of(record(0, EventJson.write(Articles.of("a", "A", "In China."))));

    assertThatThrownBy(() -> enricher.enrich(batch))
        .isInstanceOf(NotLeaderOrFollowerException.class);
    assertThat(meters.counter("silkwire.enrich.articles.received").count()).isZero();
    assertThat(sent(Topics.JOURNAL)).isEmpty();

    producer.failure = record -> null;
    enricher.enrich(batch);
    assertThat(meters.counter("silkwire.enrich.articles.published").count()).isEqualTo(1);
  }

  @Test
  void unwritableDeadLetterTopicStopsRatherThanLoses() {
    producer.failure = record -> new TopicAuthorizationException(record.topic());

    assertThatThrownBy(() -> enricher.enrich(List.of(record(3, new byte[] {1}))))
        .isInstanceOf(DeadLetterTopicUnwritable.class)
        .hasMessageContaining(Topics.ARTICLES + "/0/3");
  }

  @Test
  void halfASurrogatePairCostsOnlyItsArticle() {
    byte[] article =
        new String(
                EventJson.write(Articles.of("a", "A", "broken HERE in China")),
                StandardCharsets.UTF_8)
            .replace("HERE", "\\ud83d")
            .getBytes(StandardCharsets.UTF_8);

    enricher.enrich(List.of(record(0, article)));

    assertThat(sent(Topics.ENRICHED).size() + sent(Topics.deadLetter(Topics.ARTICLES)).size())
        .isEqualTo(1);
  }

  private static ConsumerRecord<String, byte[]> record(long offset, byte @Nullable [] value) {
    return new ConsumerRecord<>(Topics.ARTICLES, 0, offset, "key-" + offset, value);
  }

  private List<ProducerRecord<String, byte[]>> records(String topic) {
    return producer.taken.stream().filter(record -> record.topic().equals(topic)).toList();
  }

  private List<byte[]> sent(String topic) {
    return records(topic).stream().map(ProducerRecord::value).toList();
  }

  /** Takes what the broker would take, and fails what it would refuse. */
  private static final class FailingProducer extends MockProducer<String, byte[]> {
    private Function<ProducerRecord<String, byte[]>, @Nullable KafkaException> failure =
        record -> null;
    private final List<ProducerRecord<String, byte[]>> taken = new ArrayList<>();

    FailingProducer() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      KafkaException refused = failure.apply(record);
      if (refused != null) {
        return java.util.concurrent.CompletableFuture.failedFuture(refused);
      }
      taken.add(record);
      return super.send(record);
    }
  }
}
