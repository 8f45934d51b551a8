package dev.silkwire.enrich.text;

import dev.silkwire.contracts.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article being read: what every step looks at.
 *
 * @param title the headline, normalised; may be empty
 * @param text the text, normalised
 * @param titleTokens the words of the headline
 * @param textTokens the words of the text
 * @param language of the text, ISO 639-1 or "und"
 * @param published the day the article is from
 * @param ruleSet hash of the rules in force, for the tags
 * @param deadline when to stop
 * @param notes what a step has to say about words it did not tag
 */
public record Reading(
    NormalText title,
    NormalText text,
    Tokens titleTokens,
    Tokens textTokens,
    String language,
    @Nullable LocalDate published,
    String ruleSet,
    Deadline deadline,
    Notes notes) {

  /** Reads an article's title and text. */
  public static Reading of(
      String title,
      String text,
      String language,
      @Nullable LocalDate published,
      String ruleSet,
      Deadline deadline) {
    return of(title, text, language, published, ruleSet, deadline, Notes.NONE);
  }

  /** Reads an article's title and text for somebody who asks for reasons. */
  public static Reading of(
      String title,
      String text,
      String language,
      @Nullable LocalDate published,
      String ruleSet,
      Deadline deadline,
      Notes notes) {
    NormalText headline = NormalText.of(Span.Field.TITLE, title);
    NormalText body = NormalText.of(Span.Field.TEXT, text);
    return new Reading(
        headline,
        body,
        Tokens.of(headline),
        Tokens.of(body),
        language,
        published,
        ruleSet,
        deadline,
        notes);
  }

  /** The words of title and text, in this order. */
  public List<Tokens> tokens() {
    return List.of(titleTokens, textTokens);
  }

  /** Title and text, in this order. */
  public List<NormalText> fields() {
    return List.of(title, text);
  }
}
