package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "''; -; -",
        "Vitamin A, Kobalt, Norvik, Podolia; -; -",
        "Vitamin A, Kobalt, Norvik, Podolia; de; de",
        "The harbour office has bought two tugs for the winter of this year; -; en",
        "The harbour office has bought two tugs for the winter of this year; de; en",
      })
  void fewWordsTellNoLanguage(String text, @Nullable String declared, @Nullable String expected) {
    assertThat(Languages.of(text, declared)).isEqualTo(expected);
  }
}
