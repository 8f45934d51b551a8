package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTextTest {
  private static final String[] PIECES = {
    "Kazakhstan",
    "\r\n",
    " ",
    "  ",
    "😀",
    "𠮷",
    "\ud83d",
    "\udc00",
    "Xi’an",
    "é",
    "e\u0301",
    "И\u0306",
    "\u00ad",
    "\u200b",
    "\u202e",
    "مرحبا",
    "中国",
    "ﬁ",
    "Ａ",
    "\u0000",
    "İ",
    "ß",
    "ё",
    "—",
    "“",
    "\t"
  };

  @Test
  void everySpanQuotesThePublishedText() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder built = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        built.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String source = built.toString();
      NormalText text = NormalText.of(Span.Field.TEXT, source);
      for (int start = 0; start < text.length(); start++) {
        for (int end = start + 1; end <= text.length(); end++) {
          Span span = text.span(start, end);
          int from = source.offsetByCodePoints(0, span.start());
          int to = source.offsetByCodePoints(0, span.end());
          boolean splitsAPair =
              (Character.isLowSurrogate(text.charAt(start)) && start > 0)
                  || Character.isHighSurrogate(text.charAt(end - 1));
          if (!splitsAPair) {
            assertThat(source.substring(from, to)).isEqualTo(span.quote());
          }
        }
      }
    }
  }

  @Test
  void textIsFolded() {
    assertThat(NormalText.of(Span.Field.TEXT, "São  Paulo\r\n“Xi’an” Ёлка ＡＢ").toString())
        .isEqualTo("sao paulo \"xi'an\" елка ab");
  }

  @Test
  void aShortIInTwoCharactersIsOne() {
    assertThat(NormalText.fold("Китаи\u0306")).isEqualTo("китай");
  }
}
