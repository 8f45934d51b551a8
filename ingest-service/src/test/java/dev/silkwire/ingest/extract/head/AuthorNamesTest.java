package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AuthorNamesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/extract/bylines.csv", numLinesToSkip = 1, delimiter = ';')
  void bylinesGiveTheirNames(String line, @Nullable String expected, String why) {
    assertThat(String.join("|", AuthorNames.fromByline(line, null)))
        .as(line + " " + why)
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void dataNamesAreCleanedOfLinksAndOfTheSite() {
    assertThat(
            AuthorNames.clean(
                List.of("https://site.example/author/1", "Jane Doe", "Norvik Daily", "Jane Doe"),
                "Norvik Daily"))
        .containsExactly("Jane Doe");
  }

  @Test
  void agenciesAreToldFromPersons() {
    assertThat(Agencies.isOne("Reuters")).isTrue();
    assertThat(Agencies.isOne("新华社")).isTrue();
    assertThat(Agencies.isOne("Jane Doe")).isFalse();
  }
}
