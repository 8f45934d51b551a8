package dev.silkwire.index.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds.
 *
 * @param articles documents
 * @param journalEntries documents
 * @param sources each source that has an article or an entry in the journal
 */
public record StoreStatus(long articles, long journalEntries, List<SourceStatus> sources) {
  public StoreStatus {
    sources = List.copyOf(sources);
  }

  /**
   * One source.
   *
   * @param id its id
   * @param name its name, where it has an article
   * @param articles how many articles it has
   * @param newestArticle when its newest article was first seen
   * @param lastSeen when the journal last told of it
   */
  public record SourceStatus(
      String id,
      @Nullable String name,
      long articles,
      @Nullable Instant newestArticle,
      @Nullable Instant lastSeen) {}
}
