package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {

  @ParameterizedTest(name = "[{0}, {1}) on {2}: {3}")
  @CsvSource({
    ",           ,           2026-03-01, true",
    "2026-03-01, ,           2026-03-01, true",
    "2026-03-01, ,           2026-02-28, false",
    ",           2026-03-01, 2026-02-28, true",
    ",           2026-03-01, 2026-03-01, false",
    "2026-03-01, 2026-03-02, 2026-03-01, true",
    "2026-03-01, 2026-03-02, 2026-03-02, false",
  })
  void holdFromADayUntilTheDayBeforeAnother(
      @Nullable LocalDate from, @Nullable LocalDate until, LocalDate day, boolean hold) {
    assertThat(selectors(from, until, "h1").holdOn(day)).isEqualTo(hold);
  }

  @ParameterizedTest(name = "[{0}, {1}) and [{2}, {3}): {4}")
  @CsvSource({
    ",           ,           ,           ,           true",
    ",           2026-03-01, 2026-03-01, ,           false",
    ",           2026-03-02, 2026-03-01, ,           true",
    "2026-03-01, ,           2027-03-01, ,           true",
    "2026-03-01, 2026-04-01, 2026-04-01, 2026-05-01, false",
    "2026-03-01, 2026-05-01, 2026-04-01, 2026-04-02, true",
    ",           2026-03-01, ,           2026-01-01, true",
  })
  void overlapWhereADayBelongsToBoth(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate otherFrom,
      @Nullable LocalDate otherUntil,
      boolean overlap) {
    Selectors one = selectors(from, until, "h1");
    Selectors other = selectors(otherFrom, otherUntil, "h1");

    assertThat(one.overlaps(other)).isEqualTo(overlap);
    assertThat(other.overlaps(one)).isEqualTo(overlap);
  }

  @Test
  void daysInTheWrongOrderAreRefused() {
    LocalDate day = LocalDate.parse("2026-03-01");

    assertThatThrownBy(() -> selectors(day, day, "h1")).hasMessageContaining("is not after");
  }

  @Test
  void pageIsReadByTheVersionOfTheDayItWasFetchedInUtc() {
    LocalDate change = LocalDate.parse("2026-03-01");
    SourceDefinition source =
        new SourceDefinition(
            "s",
            "S",
            new CanonicalUrl("https://s.example/"),
            List.of(),
            List.of(),
            List.of(),
            Duration.ofMinutes(1),
            null,
            List.of(selectors(change, null, "new"), selectors(null, change, "old")));

    assertThat(source.selectorsAt(Instant.parse("2026-02-28T23:59:59Z")).orElseThrow().title())
        .isEqualTo("old");
    assertThat(source.selectorsAt(Instant.parse("2026-03-01T00:00:00Z")).orElseThrow().title())
        .isEqualTo("new");
  }

  @Test
  void labelSaysWhenTheyHold() {
    LocalDate from = LocalDate.parse("2026-03-01");

    assertThat(selectors(null, null, "h1").label()).isEqualTo("selectors");
    assertThat(selectors(from, from.plusDays(9), "h1").label())
        .isEqualTo("selectors from 2026-03-01 until 2026-03-10");
  }

  private static Selectors selectors(
      @Nullable LocalDate from, @Nullable LocalDate until, String title) {
    return new Selectors(from, until, title, null, null, null, null, List.of(), null);
  }
}
