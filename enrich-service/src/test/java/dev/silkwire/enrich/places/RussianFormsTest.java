package dev.silkwire.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RussianFormsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/places/russian-forms.csv", numLinesToSkip = 1)
  void namesTakeTheirCases(String name, String forms, String why) {
    assertThat(RussianForms.ofName(name)).as(why).containsAll(Arrays.asList(forms.split("/")));
  }
}
