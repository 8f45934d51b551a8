package dev.silkwire.enrich;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Hashes;
import java.time.Instant;
import java.util.List;

/** Articles for tests. */
public final class Articles {
  private static final Instant FETCHED = Instant.parse("2026-11-20T08:00:00Z");

  private Articles() {}

  public static Article of(String name, String title, String text) {
    return of(name, title, text, 1, 0);
  }

  public static Article of(String name, String title, String text, int revision, int generation) {
    CanonicalUrl url = new CanonicalUrl("https://portal.example/" + name);
    return new Article(
        url.id(),
        url,
        "portal",
        "Portal",
        revision,
        generation,
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
