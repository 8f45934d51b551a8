package dev.silkwire.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class DatesTest {
  @ParameterizedTest(name = "{0} is shown as {1}: {2}")
  @CsvFileSource(resources = "/shown-dates.csv", numLinesToSkip = 1)
  void aDateIsShownNoMorePreciseThanItIs(String value, String shown, String why) {
    assertThat(Dates.ofArticle(value)).as(why).isEqualTo(shown);
  }

  @Test
  void ourOwnMomentsAreInUtc() {
    assertThat(Dates.ofOurs(Instant.parse("2026-11-21T08:05:09Z")))
        .isEqualTo("21 Nov 2026, 08:05:09 UTC");
  }
}
