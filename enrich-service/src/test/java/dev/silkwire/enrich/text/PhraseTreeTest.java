package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhraseTreeTest {
  private static final String LETTERS = "aab bc 中文1-か";

  @Test
  void itFindsWhatComparingEveryPhraseAtEveryPlaceFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      TreeSet<String> phrases = new TreeSet<>();
      for (int i = 0; i < 60; i++) {
        phrases.add(NormalText.fold(word(random, 1 + random.nextInt(6))));
      }
      phrases.remove("");
      NormalText text = NormalText.of(Span.Field.TEXT, word(random, 60));

      List<String> expected = new ArrayList<>();
      for (int start : text.wordStarts()) {
        for (String phrase : phrases) {
          if (text.startsWith(phrase, start)) {
            expected.add(start + "-" + (start + phrase.length()) + phrase);
          }
        }
      }

      assertThat(found(phrases, text)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void hitsComeInTheOrderOfTheirEndsAndUntilSomebodyHasEnough() {
    PhraseTree tree = tree("a", "a b", "a b c", "b", "c");
    List<Integer> ends = new ArrayList<>();

    tree.find(
        NormalText.of(Span.Field.TEXT, "a b c"),
        (start, end, phrase) -> {
          ends.add(end);
          return ends.size() < 5;
        });

    assertThat(ends).containsExactly(1, 3, 3, 5, 5);
  }

  @Test
  void theLastCharacterThereIsAndAnEmptyTextAreNoTrouble() {
    TreeSet<String> phrases = new TreeSet<>(List.of("a\uffff", "\uffffb"));

    assertThat(found(phrases, NormalText.of(Span.Field.TEXT, "a\uffff \uffffb")))
        .containsExactly("0-2a\uffff", "3-5\uffffb");
    assertThat(found(phrases, NormalText.of(Span.Field.TEXT, ""))).isEmpty();
    assertThat(found(new TreeSet<>(), NormalText.of(Span.Field.TEXT, "a"))).isEmpty();
  }

  @Test
  void wordsBeginAfterASignAndAtEachCharacterWithoutSpaces() {
    assertThat(NormalText.of(Span.Field.TEXT, "ab1 -c 中文かa 다").wordStarts())
        .containsExactly(0, 4, 5, 7, 8, 9, 10, 12);
  }

  private static List<String> found(TreeSet<String> phrases, NormalText text) {
    List<String> sorted = List.copyOf(phrases);
    List<String> found = new ArrayList<>();
    tree(phrases.toArray(String[]::new))
        .find(text, (start, end, phrase) -> found.add(start + "-" + end + sorted.get(phrase)));
    return found;
  }

  private static PhraseTree tree(String... sorted) {
    PackedWords words = new PackedWords();
    Arrays.stream(sorted).forEach(words::add);
    return new PhraseTree(words);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
