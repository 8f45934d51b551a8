package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a URL became known, with what the place that announced it said of it.
 *
 * @param mechanism what kind of entrance named the URL
 * @param on the feed, sitemap or section page; null where a person gave the URL
 * @param at when
 * @param title the title given there
 * @param published the date given there, as written
 */
public record Discovery(
    Mechanism mechanism,
    @Nullable CanonicalUrl on,
    Instant at,
    @Nullable String title,
    @Nullable String published) {
  public Discovery {
    Required.field(mechanism, "discovery.mechanism");
    Required.field(at, "discovery.at");
  }

  /** The kinds of entrance. */
  public enum Mechanism {
    FEED,
    SITEMAP,
    SECTION,
    REDIRECT,
    CANONICAL,
    API;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
