package dev.silkwire.index.store;

import java.util.List;

/** Takes documents in bulk. */
public interface DocumentStore {
  /**
   * Writes the documents in their order and returns when the store has acknowledged them.
   *
   * @return one verdict per document, in the same order; a store that cannot be reached is a {@link
   *     Verdict.Retry}, never an exception
   */
  List<Verdict> write(List<Document> documents);
}
