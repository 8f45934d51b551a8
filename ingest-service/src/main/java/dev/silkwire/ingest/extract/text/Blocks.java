package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.CanonicalUrl;
import java.util.List;
import java.util.Objects;

/** Writes passages as the blocks of an article. */
final class Blocks {
  private Blocks() {}

  /**
   * The blocks of an article.
   *
   * @param page where addresses start from
   */
  static List<Block> of(List<Passage> passages, CanonicalUrl page) {
    return shown(passages, page).stream()
        .filter(passage -> !passage.picture)
        .map(
            passage ->
                new Block(
                    passage.type,
                    isEmbed(passage)
                        ? Objects.requireNonNullElse(Embeds.address(passage.element, page), "")
                        : passage.text,
                    passage.type == Block.Type.HEADING ? Math.max(1, passage.level) : 0))
        .toList();
  }

  /** The passages without embeds that do not say where they come from. */
  static List<Passage> shown(List<Passage> passages, CanonicalUrl page) {
    return passages.stream()
        .filter(passage -> !isEmbed(passage) || Embeds.address(passage.element, page) != null)
        .toList();
  }

  private static boolean isEmbed(Passage passage) {
    return passage.type == Block.Type.EMBED && !passage.picture;
  }
}
