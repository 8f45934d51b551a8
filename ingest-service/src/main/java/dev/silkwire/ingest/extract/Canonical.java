package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.html.PageSurvey;
import org.jspecify.annotations.Nullable;

/** The canonical URL a page names for itself (RFC 6596), or what it tells social networks. */
final class Canonical {
  private Canonical() {}

  static @Nullable CanonicalUrl of(PageSurvey page) {
    for (String link : page.links("canonical")) {
      CanonicalUrl url = believable(page, link);
      if (url != null) {
        return url;
      }
    }
    String shared = page.meta("og:url");
    return shared == null ? null : believable(page, shared);
  }

  /** Some sites name their home page as canonical on every page; that would join all articles. */
  private static @Nullable CanonicalUrl believable(PageSurvey page, String link) {
    CanonicalUrl url = page.url().resolve(link).orElse(null);
    boolean home =
        url != null && url.pathAndQuery().equals("/") && !page.url().pathAndQuery().equals("/");
    return home ? null : url;
  }
}
