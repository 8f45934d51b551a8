package dev.silkwire.index.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param id its id, for {@code /api/articles/{id}}
 * @param url its canonical URL
 * @param title headline
 * @param published as precise as the page is: a day, a local time or an instant with zone
 * @param publishedProvenance where that date was found
 * @param modified when it was last changed, by its own account
 * @param language BCP 47
 * @param source id of the source
 * @param sourceName its name
 * @param section breadcrumb
 * @param authors persons
 * @param summary the beginning of the text
 * @param revision of the article
 * @param firstSeen when it was first fetched
 * @param tags without their evidence, which the whole article has
 * @param highlights passages that matched; empty without words to search for
 */
public record ArticleCard(
    String id,
    String url,
    String title,
    @Nullable String published,
    @Nullable String publishedProvenance,
    @Nullable String modified,
    String language,
    String source,
    String sourceName,
    List<String> section,
    List<String> authors,
    String summary,
    int revision,
    Instant firstSeen,
    List<CardTag> tags,
    List<Highlight> highlights) {
  public ArticleCard {
    section = List.copyOf(section);
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    highlights = List.copyOf(highlights);
  }

  /**
   * A tag in a list.
   *
   * @param type kind of thing
   * @param id id within the type
   * @param value how people call it
   * @param confidence 0 to 1
   */
  public record CardTag(String type, String id, String value, double confidence) {}
}
