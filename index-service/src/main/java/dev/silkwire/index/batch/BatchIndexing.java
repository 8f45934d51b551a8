package dev.silkwire.index.batch;

import static dev.silkwire.contracts.JournalEntry.Reason.INVALID_EVENT;
import static dev.silkwire.contracts.JournalEntry.Reason.STALE_VERSION;
import static dev.silkwire.contracts.JournalEntry.Reason.UNDECODABLE;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.index.store.Document;
import dev.silkwire.index.store.DocumentStore;
import dev.silkwire.index.store.Verdict;
import dev.silkwire.index.store.Verdict.Dead;
import dev.silkwire.index.store.Verdict.Done;
import dev.silkwire.index.store.Verdict.Retry;
import dev.silkwire.index.store.Verdict.Stale;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * The story of one polled batch: decode, one bulk write, a verdict for every record, then commit.
 *
 * <p>Records are settled in log order. At the first that must be tried again the batch stops with a
 * {@link BatchListenerFailedException}: offsets before it are committed, the rest is read again
 * after a back-off that never gives up. What was written behind that point is written a second
 * time, which is harmless: ids and versions come from the events.
 */
@Component
public final class BatchIndexing {
  private static final Logger log = LoggerFactory.getLogger(BatchIndexing.class);
  private static final String SERVICE = "index-service";

  private final DocumentStore store;
  private final Publisher publisher;
  private final BatchCounts counts;

  public BatchIndexing(DocumentStore store, Publisher publisher, BatchCounts counts) {
    this.store = store;
    this.publisher = publisher;
    this.counts = counts;
  }

  /**
   * Works through a batch; returns when every record is settled.
   *
   * @throws BatchListenerFailedException at the first record that must be tried again
   */
  public <E> void index(Intake<E> intake, List<ConsumerRecord<String, byte[]>> batch) {
    List<Reading<E>> readings = batch.stream().map(record -> read(intake, record)).toList();
    Iterator<Verdict> written = store.write(documents(readings)).iterator();
    List<Settling> settled = new ArrayList<>(batch.size());
    Optional<Retry> stop = Optional.empty();
    for (Reading<E> reading : readings) {
      Verdict verdict =
          switch (reading) {
            case Readable<E> readable -> written.next();
            case Unreadable<E> unreadable -> unreadable.why();
          };
      switch (verdict) {
        case Done done -> settled.add(tellIndexed(intake, reading));
        case Stale stale -> settled.add(Settling.skipped(reading.record(), STALE_VERSION));
        case Dead dead -> settled.add(setAside(intake, reading.record(), dead));
        case Retry retry -> stop = Optional.of(retry);
      }
      if (stop.isPresent() || (!settled.isEmpty() && settled.getLast().hasFailed())) {
        break; // nor is a broker that is away asked five hundred times
      }
    }
    settle(settled); // before the offsets move: a lost acknowledgement repeats, never loses
    stop.ifPresent(retry -> tryAgain(intake, batch, settled.size(), retry));
  }

  private <E> Reading<E> read(Intake<E> intake, ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null || value.length == 0) { // no tombstones on these topics
      return new Unreadable<>(record, new Dead(UNDECODABLE, "the record has no value"));
    }
    E event;
    try {
      event = intake.read(value);
    } catch (UndecodableEvent e) {
      return new Unreadable<>(record, new Dead(UNDECODABLE, String.valueOf(e.getMessage())));
    }
    try {
      return new Readable<>(record, event, intake.document(event));
    } catch (RuntimeException e) { // whatever an event can do to us must cost only itself
      return new Unreadable<>(record, new Dead(INVALID_EVENT, "no document: " + e));
    }
  }

  private static <E> List<Document> documents(List<Reading<E>> readings) {
    List<Document> documents = new ArrayList<>(readings.size());
    for (Reading<E> reading : readings) {
      switch (reading) {
        case Readable<E> readable -> documents.add(readable.document());
        case Unreadable<E> unreadable -> {}
      }
    }
    return documents;
  }

  private <E> Settling tellIndexed(Intake<E> intake, Reading<E> reading) {
    Optional<JournalEntry> entry =
        switch (reading) {
          case Readable<E> readable -> intake.indexed(readable.event());
          case Unreadable<E> unreadable -> Optional.empty();
        };
    return Settling.published(
        reading.record(), entry.map(told -> publisher.send(Events.journal(told))));
  }

  private <E> Settling setAside(
      Intake<E> intake, ConsumerRecord<String, byte[]> record, Dead dead) {
    DeadLetter letter = new DeadLetter(record, SERVICE, dead.reason(), dead.why());
    return Settling.deadLettered(
        letter,
        publisher.send(letter.record()),
        intake.setAside(letter).map(told -> publisher.send(Events.journal(told))));
  }

  private void settle(List<Settling> settled) {
    for (int i = 0; i < settled.size(); i++) {
      Settling settling = settled.get(i);
      try {
        settling.await();
      } catch (RuntimeException e) {
        log.warn(
            "Kafka does not take the journal or dead letter of {}-{}@{}: tried again until it"
                + " does. Is the broker up? {}",
            settling.record().topic(),
            settling.record().partition(),
            settling.record().offset(),
            e.toString());
        throw new BatchListenerFailedException("a record could not be told of", e, i);
      }
      settling.lineOfLetter().ifPresent(log::warn);
      counts.count(settling);
    }
  }

  private <E> void tryAgain(
      Intake<E> intake, List<ConsumerRecord<String, byte[]>> batch, int from, Retry retry) {
    log.warn(
        "{} {} wait for Elasticsearch and are tried again until it takes them: {}",
        batch.size() - from,
        intake.name(),
        retry.why());
    throw new BatchListenerFailedException(retry.why(), from);
  }

  private sealed interface Reading<E> {
    ConsumerRecord<String, byte[]> record();
  }

  private record Readable<E>(ConsumerRecord<String, byte[]> record, E event, Document document)
      implements Reading<E> {}

  private record Unreadable<E>(ConsumerRecord<String, byte[]> record, Dead why)
      implements Reading<E> {}
}
