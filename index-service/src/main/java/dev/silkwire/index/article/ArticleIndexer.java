package dev.silkwire.index.article;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.Topics;
import dev.silkwire.index.batch.BatchIndexing;
import dev.silkwire.index.batch.Intake;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Shelf;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Enriched articles → documents → one bulk write per polled batch; see {@link BatchIndexing}. */
@Component
public class ArticleIndexer implements Intake<EnrichedArticle> {
  /** Id of the listener, for readiness. */
  public static final String LISTENER = "articles";

  /** Id of the listener to the backfill, which no reader waits for. */
  private static final String BACKFILL_LISTENER = "articles-backfill";

  private static final String SERVICE = "index-service";

  private final BatchIndexing batches;
  private final Clock clock;

  public ArticleIndexer(BatchIndexing batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  @KafkaListener(
      id = LISTENER,
      groupId = "silkwire-index-articles",
      topics = Topics.ENRICHED,
      batch = "true")
  void onBatch(List<ConsumerRecord<String, byte[]>> batch) {
    batches.index(this, batch);
  }

  /** Articles of the past, beside the live ones: a newer version in the store always stays. */
  @KafkaListener(
      id = BACKFILL_LISTENER,
      groupId = "silkwire-index-backfill",
      topics = Topics.ENRICHED_BACKFILL,
      concurrency = "1",
      batch = "true",
      properties = "max.poll.records=100")
  void onBackfill(List<ConsumerRecord<String, byte[]>> batch) {
    batches.index(this, batch);
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public EnrichedArticle read(byte[] value) {
    return EventJson.read(value, EnrichedArticle.class);
  }

  @Override
  public Document document(EnrichedArticle enriched) {
    Article article = enriched.article();
    return new Document(
        Shelf.ARTICLES,
        article.firstSeen(), // and not today: a replay meets its own document
        article.id(),
        enriched.version(),
        ArticleDocument.of(enriched).json());
  }

  @Override
  public Optional<JournalEntry> indexed(EnrichedArticle enriched) {
    Article article = enriched.article();
    return Optional.of(
        new JournalEntry(
            article.id() + "-" + enriched.version() + "-indexed",
            article.url().value(),
            Stage.INDEXED,
            null,
            clock.instant(),
            SERVICE,
            article.source(),
            article.id(),
            article.revision(),
            article.shownTitle()));
  }

  @Override
  public Optional<JournalEntry> setAside(DeadLetter letter) {
    return Optional.of(letter.entry(clock.instant()));
  }
}
