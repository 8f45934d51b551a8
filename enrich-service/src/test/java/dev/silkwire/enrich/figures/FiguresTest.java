package dev.silkwire.enrich.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FiguresTest {
  private static final AmountTagger AMOUNTS = AmountTagger.of(RuleFiles.builtIn());
  private static final DateTagger DATES = DateTagger.of(RuleFiles.builtIn());

  @ParameterizedTest
  @CsvFileSource(resources = "/figures/amounts.csv", numLinesToSkip = 1, quoteCharacter = '"')
  void amounts(String language, String text, @Nullable String expected, String why) {
    String found =
        AMOUNTS.tag(reading(text, language, null)).stream()
            .map(FiguresTest::describe)
            .collect(Collectors.joining(" "));
    assertThat(found).as(why).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/figures/dates.csv", numLinesToSkip = 1)
  void dates(
      String language,
      @Nullable LocalDate published,
      String text,
      @Nullable String expected,
      String why) {
    assertThat(DATES.tag(reading(text, language, published)))
        .as(why)
        .extracting(Tag::value)
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(" ")));
  }

  private static String describe(Tag tag) {
    Map<String, String> more = tag.attributes();
    String unit = more.containsKey("currency") ? more.get("currency") : more.get("unit");
    String modifier = more.containsKey("modifier") ? " " + more.get("modifier") : "";
    return tag.type().word()
        + " "
        + tag.value()
        + " "
        + unit
        + modifier
        + " '"
        + tag.spans().getFirst().quote()
        + "'";
  }

  private static Reading reading(String text, String language, @Nullable LocalDate published) {
    return Reading.of("", text, language, published, "rules", Deadline.never());
  }
}
