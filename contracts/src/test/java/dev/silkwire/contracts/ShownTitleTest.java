package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShownTitleTest {
  @ParameterizedTest(name = "{3}")
  @CsvFileSource(
      resources = "/shown-titles.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void articleIsNeverCalledNothing(String title, String text, String shown, String why) {
    assertThat(ShownTitle.of(orEmpty(title), orEmpty(text), "https://a.example/1"))
        .as(why)
        .isEqualTo(shown);
  }

  @Test
  void characterOfTwoHalvesIsNotCut() {
    assertThat(Beginning.of("a" + "𠮷".repeat(20), 10)).isEqualTo("a" + "𠮷".repeat(4) + "…");
  }

  private static String orEmpty(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
