package dev.silkwire.index.search;

import java.util.List;

/**
 * How the articles found are spread, most frequent first.
 *
 * @param sources by source
 * @param languages by language
 * @param countries by country
 * @param regions by region
 * @param cities by city
 * @param topics by topic
 * @param organisations by organisation
 * @param people by person
 * @param events by event
 * @param programmes by programme
 * @param watches by name on a watch-list
 */
public record Facets(
    List<Count> sources,
    List<Count> languages,
    List<Count> countries,
    List<Count> regions,
    List<Count> cities,
    List<Count> topics,
    List<Count> organisations,
    List<Count> people,
    List<Count> events,
    List<Count> programmes,
    List<Count> watches) {
  /** How many values of each facet are given. */
  public static final int MOST = 20;

  /**
   * One value.
   *
   * @param id what to filter by
   * @param label what people call it
   * @param count articles
   */
  public record Count(String id, String label, long count) {}
}
