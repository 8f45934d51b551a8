package dev.silkwire.ingest.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EncodingLabelsTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/extract/encoding-labels.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void labelsMeanWhatTheStandardSays(String label, @Nullable String charset, String why) {
    assertThat(EncodingLabels.charset(label).map(found -> found.name()).orElse(null))
        .as(label + " " + why)
        .isEqualTo(charset);
  }
}
