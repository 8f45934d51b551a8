package dev.silkwire.enrich.tagging;

import dev.silkwire.contracts.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What of an article the tagger reads.
 *
 * @param title the headline; empty where there is none
 * @param text the published text, which offsets count in
 * @param published the day it was published, which anchors "on Monday"
 * @param declaredLanguage what the page says its language is; only decides where letters do not
 */
public record TaggerInput(
    String title, String text, @Nullable LocalDate published, @Nullable String declaredLanguage) {

  public static TaggerInput of(Article article) {
    LocalDate published =
        article.published() == null
            ? null
            : article.published().sortInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new TaggerInput(article.title(), article.text(), published, article.declaredLanguage());
  }
}
