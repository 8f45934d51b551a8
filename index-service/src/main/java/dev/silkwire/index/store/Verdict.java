package dev.silkwire.index.store;

import dev.silkwire.contracts.JournalEntry;

/** What became of one document of a bulk write. */
public sealed interface Verdict {
  /** The store has it. */
  record Done() implements Verdict {}

  /** The store holds a newer version: nothing to do. */
  record Stale() implements Verdict {}

  /** Not now: the store is down, busy or blocked. The same document will succeed later. */
  record Retry(String why) implements Verdict {}

  /** Never: this document is refused however often it is sent. */
  record Dead(JournalEntry.Reason reason, String why) implements Verdict {}
}
