package dev.silkwire.ingest.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ImprintTest {
  private final Imprint imprint = new Imprint(List.of("R. Temirov"));

  /** A byline is taken out anywhere, an edge only directly above or under the text. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/extract/imprint-lines.csv",
      numLinesToSkip = 1,
      delimiter = ';',
      quoteCharacter = '"')
  void linesAreTakenAs(String line, String takenAs, String why) {
    String found = imprint.isByline(line) ? "byline" : imprint.holds(line) ? "edge" : "text";
    assertThat(found).as(line + " " + why).isEqualTo(takenAs);
  }

  @Test
  void linesBehindAColonAreItems() {
    List<String> winners = List.of("Иван Петров, журналист", "Анна Ким, редактор");
    assertThat(imprint.areItems("Премию получили:", winners)).isTrue();
    assertThat(imprint.areItems("Мост закрыт.", winners)).isFalse();
  }

  @Test
  void twoDatesOrTwoOfARoleAreItems() {
    assertThat(
            imprint.areItems(
                "The band plays on.", List.of("5 March 2026, Berlin", "8 March 2026, Paris")))
        .isTrue();
    assertThat(
            imprint.areItems("It rained.", List.of("Jane Doe, columnist", "John Roe, columnist")))
        .isTrue();
    assertThat(
            imprint.areItems(
                "It rained.", List.of("Published: 5 March 2026", "Updated: 8 March 2026")))
        .isFalse();
  }
}
