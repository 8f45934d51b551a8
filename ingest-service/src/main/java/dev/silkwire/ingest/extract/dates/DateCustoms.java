package dev.silkwire.ingest.extract.dates;

import dev.silkwire.ingest.extract.html.PageSurvey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a page's country writes dates: whether 03/04 is in March or in April, and whose CST is meant.
 *
 * @param country two letters, lower case; null where neither language tag nor address tells
 */
record DateCustoms(boolean monthFirst, @Nullable String country) {
  /** Of pages we know nothing about: most of the world puts the day first. */
  static final DateCustoms DAY_FIRST = new DateCustoms(false, null);

  /** Top-level domains of countries that are used as ordinary names. */
  private static final Set<String> SOLD_TO_ANYONE =
      Set.of("ai", "app", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "so", "to", "tv", "ws");

  /** Only American English writes the month first; most pages that say just "en" are American. */
  static DateCustoms of(PageSurvey page, @Nullable String language) {
    String ofTag = region(page.declaredLanguage());
    String ofHost = topLevel(page.url().host());
    String country = ofHost != null ? ofHost : ofTag; // "en-US" is a default nobody changed
    boolean english = language == null || language.equals("en");
    return new DateCustoms(
        english && (country == null || country.equals("us") || country.equals("ph")), country);
  }

  /** The zone a country lives in, where it has one or nearly all its newsrooms share one. */
  Optional<ZoneId> zone() {
    return country == null ? Optional.empty() : NamedZones.ofCountry(country);
  }

  private static @Nullable String region(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String region = Locale.forLanguageTag(tag).getCountry().toLowerCase(Locale.ROOT);
    return region.length() == 2 ? region : null;
  }

  private static @Nullable String topLevel(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (last.length() != 2 || SOLD_TO_ANYONE.contains(last) || last.equals("eu")) {
      return null;
    }
    return last.equals("uk") ? "gb" : last;
  }
}
