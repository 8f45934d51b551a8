package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledSentenceTest {
  private static LabelledSentence sentence(String unit, String text, String entities) {
    return LabelledSentence.of(
        EventJson.MAPPER.readTree(
            "{\"id\":\"1\",\"doc\":\"%s\",\"text\":\"%s\",\"entities\":[%s]}"
                .formatted(unit, text, entities)));
  }

  @Test
  void theLongestOfOverlappingNamesCountsAndOtherKindsDoNot() {
    LabelledSentence sentence =
        sentence(
            "d",
            "The Bank of Omsk opened",
            "{\"type\":\"LOC\",\"start\":12,\"end\":16},"
                + "{\"type\":\"ORG\",\"start\":4,\"end\":16},"
                + "{\"type\":\"EVENT\",\"start\":17,\"end\":23}");

    assertThat(sentence.names())
        .containsExactly(new LabelledSentence.Marked(4, 16, NameLabels.ORGANISATION));
  }

  @Test
  void wordsAreLabelledByCodePoints() {
    LabelledSentence sentence =
        sentence("d", "😀 Anna Kim left", "{\"type\":\"PER\",\"start\":2,\"end\":10}");
    Tokens tokens = Tokens.of(NormalText.of(Span.Field.TEXT, sentence.text()));
    int[] gold = NameWeightsTrainer.gold(tokens, sentence);

    List<String> labelled = new ArrayList<>();
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] != NameLabels.OUTSIDE) {
        labelled.add(tokens.word(i) + gold[i]);
      }
    }
    assertThat(labelled).containsExactly("anna1", "kim2");
  }

  @Test
  void aDocumentIsNotParted() {
    List<LabelledSentence> all =
        List.of(sentence("a", "1", ""), sentence("b", "2", ""), sentence("a", "3", ""));

    assertThat(LabelledSentence.parts(all, 2))
        .extracting(part -> part.stream().map(LabelledSentence::text).toList())
        .containsExactly(List.of("1", "3"), List.of("2"));
  }
}
