package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.Access;
import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.contracts.Image;
import dev.silkwire.contracts.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article found on a page, or joined from its pages. The components have the meaning they have
 * in {@link dev.silkwire.contracts.Article}.
 *
 * @param html a piece of clean HTML for each block, with the pictures before it
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
    List<Image> images,
    List<String> html,
    Article.Kind kind,
    @Nullable Access access,
    @Nullable Rights rights) {
  public ExtractedArticle {
    authors = List.copyOf(authors);
    dateCandidates = List.copyOf(dateCandidates);
    section = List.copyOf(section);
    blocks = List.copyOf(blocks);
    images = List.copyOf(images);
    html = List.copyOf(html);
  }

  /** The text blocks joined by blank lines. */
  public String text() {
    return Block.textOf(blocks);
  }

  /** The same article under another title. */
  public ExtractedArticle withTitle(String other) {
    return new ExtractedArticle(
        other,
        subtitle,
        authors,
        agency,
        published,
        modified,
        dateCandidates,
        language,
        declaredLanguage,
        section,
        dateline,
        blocks,
        images,
        html,
        kind,
        access,
        rights);
  }

  /** The article as clean HTML; neighbours of one list, quotation, figure or table are one. */
  public String cleanHtml() {
    return String.join("", html)
        .replace("</ul>\n<ul>\n", "")
        .replace("</ol>\n<ol>\n", "")
        .replace("</blockquote>\n<blockquote>\n", "")
        .replace("</caption>\n</table>\n<table>\n", "</caption>\n")
        .replace("</figure>\n<figure>\n<figcaption>", "<figcaption>");
  }

  /** The captions in order. */
  public List<String> captions() {
    return blocks.stream()
        .filter(block -> block.type() == Block.Type.CAPTION)
        .map(Block::text)
        .toList();
  }
}
