package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.ingest.extract.ExtractedArticle;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What makes a revision of an article: headline, standfirst, authors, the day it was published,
 * text and captions. Times of change are left out, as many sites move them with every look.
 */
final class RevisionFields {
  private RevisionFields() {}

  /** By the names that {@link dev.silkwire.contracts.Changes} has for them, in its order. */
  static SequencedMap<String, String> of(ExtractedArticle article) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("title", article.title());
    fields.put("subtitle", Optional.ofNullable(article.subtitle()).orElse(""));
    fields.put("authors", String.join("\u0001", article.authors()));
    fields.put("published", statedDay(article));
    fields.put("text", article.text());
    fields.put("captions", String.join("\u0001", article.captions()));
    return fields;
  }

  static String contentHash(ExtractedArticle article) {
    return Hashes.of(String.join("\u0000", of(article).values()));
  }

  /** A date read from visible text is left out, too: it may be that of the last change. */
  private static String statedDay(ExtractedArticle article) {
    return Optional.ofNullable(article.published())
        .filter(date -> date.provenance().compareTo(ArticleDate.Provenance.MICRODATA) <= 0)
        .map(date -> date.value().substring(0, 10))
        .orElse("");
  }
}
