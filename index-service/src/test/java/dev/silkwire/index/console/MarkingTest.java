package dev.silkwire.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MarkingTest {
  @Test
  void offsetsCountCodePointsNotChars() {
    List<Marking.Mark> marks = marks(tag(Tag.Type.COUNTRY, "CN", 2, 7));
    assertThat(Marking.cut("😀 China!", 0, marks))
        .extracting(Marking.Piece::text)
        .containsExactly("😀 ", "China", "!");
  }

  @Test
  void aBlockFurtherDownCountsFromItsOffset() {
    List<Marking.Mark> marks = marks(tag(Tag.Type.COUNTRY, "CN", 12, 17));
    assertThat(Marking.cut("in China", 9, marks))
        .extracting(Marking.Piece::text, Marking.Piece::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("in ", null),
            org.assertj.core.groups.Tuple.tuple("China", "country"));
  }

  @Test
  void ofOverlappingEvidenceTheEarlierAndLongerIsShown() {
    List<Marking.Mark> marks =
        marks(
            tag(Tag.Type.COUNTRY, "CN", 8, 13),
            tag(Tag.Type.ORGANISATION, "bank", 0, 13),
            tag(Tag.Type.DATE, "d", 12, 20));
    assertThat(marks).extracting(Marking.Mark::kind).containsExactly("organisation");
  }

  /** Property: pieces make up the text again, and what is marked is what a tag quotes. */
  @Test
  void whateverIsMarkedQuotesTheTextAndNothingIsLost() {
    Random random = new Random(5);
    String text =
        "\ud83d\ude80 中国 и Казахстан — e\u0301 \ud835\udd4f\u200d met in Astana. ".repeat(3);
    int length = text.codePointCount(0, text.length());
    for (int round = 0; round < 500; round++) {
      Tag[] tags = new Tag[1 + random.nextInt(6)];
      Set<String> quotes = new HashSet<>();
      for (int i = 0; i < tags.length; i++) {
        int start = random.nextInt(length - 1);
        int end = start + 1 + random.nextInt(length - start - 1);
        tags[i] = tag(Tag.Type.values()[random.nextInt(Tag.Type.values().length)], "x", start, end);
        quotes.add(
            text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
      }
      List<Marking.Piece> pieces = Marking.cut(text, 0, marks(tags));
      assertThat(pieces.stream().map(Marking.Piece::text).collect(Collectors.joining()))
          .isEqualTo(text);
      assertThat(pieces)
          .filteredOn(piece -> piece.kind() != null)
          .isNotEmpty()
          .allMatch(piece -> quotes.contains(piece.text()));
    }
  }

  @Test
  void aSpanAcrossTwoBlocksIsMarkedInBoth() {
    List<Marking.Mark> marks = marks(tag(Tag.Type.EVENT, "e", 2, 8));
    assertThat(Marking.cut("abcd", 0, marks))
        .extracting(Marking.Piece::text)
        .containsExactly("ab", "cd");
    assertThat(Marking.cut("efgh", 6, marks))
        .extracting(Marking.Piece::text)
        .containsExactly("ef", "gh");
  }

  @Test
  void aSpanBeyondTheTextIsCutOffAndOneOutsideIsIgnored() {
    List<Marking.Mark> marks =
        marks(tag(Tag.Type.EVENT, "e", 2, 99), tag(Tag.Type.EVENT, "f", 200, 300));
    assertThat(Marking.cut("abcd", 0, marks))
        .extracting(Marking.Piece::text)
        .containsExactly("ab", "cd");
  }

  private static List<Marking.Mark> marks(Tag... tags) {
    return Marking.marks(List.of(tags), Span.Field.TEXT);
  }

  private static Tag tag(Tag.Type type, String id, int start, int end) {
    Span span = new Span(Span.Field.TEXT, start, end, "quote");
    return new Tag(type, id, id, List.of(span), "rule", "0", 1, Map.of());
  }
}
