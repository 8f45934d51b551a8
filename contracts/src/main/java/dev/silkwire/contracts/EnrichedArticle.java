package dev.silkwire.contracts;

import java.time.Instant;
import java.util.List;

/**
 * An article with its tags: the value of {@link Topics#ENRICHED}, keyed by the article's id.
 *
 * @param article as it was published
 * @param language of the text, as the tagger found it; "und" where it cannot tell
 * @param tags everything that was found, most confident first within a type
 * @param ruleSet hash of the rule files in force
 * @param enrichedAt when
 * @param cut what was left out for a bound, e.g. "text cut at 1000000 characters"; usually empty
 */
public record EnrichedArticle(
    Article article,
    String language,
    List<Tag> tags,
    String ruleSet,
    Instant enrichedAt,
    List<String> cut) {
  public EnrichedArticle {
    Required.field(article, "article");
    Required.text(language, "language");
    tags = Required.list(tags, "tags");
    Required.field(ruleSet, "ruleSet");
    Required.field(enrichedAt, "enrichedAt");
    cut = Required.list(cut, "cut");
  }
}
