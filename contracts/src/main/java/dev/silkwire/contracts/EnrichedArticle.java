package dev.silkwire.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its tags: the value of {@link Topics#ENRICHED}, keyed by the article's id.
 *
 * @param article as it was published
 * @param language of the text, as the tagger found it; "und" where it cannot tell
 * @param languages of a text in several languages, the main one first; null where it is in one
 * @param tags everything that was found, by type: first what the article is about, then the most
 *     certain
 * @param ruleSet hash of the rule files in force
 * @param enrichedAt when
 * @param cut what was left out for a bound, e.g. "text cut at 1000000 characters"; usually empty
 * @param retagged how often the article was tagged anew as it is; null where never
 */
public record EnrichedArticle(
    Article article,
    String language,
    @Nullable List<String> languages,
    List<Tag> tags,
    String ruleSet,
    Instant enrichedAt,
    List<String> cut,
    @Nullable Integer retagged) {
  private static final int MOST_RETAGGED = Article.RETAGGINGS - 1;

  public EnrichedArticle {
    Required.field(article, "article");
    Required.text(language, "language");
    languages = languages == null ? null : List.copyOf(languages);
    tags = Required.list(tags, "tags");
    Required.field(ruleSet, "ruleSet");
    Required.field(enrichedAt, "enrichedAt");
    cut = Required.list(cut, "cut");
    if (retagged != null) {
      Required.between(1, MOST_RETAGGED, retagged, "retagged");
    }
  }

  /** That of the article and, where that is the same, how often it was tagged anew. */
  public long version() {
    return article.version() + timesRetagged();
  }

  /** How often the article was tagged anew as it is. */
  public int timesRetagged() {
    return retagged == null ? 0 : retagged;
  }

  /** Whether it may be tagged anew once more: the version has room for so many. */
  public boolean mayBeRetagged() {
    return timesRetagged() < MOST_RETAGGED;
  }
}
