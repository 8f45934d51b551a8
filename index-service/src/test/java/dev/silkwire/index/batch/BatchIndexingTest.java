package dev.silkwire.index.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Topics;
import dev.silkwire.index.Samples;
import dev.silkwire.index.article.ArticleIndexer;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.listener.BatchListenerFailedException;

@ExtendWith(OutputCaptureExtension.class)
final class BatchIndexingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  private final Map<String, Verdict> scripted = new HashMap<>();
  private final List<String> written = new ArrayList<>();
  private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
  private int asked;
  private Predicate<ProducerRecord<String, byte[]>> brokerTakes = record -> true;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BatchIndexing batches =
      new BatchIndexing(this::write, this::send, new BatchCounts(meters));
  private final ArticleIndexer articles = new ArticleIndexer(batches, CLOCK);

  @Test
  void anIndexedArticleIsToldOfInTheJournal() {
    index(record(0, Samples.english()));

    assertThat(written).containsExactly(Samples.english().id());
    assertThat(sent)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo(Topics.JOURNAL);
              assertThat(new String(record.value(), UTF_8))
                  .contains(
                      "\"stage\":\"indexed\"",
                      "\"detail\":\"Kazakhstan, China agree on rail freight\"");
            });
    assertThat(count("published")).isEqualTo(1);
    assertEven(1);
  }

  @Test
  void anArticleWithoutATitleIsToldOfByItsFirstWords() {
    index(record(0, Samples.english().titled("")));

    assertThat(journal())
        .singleElement()
        .extracting(JournalEntry::detail)
        .asString()
        .startsWith("(no title) ASTANA, Nov. 19");
  }

  @Test
  void aStaleArticleIsSkippedAndNotTold() {
    scripted.put(Samples.english().id(), new Verdict.Stale());

    index(record(0, Samples.english()));

    assertThat(sent).isEmpty();
    assertThat(count("skipped")).isEqualTo(1);
    assertEven(1);
  }

  @Test
  void poisonGoesToTheDeadLetterTopicAndTheRestFlows() {
    index(
        record(
            0, "{\"article\":{\"url\":\"https://a.example/p\",\"source\":\"a\"}".getBytes(UTF_8)),
        record(1, new byte[0]),
        record(2, (byte[]) null),
        record(3, "null".getBytes(UTF_8)),
        record(4, Samples.english()));

    assertThat(written).containsExactly(Samples.english().id());
    assertThat(lettersSent())
        .hasSize(4)
        .allSatisfy(
            letter -> {
              assertThat(Events.header(letter.headers(), "dlt-reason"))
                  .contains(Reason.UNDECODABLE.word());
              assertThat(Events.header(letter.headers(), "dlt-stage")).contains("index-service");
            });
    assertThat(count("published")).isEqualTo(1);
    assertThat(count("dead.lettered")).isEqualTo(4);
    assertEven(5);
  }

  @Test
  void aBrokenRecordIsExplainedUnderTheUrlItStillNames() {
    String broken = "{\"article\":{\"url\":\"https://a.example/p\",\"revision\":3}}";

    index(record(0, broken.getBytes(UTF_8)));

    assertThat(journal())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.stage()).isEqualTo(JournalEntry.Stage.DEAD_LETTERED);
              assertThat(entry.url()).isEqualTo("https://a.example/p");
              assertThat(entry.article()).isEqualTo("key-0");
              assertThat(entry.revision()).isEqualTo(3);
            });
  }

  @Test
  void whatIsSetAsideIsLoggedOnceItIsSafe(CapturedOutput output) {
    brokerTakes = record -> !record.topic().endsWith("-dlt");
    assertThatThrownBy(() -> index(record(3, new byte[0])))
        .isInstanceOf(BatchListenerFailedException.class);
    assertThat(output).doesNotContain("Set aside");
    brokerTakes = record -> true;

    index(record(3, new byte[0]));

    assertThat(output)
        .contains(
            "Set aside the record news.articles.enriched.v1/0/3 (key key-3) as dead letter"
                + " news.articles.enriched.v1-dlt/0/5, undecodable: the record has no value.");
  }

  @Test
  void aRefusedDocumentIsSetAsideWithTheReason() {
    scripted.put(Samples.english().id(), new Verdict.Dead(Reason.MAPPING_REJECTED, "no field [x]"));

    index(record(7, Samples.english()));

    assertThat(lettersSent())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).isNotEmpty();
              assertThat(Events.header(letter.headers(), "dlt-offset")).contains("7");
              assertThat(Events.header(letter.headers(), "dlt-message")).contains("no field [x]");
            });
    assertEven(1);
  }

  @Test
  void theBatchStopsAtTheFirstThatMustBeTriedAgain() {
    scripted.put(Samples.russian().id(), new Verdict.Retry("429 busy"));

    assertThatThrownBy(
            () ->
                index(
                    record(0, Samples.english()),
                    record(1, Samples.russian()),
                    record(2, Samples.chinese())))
        .isInstanceOfSatisfying(
            BatchListenerFailedException.class,
            stopped -> assertThat(stopped.getIndex()).isEqualTo(1));
    assertThat(journal()).hasSize(1); // the third is told of when its turn has come again
    assertEven(1);
  }

  @Test
  void aDeadRecordBehindTheStopIsNotSetAsideTwice() {
    scripted.put(Samples.english().id(), new Verdict.Retry("down"));

    assertThatThrownBy(() -> index(record(0, Samples.english()), record(1, new byte[0])))
        .isInstanceOf(BatchListenerFailedException.class);
    assertThat(sent).isEmpty();
    scripted.clear();
    index(record(0, Samples.english()), record(1, new byte[0]));

    assertThat(lettersSent()).hasSize(1);
    assertEven(2);
  }

  @Test
  void aDeadLetterThatCannotBeWrittenStopsTheBatch() {
    brokerTakes = record -> !record.topic().endsWith("-dlt");

    assertThatThrownBy(() -> index(record(0, Samples.english()), record(1, new byte[0])))
        .isInstanceOfSatisfying(
            BatchListenerFailedException.class,
            stopped -> assertThat(stopped.getIndex()).isEqualTo(1));
    assertThat(count("dead.lettered")).isZero();
    assertEven(1);
  }

  @Test
  void aJournalThatCannotBeWrittenStopsTheBatch() {
    brokerTakes = record -> !record.topic().equals(Topics.JOURNAL);

    assertThatThrownBy(() -> index(record(0, Samples.english())))
        .isInstanceOfSatisfying(
            BatchListenerFailedException.class, stopped -> assertThat(stopped.getIndex()).isZero());
    assertThat(count("published")).isZero();
  }

  @Test
  void anEventFromAnotherCenturyIsSetAsideBecauseItsIndexCannotBeMade() {
    index(
        record(0, Samples.english().seen(Instant.parse("+99999-01-01T00:00:00Z"))),
        record(1, Samples.russian()));

    assertThat(written).containsExactly(Samples.russian().id());
    assertThat(lettersSent())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(Events.header(letter.headers(), "dlt-reason"))
                    .contains(Reason.INVALID_EVENT.word()));
    assertEven(2);
  }

  @Test
  void aBrokerThatIsAwayIsAskedOnceABatch() {
    brokerTakes = record -> false;

    assertThatThrownBy(
            () ->
                index(
                    record(0, Samples.english()),
                    record(1, Samples.russian()),
                    record(2, Samples.chinese())))
        .isInstanceOf(BatchListenerFailedException.class);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void theSameArticleTwiceIsToldWithTheSameEntry() {
    index(record(0, Samples.english()), record(1, Samples.english()));

    assertThat(journal())
        .extracting(JournalEntry::id)
        .hasSize(2)
        .containsOnly(Samples.english().id() + "-" + (1L << 20) + "-indexed");
  }

  private List<Verdict> write(List<Document> documents) {
    documents.forEach(document -> written.add(document.id()));
    return documents.stream()
        .map(document -> scripted.getOrDefault(document.id(), new Verdict.Done()))
        .toList();
  }

  private CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
    asked++;
    if (!brokerTakes.test(record)) {
      return CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));
    }
    sent.add(record);
    return CompletableFuture.completedFuture(
        new RecordMetadata(new TopicPartition(record.topic(), 0), 5, 0, 0, 0, 0));
  }

  @SafeVarargs
  private void index(ConsumerRecord<String, byte[]>... records) {
    batches.index(articles, List.of(records));
  }

  private static ConsumerRecord<String, byte[]> record(long offset, Samples sample) {
    return record(offset, Events.enriched(sample.enriched()).value());
  }

  private static ConsumerRecord<String, byte[]> record(long offset, byte[] value) {
    return new ConsumerRecord<>(Topics.ENRICHED, 0, offset, "key-" + offset, value);
  }

  private List<ProducerRecord<String, byte[]>> lettersSent() {
    return sent.stream()
        .filter(record -> record.topic().equals(Topics.deadLetter(Topics.ENRICHED)))
        .toList();
  }

  private List<JournalEntry> journal() {
    return sent.stream()
        .filter(record -> record.topic().equals(Topics.JOURNAL))
        .map(record -> dev.silkwire.contracts.EventJson.read(record.value(), JournalEntry.class))
        .toList();
  }

  private double count(String name) {
    return meters.find("silkwire.index." + name).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private void assertEven(int received) {
    assertThat(count("received")).isEqualTo(received);
    assertThat(count("published") + count("skipped") + count("dead.lettered")).isEqualTo(received);
  }
}
