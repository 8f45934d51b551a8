package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One block of an article, in reading order.
 *
 * @param type what it is
 * @param text its text, white space folded; table cells are separated by " | ", rows by line ends
 * @param level 1 to 6 for a heading, else 0
 */
public record Block(Type type, String text, int level) {
  public Block {
    Required.field(type, "blocks.type");
    Required.field(text, "blocks.text");
  }

  /** The kinds of block. */
  public enum Type {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    TABLE,
    CODE,
    CAPTION,
    CREDIT,
    EMBED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether blocks of this type belong to the article's text. */
    public boolean isText() {
      return switch (this) {
        case HEADING, PARAGRAPH, LIST_ITEM, QUOTE, TABLE, CODE -> true;
        case CAPTION, CREDIT, EMBED -> false;
      };
    }
  }

  /** The text of an article: its text blocks, joined by a blank line. */
  public static String textOf(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.type().isText())
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }
}
