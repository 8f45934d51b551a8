package dev.silkwire.index.article;

import dev.silkwire.contracts.EnrichedArticle;
import java.util.List;

/**
 * The language of an article and the field its text is searched in.
 *
 * <p>Languages with rules of their own have a field each ({@code text.ru}); all others share {@code
 * text.other}, which only folds case and accents.
 */
public final class ArticleLanguage {
  /** The field of all languages without rules of their own. */
  public static final String OTHER = "other";

  /** Must agree with {@code news-articles.template.json}; a test sees to it. */
  public static final List<String> FIELDS =
      List.of("en", "ru", "zh", "ja", "ko", "de", "fr", "es", "tr", "ar", OTHER);

  private static final String UNKNOWN = "und";

  private ArticleLanguage() {}

  /** The tagger reads the text, the extractor also believes the page: the tagger is asked first. */
  public static String of(EnrichedArticle enriched) {
    String extracted = enriched.article().language();
    return enriched.language().equals(UNKNOWN) && extracted != null
        ? extracted
        : enriched.language();
  }

  /** The field for a text in this language. */
  static String field(String language) {
    return FIELDS.contains(language) ? language : OTHER;
  }
}
