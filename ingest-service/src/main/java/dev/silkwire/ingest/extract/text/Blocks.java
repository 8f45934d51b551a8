package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block;
import java.util.List;

/** Writes passages as the blocks of an article. */
final class Blocks {
  private Blocks() {}

  static List<Block> of(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> !passage.picture)
        .map(
            passage ->
                new Block(
                    passage.type,
                    passage.text,
                    passage.type == Block.Type.HEADING ? Math.max(1, passage.level) : 0))
        .toList();
  }
}
