package dev.silkwire.commandline.follow;

import dev.silkwire.contracts.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The little of an enriched article that fits on a line.
 *
 * @param article which one it is
 * @param language of its text
 * @param tags its tags
 */
public record ArticleGlimpse(About article, @Nullable String language, @Nullable List<Label> tags) {
  public ArticleGlimpse {
    Objects.requireNonNull(article, "article is missing"); // else it is no enriched article
  }

  /** The article. */
  public record About(String id) {}

  /** A tag. */
  public record Label(Tag.Type type, String id, String value) {}

  /** The countries it names, by ISO code, at most so many. */
  List<String> countries(int atMost) {
    return labels().stream()
        .filter(tag -> tag.type() == Tag.Type.COUNTRY)
        .map(Label::id)
        .distinct()
        .limit(atMost)
        .toList();
  }

  private List<Label> labels() {
    return tags == null ? List.of() : tags;
  }
}
