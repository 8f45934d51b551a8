package dev.silkwire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A news source that is watched, and its entrances: where new articles are announced.
 *
 * @param id short name, unique, also the key on {@link Topics#SOURCES}
 * @param name what people call it
 * @param url the home page
 * @param feeds RSS and Atom feeds
 * @param sitemaps sitemaps and sitemap indexes; where none is given, those that robots.txt names
 * @param sections pages that list articles; pagination is followed. A source without any entrance
 *     is read from its home page and its robots.txt, and its feeds and sections found from there
 * @param every how often an entrance is read
 * @param delay least pause between two requests to a host of this source; robots.txt may ask for
 *     more
 * @param selectors where its pages hold what, one version for each time its layout changed; null
 *     where that is left to the general extractor
 */
public record SourceDefinition(
    String id,
    String name,
    CanonicalUrl url,
    List<CanonicalUrl> feeds,
    List<CanonicalUrl> sitemaps,
    List<CanonicalUrl> sections,
    Duration every,
    @Nullable Duration delay,
    @Nullable List<Selectors> selectors) {
  /** How often an entrance is read where the source does not say. */
  public static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);

  public SourceDefinition {
    Required.text(id, "id");
    Required.text(name, "name");
    Required.field(url, "url");
    feeds = Required.list(feeds, "feeds");
    sitemaps = Required.list(sitemaps, "sitemaps");
    sections = Required.list(sections, "sections");
    Required.field(every, "every");
    selectors = selectors == null ? null : Required.list(selectors, "selectors");
  }

  /** A source whose pages are read by the general extractor alone. */
  public SourceDefinition(
      String id,
      String name,
      CanonicalUrl url,
      List<CanonicalUrl> feeds,
      List<CanonicalUrl> sitemaps,
      List<CanonicalUrl> sections,
      Duration every,
      @Nullable Duration delay) {
    this(id, name, url, feeds, sitemaps, sections, every, delay, null);
  }

  /**
   * The selectors for a page fetched at a time: those of its day in UTC, so that a page read again
   * years later is read by the layout it has.
   */
  public Optional<Selectors> selectorsAt(Instant fetched) {
    LocalDate day = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
    return selectors == null
        ? Optional.empty()
        : selectors.stream().filter(version -> version.holdOn(day)).findFirst();
  }

  /** The sitemaps; where none is given, the robots.txt of the home page, for those it names. */
  public List<CanonicalUrl> sitemapsOrRobotsTxt() {
    return sitemaps.isEmpty() ? url.resolve("/robots.txt").stream().toList() : sitemaps;
  }

  /** Whether its entrances have to be found from its home page. */
  public boolean namesNoEntrance() {
    return feeds.isEmpty() && sitemaps.isEmpty() && sections.isEmpty();
  }
}
