package dev.silkwire.enrich.tagging;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an article.
 *
 * @param language ISO 639-1, or "und"
 * @param languages of a text in several languages, the main one first; else empty
 * @param tags each with its evidence, by type, first what the article is about, then the most
 *     certain
 * @param cut what was left out for a bound or a failure, one sentence each; usually empty
 */
public record Tagged(String language, List<String> languages, List<Tag> tags, List<String> cut) {
  private static final String LEFT_OUT = " left out: ";

  public Tagged {
    languages = List.copyOf(languages);
    tags = List.copyOf(tags);
    cut = List.copyOf(cut);
  }

  static String leftOut(String what, String why) {
    return what + LEFT_OUT + why;
  }

  /** Whether tags are missing that another try may find: a step failed, or had no time. */
  public boolean isIncomplete() {
    return cut.stream().anyMatch(sentence -> sentence.contains(LEFT_OUT));
  }

  /** The article with this, as it is published. */
  public EnrichedArticle enriched(
      Article article, String ruleSet, Instant at, @Nullable Integer retagged) {
    return new EnrichedArticle(
        article,
        language,
        languages.isEmpty() ? null : languages,
        tags,
        ruleSet,
        at,
        cut,
        retagged);
  }
}
