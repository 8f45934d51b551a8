package dev.silkwire.enrich.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article being read: what every step looks at.
 *
 * @param title the headline, normalised; may be empty
 * @param text the text, normalised
 * @param language of the text, ISO 639-1 or "und"
 * @param published the day the article is from
 * @param ruleSet hash of the rules in force, for the tags
 * @param deadline when to stop
 */
public record Reading(
    NormalText title,
    NormalText text,
    String language,
    @Nullable LocalDate published,
    String ruleSet,
    Deadline deadline) {

  /** Title and text, in this order. */
  public List<NormalText> fields() {
    return List.of(title, text);
  }
}
