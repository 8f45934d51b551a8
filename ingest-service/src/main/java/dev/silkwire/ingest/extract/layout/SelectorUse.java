package dev.silkwire.ingest.extract.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the selectors of a source did on one page.
 *
 * @param version which of them they were, as in {@code "selectors from 2026-03-01"}; null where the
 *     page was read without
 * @param matches one for each selector
 */
public record SelectorUse(@Nullable String version, List<Match> matches) {
  public SelectorUse {
    matches = List.copyOf(matches);
  }

  /** The parts of a page that can be selected. */
  public enum Part {
    REMOVE,
    TITLE,
    SUBTITLE,
    AUTHORS,
    DATE,
    BODY,
    NEXT_PAGE;

    /** As it is written in the file of sources. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether every article has it; a byline or a second page is not missed where there is none.
     */
    boolean isOnEveryArticle() {
      return switch (this) {
        case TITLE, DATE, BODY -> true;
        case REMOVE, SUBTITLE, AUTHORS, NEXT_PAGE -> false;
      };
    }
  }

  /**
   * What became of one selector.
   *
   * @param elements how many it matched
   * @param problem why the general finding stands; null where the selector was followed
   */
  public record Match(Part part, String selector, int elements, @Nullable String problem) {
    /** Whether the page looks different from what the selector was written for. */
    public boolean isMissed() {
      return problem != null && part.isOnEveryArticle();
    }
  }

  /** Whose selectors took part in an article; null where the general extractor did all. */
  public @Nullable String extractedBy() {
    return matches.stream().anyMatch(match -> match.problem() == null) ? version : null;
  }
}
