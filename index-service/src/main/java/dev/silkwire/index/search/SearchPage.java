package dev.silkwire.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param total articles that match
 * @param articles those of this page
 * @param facets how all that match are spread
 * @param next what to give as {@code after} for the next page; absent on the last
 */
public record SearchPage(
    long total, List<ArticleCard> articles, Facets facets, @Nullable String next) {
  public SearchPage {
    articles = List.copyOf(articles);
  }
}
