package dev.silkwire.index.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Beginning;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as it stands in the store: the fields that are searched, filtered and counted, and the
 * whole event, which is not indexed. The text stands once, in the field of its language.
 *
 * @param id the article's id
 * @param url canonical URL
 * @param source id of the source
 * @param sourceLabel id and name of the source, {@link #label}
 * @param language what the text is in
 * @param reading which of {@link ArticleLanguage#FIELDS} holds title and text
 * @param title by language field
 * @param text by language field
 * @param summary the beginning of the text
 * @param section breadcrumb
 * @param authors persons
 * @param dated when it was published; when first seen, where it gives no date. Sorted by
 * @param firstSeen when the first revision was fetched
 * @param fetchedAt when this revision was fetched
 * @param enrichedAt when it was tagged
 * @param revision of the article
 * @param generation within the revision
 * @param tagIds {@code type:id} of every tag
 * @param tagLabels by type of tag: id and value, {@link #label}
 * @param event the enriched article without its text
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ArticleDocument(
    String id,
    String url,
    String source,
    String sourceLabel,
    String language,
    String reading,
    Map<String, String> title,
    Map<String, String> text,
    String summary,
    List<String> section,
    List<String> authors,
    Instant dated,
    Instant firstSeen,
    Instant fetchedAt,
    Instant enrichedAt,
    int revision,
    int generation,
    Set<String> tagIds,
    Map<String, Set<String>> tagLabels,
    EnrichedArticle event) {
  private static final int SUMMARY = 280;

  private static final JsonMapper WITHOUT_TEXT =
      EventJson.MAPPER.rebuild().addMixIn(Article.class, TextStandsElsewhere.class).build();

  static ArticleDocument of(EnrichedArticle enriched) {
    Article article = enriched.article();
    String language = ArticleLanguage.of(enriched);
    String reading = ArticleLanguage.field(language);
    ArticleDate published = article.published();
    Set<String> tagIds = new LinkedHashSet<>();
    Map<String, Set<String>> labels = new TreeMap<>();
    for (Tag tag : enriched.tags()) {
      tagIds.add(tag.type().word() + ":" + tag.id());
      labels
          .computeIfAbsent(tag.type().word(), type -> new LinkedHashSet<>())
          .add(label(tag.id(), tag.value()));
    }
    return new ArticleDocument(
        article.id(),
        article.url().value(),
        article.source(),
        label(article.source(), article.sourceName()),
        language,
        reading,
        Map.of(reading, article.title()),
        Map.of(reading, article.text()),
        Beginning.of(article.text(), SUMMARY),
        article.section(),
        article.authors(),
        published == null ? article.firstSeen() : published.sortInstant(),
        article.firstSeen(),
        article.fetchedAt(),
        enriched.enrichedAt(),
        article.revision(),
        article.generation(),
        tagIds,
        new LinkedHashMap<>(labels),
        enriched);
  }

  byte[] json() {
    return WITHOUT_TEXT.writeValueAsBytes(this);
  }

  /** Id and name in one term, so that a count of ids comes with their names. */
  static String label(String id, String name) {
    return id + "\t" + name;
  }

  @JsonIgnoreProperties("text")
  private interface TextStandsElsewhere {}
}
