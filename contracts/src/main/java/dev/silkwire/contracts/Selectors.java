package dev.silkwire.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a source hold what, while they have one layout: CSS selectors in the notation
 * of jsoup. What is not named, or matches nothing, is left to the general extractor.
 *
 * @param from the first day of this layout; null where it has been so from the beginning
 * @param until the first day on which it no longer holds; null where it still does
 * @param title the headline
 * @param subtitle the standfirst or sub-headline
 * @param body what encloses the text; several elements are joined in their order
 * @param date when it was published; beside "updated" and the like, when it was changed
 * @param authors the byline
 * @param remove what is taken out of the page before anything is read
 * @param nextPage links to the further pages of an article
 */
public record Selectors(
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String body,
    @Nullable String date,
    @Nullable String authors,
    List<String> remove,
    @Nullable String nextPage) {
  public Selectors {
    remove = Required.list(remove, "selectors.remove");
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "\"selectors.until\" " + until + " is not after \"selectors.from\" " + from);
    }
  }

  /** Whether pages fetched on a day have this layout. */
  public boolean holdOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(Selectors other) {
    boolean beginsInTime = from == null || other.until == null || from.isBefore(other.until);
    boolean endsLateEnough = other.from == null || until == null || other.from.isBefore(until);
    return beginsInTime && endsLateEnough;
  }

  /** What this version is called, as in {@code "selectors from 2026-03-01"}. */
  public String label() {
    return "selectors"
        + (from == null ? "" : " from " + from)
        + (until == null ? "" : " until " + until);
  }
}
