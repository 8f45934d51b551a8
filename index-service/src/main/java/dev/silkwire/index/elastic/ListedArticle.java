package dev.silkwire.index.elastic;

import dev.silkwire.index.search.ArticleCard;
import dev.silkwire.index.search.Highlight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The part of an article's document that a list needs; read with {@link #FIELDS} only. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ListedArticle(
    String id,
    String url,
    String source,
    String sourceLabel,
    String language,
    @Nullable String summary,
    Event event) {
  static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "source",
          "source_label",
          "language",
          "summary",
          "event.article.title",
          "event.article.published",
          "event.article.modified",
          "event.article.section",
          "event.article.authors",
          "event.article.revision",
          "event.article.firstSeen",
          "event.tags.type",
          "event.tags.id",
          "event.tags.value",
          "event.tags.confidence");

  record Event(Fields article, @Nullable List<ArticleCard.CardTag> tags) {}

  record Fields(
      String title,
      @Nullable Date published,
      @Nullable Date modified,
      @Nullable List<String> section,
      @Nullable List<String> authors,
      int revision,
      Instant firstSeen) {}

  record Date(String value, String provenance) {}

  ArticleCard card(List<Highlight> highlights) {
    Fields article = event.article();
    Date published = article.published();
    Date modified = article.modified();
    return new ArticleCard(
        id,
        url,
        article.title(),
        published == null ? null : published.value(),
        published == null ? null : published.provenance(),
        modified == null ? null : modified.value(),
        language,
        source,
        Label.of(sourceLabel).name(),
        orNone(article.section()),
        orNone(article.authors()),
        summary == null ? "" : summary,
        article.revision(),
        article.firstSeen(),
        orNone(event.tags()),
        highlights);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
