package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DatelinesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/extract/datelines.csv", numLinesToSkip = 1, delimiter = ';')
  void placesAndDatesAreRead(
      String paragraph, @Nullable String place, @Nullable String date, String why) {
    assertThat(
            Datelines.read(paragraph)
                .map(dateline -> dateline.place() + "|" + dateline.date())
                .orElse("none"))
        .as(paragraph + " " + why)
        .isEqualTo(place == null ? "none" : place + "|" + date);
  }
}
