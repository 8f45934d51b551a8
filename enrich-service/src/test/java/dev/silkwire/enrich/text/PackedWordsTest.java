package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedWordsTest {
  private static final List<String> LIST =
      List.of("Орал", "", "Aktau", "中文", "Aktau Port", "a".repeat(1_000), "Aktau", "\uffff");

  private final PackedWords words = new PackedWords();

  PackedWordsTest() {
    LIST.forEach(words::add);
  }

  @Test
  void eachWordIsGivenBackByItsNumber() {
    for (int i = 0; i < LIST.size(); i++) {
      assertThat(words.get(i)).isEqualTo(LIST.get(i));
      assertThat(words.length(i)).isEqualTo(LIST.get(i).length());
    }
  }

  @Test
  void theyAreOrderedAsStringsAreAndEqualOnesAsTheyCame() {
    assertThat(Arrays.stream(words.sorted()).mapToObj(words::get))
        .containsExactlyElementsOf(LIST.stream().sorted().toList());
    assertThat(words.sorted()).containsSubsequence(2, 6);
  }

  @Test
  void theRestOfAWordIsComparedWithATextThatReachesAsFar() {
    char[] text = "to Aktau Port".toCharArray();

    assertThat(words.isRest(4, 5, text, 8)).isTrue();
    assertThat(words.isRest(2, 1, text, 4)).isTrue();
    assertThat(words.isRest(2, 1, text, 3)).isFalse();
  }
}
