package dev.silkwire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageDetectorTest {
  private static final LanguageDetector LANGUAGES = LanguageDetector.builtIn();

  @ParameterizedTest
  @CsvFileSource(resources = "/language/languages.csv", numLinesToSkip = 1)
  void aSentenceTellsItsLanguage(String text, String language, String why) {
    assertThat(LANGUAGES.detect(text).code()).as(why).isEqualTo(language);
  }
}
