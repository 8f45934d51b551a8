package dev.silkwire.index.console;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into pieces at the evidence of its tags.
 *
 * <p>Spans count in code points of the whole text. Where two overlap, the earlier and then the
 * longer is shown and the other left out; the list of tags names it all the same.
 */
final class Marking {
  private Marking() {}

  /**
   * A piece of text.
   *
   * @param text what stands there
   * @param kind type of the tag it is evidence for; null for plain text
   * @param says what the tag is, for the tooltip
   */
  record Piece(String text, @Nullable String kind, @Nullable String says) {}

  /** A mark, in code points. */
  record Mark(int start, int end, String kind, String says) {}

  /** The marks of all tags in a field that do not overlap, in order. */
  static List<Mark> marks(List<Tag> tags, Span.Field field) {
    List<Mark> all = new ArrayList<>();
    for (Tag tag : tags) {
      for (Span span : tag.spans()) {
        if (span.field() == field && span.start() >= 0 && span.end() > span.start()) {
          String says = tag.type().word() + ": " + tag.value() + " (" + tag.id() + ")";
          all.add(new Mark(span.start(), span.end(), tag.type().word(), says));
        }
      }
    }
    all.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(mark -> TagKind.of(mark.kind())));
    List<Mark> apart = new ArrayList<>();
    int end = 0;
    for (Mark mark : all) {
      if (mark.start() >= end) {
        apart.add(mark);
        end = mark.end();
      }
    }
    return apart;
  }

  /**
   * Cuts one block.
   *
   * @param text of the block
   * @param offset where the block starts in the text that the marks count in, in code points
   */
  static List<Piece> cut(String text, int offset, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int length = text.codePointCount(0, text.length());
    int at = 0; // code points of this block
    int index = 0; // chars of this block
    for (Mark mark : marks) {
      int start = Math.max(mark.start() - offset, at);
      int end = Math.min(mark.end() - offset, length);
      if (start < end) {
        int from = text.offsetByCodePoints(index, start - at);
        int to = text.offsetByCodePoints(from, end - start);
        if (from > index) {
          pieces.add(new Piece(text.substring(index, from), null, null));
        }
        pieces.add(new Piece(text.substring(from, to), mark.kind(), mark.says()));
        at = end;
        index = to;
      }
    }
    if (index < text.length()) {
      pieces.add(new Piece(text.substring(index), null, null));
    }
    return pieces;
  }
}
