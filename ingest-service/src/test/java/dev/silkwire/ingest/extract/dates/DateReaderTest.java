package dev.silkwire.ingest.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.ingest.extract.dates.DateReader.NumericOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateReaderTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/extract/written-dates.csv", numLinesToSkip = 1, delimiter = ';')
  void datesAreReadAsPreciselyAsTheyAreWritten(String text, @Nullable String expected, String why) {
    assertThat(DateReader.first(text, NumericOrder.DAY_FIRST).map(WrittenDate::value).orElse(null))
        .as(text + " " + why)
        .isEqualTo(expected);
  }

  @Test
  void bareNumbersFollowTheOrderOfTheCountry() {
    assertThat(DateReader.first("03/04/2024", NumericOrder.DAY_FIRST).orElseThrow().value())
        .isEqualTo("2024-04-03");
    assertThat(DateReader.first("03/04/2024", NumericOrder.MONTH_FIRST).orElseThrow().value())
        .isEqualTo("2024-03-04");
  }

  @Test
  void relativeDatesCountFromTheFetch() {
    Instant fetched = Instant.parse("2024-06-03T02:00:00Z");
    assertThat(RelativeDates.read("3 hours ago", fetched).orElseThrow().value())
        .isEqualTo("2024-06-02");
    assertThat(RelativeDates.read("vor 2 Tagen", fetched).orElseThrow().value())
        .isEqualTo("2024-06-01");
    assertThat(RelativeDates.read("5小时前", fetched).orElseThrow().value()).isEqualTo("2024-06-02");
    assertThat(RelativeDates.read("two hours of talks", fetched)).isEmpty();
  }

  @Test
  void epochStampsAreInstants() {
    assertThat(EpochStamp.read("1717408800").orElseThrow().value())
        .isEqualTo("2024-06-03T10:00:00Z");
    assertThat(EpochStamp.read("1717408800000").orElseThrow().value())
        .isEqualTo("2024-06-03T10:00:00Z");
    assertThat(EpochStamp.read("171740")).isEmpty();
  }

  @Test
  void aLineThatIsOnlyADateIsToldFromASentenceWithOne() {
    assertThat(ArticleDates.isDateLine("Updated: 13 May 2024, 08:15")).isTrue();
    assertThat(ArticleDates.isDateLine("14 мамыр 2024")).isTrue();
    assertThat(ArticleDates.isDateLine("The bridge was opened on 13 May 2024.")).isFalse();
  }
}
