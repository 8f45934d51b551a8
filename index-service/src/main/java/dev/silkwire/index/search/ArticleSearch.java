package dev.silkwire.index.search;

import dev.silkwire.contracts.EnrichedArticle;
import java.util.Optional;

/**
 * Finds articles. Every method throws {@link dev.silkwire.index.store.StoreUnavailable} where the
 * store does not answer.
 */
public interface ArticleSearch {
  /**
   * Finds the articles a question asks for.
   *
   * @throws BadQuestion where {@code after} does not belong to the question
   */
  SearchPage find(Question question);

  /** One article, whole. */
  Optional<EnrichedArticle> article(String id);

  StoreStatus status();
}
