package dev.silkwire.index.journal;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.Topics;
import dev.silkwire.index.batch.BatchIndexing;
import dev.silkwire.index.batch.Intake;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.Shelf;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Journal entries → documents → one bulk write per polled batch; see {@link BatchIndexing}. */
@Component
public class JournalIndexer implements Intake<JournalEntry> {
  /** Id of the listener, for readiness. */
  public static final String LISTENER = "journal";

  private final BatchIndexing batches;

  public JournalIndexer(BatchIndexing batches) {
    this.batches = batches;
  }

  @KafkaListener(
      id = LISTENER,
      groupId = "silkwire-index-journal",
      topics = Topics.JOURNAL,
      batch = "true")
  void onBatch(List<ConsumerRecord<String, byte[]>> batch) {
    batches.index(this, batch);
  }

  @Override
  public String name() {
    return "journal entries";
  }

  @Override
  public JournalEntry read(byte[] value) {
    return EventJson.read(value, JournalEntry.class);
  }

  @Override
  public Document document(JournalEntry entry) {
    return new Document(
        Shelf.JOURNAL, entry.at(), entry.id(), null, JournalDocument.of(entry).json());
  }

  /** The journal does not tell of itself: it would never end. */
  @Override
  public Optional<JournalEntry> indexed(JournalEntry entry) {
    return Optional.empty();
  }

  @Override
  public Optional<JournalEntry> setAside(DeadLetter letter) {
    return Optional.empty();
  }
}
