package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.contracts.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article found on a page, or joined from its pages. The components have the meaning they have
 * in {@link dev.silkwire.contracts.Article}.
 */
public record ExtractedArticle(
    String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable String agency,
    @Nullable ArticleDate published,
    @Nullable ArticleDate modified,
    List<ArticleDate> dateCandidates,
    @Nullable String language,
    @Nullable String declaredLanguage,
    List<String> section,
    @Nullable Dateline dateline,
    List<Block> blocks,
    List<Image> images) {
  public ExtractedArticle {
    authors = List.copyOf(authors);
    dateCandidates = List.copyOf(dateCandidates);
    section = List.copyOf(section);
    blocks = List.copyOf(blocks);
    images = List.copyOf(images);
  }

  /** The text blocks joined by blank lines. */
  public String text() {
    return Block.textOf(blocks);
  }

  /** The captions in order. */
  public List<String> captions() {
    return blocks.stream()
        .filter(block -> block.type() == Block.Type.CAPTION)
        .map(Block::text)
        .toList();
  }
}
