package dev.silkwire.enrich.learning;

import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.Set;

/**
 * An article with the topics somebody gave it; none is an answer, too.
 *
 * @param title the headline; may be empty
 * @param text the text
 * @param topics ids
 */
public record LabelledArticle(String title, String text, Set<String> topics) {
  public LabelledArticle {
    topics = Set.copyOf(topics);
  }

  Reading reading() {
    return Reading.of(title, text, "und", null, "", Deadline.never());
  }
}
