package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Discovery;
import dev.silkwire.ingest.extract.ExtractedArticle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The title under which an article was found, for one whose pages have none.
 *
 * @param text as the feed entry, the sitemap or the link had it
 * @param from which of these it was, in words
 */
record AnnouncedTitle(String text, String from) {
  static Optional<AnnouncedTitle> of(@Nullable Discovery discovery, ExtractedArticle article) {
    if (discovery == null || discovery.title() == null || !article.title().isBlank()) {
      return Optional.empty();
    }
    String title = discovery.title().strip();
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnnouncedTitle(title, words(discovery.mechanism())));
  }

  private static String words(Discovery.Mechanism mechanism) {
    return switch (mechanism) {
      case FEED -> "the feed";
      case SITEMAP -> "the sitemap";
      case SECTION -> "the link on the section page";
      case REDIRECT, CANONICAL, API -> "where it was announced"; // under another address
    };
  }
}
