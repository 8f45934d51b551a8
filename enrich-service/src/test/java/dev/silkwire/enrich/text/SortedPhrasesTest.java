package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedPhrasesTest {
  private static final String LETTERS = "aab bc 中文1-";

  @Test
  void itFindsWhatAnAutomatonFindsWhereWordsBegin() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      TreeMap<String, List<String>> phrases = new TreeMap<>();
      PhraseIndex.Builder<String> automaton = PhraseIndex.builder();
      for (int i = 0; i < 40; i++) {
        String phrase = NormalText.fold(word(random, 1 + random.nextInt(5)));
        if (!phrase.isEmpty() && phrases.put(phrase, List.of(phrase)) == null) {
          automaton.add(phrase, phrase);
        }
      }
      NormalText text = NormalText.of(Span.Field.TEXT, word(random, 60));

      List<String> expected = new ArrayList<>();
      automaton
          .build()
          .find(
              text,
              (start, end, meanings) -> {
                if (WordPattern.startsWord(text, start)) {
                  expected.add(start + "-" + end + meanings);
                }
                return true;
              });
      List<String> found = new ArrayList<>();
      new SortedPhrases<>(phrases)
          .find(text, (start, end, meanings) -> found.add(start + "-" + end + meanings));

      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void theLastCharacterThereIsAndAnEmptyTextAreNoTrouble() {
    TreeMap<String, List<Integer>> phrases = new TreeMap<>();
    phrases.put("a\uffff", List.of(1));
    phrases.put("\uffffb", List.of(2));
    SortedPhrases<Integer> index = new SortedPhrases<>(phrases);
    List<Integer> found = new ArrayList<>();

    index.find(
        NormalText.of(Span.Field.TEXT, "a\uffff \uffffb"), (s, e, which) -> found.addAll(which));
    index.find(NormalText.of(Span.Field.TEXT, ""), (s, e, which) -> found.addAll(which));

    assertThat(found).containsExactly(1, 2);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
