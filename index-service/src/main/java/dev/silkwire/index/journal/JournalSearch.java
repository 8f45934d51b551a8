package dev.silkwire.index.journal;

import dev.silkwire.contracts.JournalEntry;
import java.util.List;
import java.util.Set;

/** Reads the journal back. */
public interface JournalSearch {
  /** Most entries that are read for one URL: the oldest few and the newest. */
  int MOST = 1_000;

  /**
   * The entries of URLs or articles with these ids, and those that have one of them themselves.
   *
   * @throws dev.silkwire.index.store.StoreUnavailable where the store does not answer
   */
  Entries of(Set<String> ids);

  /**
   * What was found.
   *
   * @param entries oldest first
   * @param leftOut how many between the oldest and the newest were left out for the bound
   */
  record Entries(List<JournalEntry> entries, long leftOut) {
    public Entries {
      entries = List.copyOf(entries);
    }
  }
}
