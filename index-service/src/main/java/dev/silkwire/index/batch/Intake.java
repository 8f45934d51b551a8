package dev.silkwire.index.batch;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.index.store.Document;
import java.util.Optional;

/**
 * What is particular to one topic in the story of a batch.
 *
 * @param <E> the event on the topic
 */
public interface Intake<E> {
  /** What the events are called in messages, such as "articles". */
  String name();

  /**
   * Reads the event of a record that has a value.
   *
   * @throws RuntimeException where the bytes are no such event
   */
  E read(byte[] value);

  /** The document of an event; an exception means that it can never become one. */
  Document document(E event);

  /** What the journal is told once the document is searchable. */
  Optional<JournalEntry> indexed(E event);

  /** What the journal is told once the record has been set aside. */
  Optional<JournalEntry> setAside(DeadLetter letter);
}
