package dev.silkwire.enrich;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Hashes;
import java.time.Instant;
import java.util.List;

/** Articles for tests. */
final class Articles {
  private static final Instant FETCHED = Instant.parse("2026-11-20T08:00:00Z");

  private Articles() {}

  static Article of(String name, String title, String text) {
    CanonicalUrl url = new CanonicalUrl("https://portal.example/" + name);
    return new Article(
        url.id(),
        url,
        "portal",
        "Portal",
        1,
        0,
        Hashes.of(text),
        FETCHED,
        FETCHED,
        null,
        title,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(),
        text,
        List.of(),
        List.of(),
        1,
        1,
        Article.Kind.ARTICLE,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
