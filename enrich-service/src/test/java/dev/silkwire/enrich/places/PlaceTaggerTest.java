package dev.silkwire.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlaceTaggerTest {
  private static final PlaceTagger PLACES = PlaceTagger.of(RuleFiles.builtIn());

  @ParameterizedTest
  @CsvFileSource(resources = "/places/en.csv", numLinesToSkip = 1)
  void english(String text, @Nullable String expected, String why) {
    assertThat(found(text, "en")).as(why).isEqualTo(ids(expected));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/places/ru.csv", numLinesToSkip = 1)
  void russian(String text, @Nullable String expected, String why) {
    assertThat(found(text, "ru")).as(why).isEqualTo(ids(expected));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/places/zh.csv", numLinesToSkip = 1)
  void chinese(String text, @Nullable String expected, String why) {
    assertThat(found(text, "zh")).as(why).isEqualTo(ids(expected));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/places/kk.csv", numLinesToSkip = 1)
  void kazakh(String text, @Nullable String expected, String why) {
    assertThat(found(text, "kk")).as(why).isEqualTo(ids(expected));
  }

  @Test
  void countriesOfOtherLanguagesAreKnownByCldr() {
    assertThat(found("La Chine et le Tchad se sont rencontrés en Allemagne.", "fr"))
        .isEqualTo(ids("country:CN country:TD country:DE"));
  }

  @Test
  void oneCountryIsTheFocus() {
    List<Tag> tags =
        PLACES.tag(
            reading("Kazakhstan grows", "China trades with Kazakhstan. Kazakhstan wins.", "en"));

    assertThat(tags).filteredOn(tag -> tag.attributes().containsKey("focus")).hasSize(1);
    assertThat(tags)
        .filteredOn(tag -> tag.attributes().containsKey("focus"))
        .extracting(Tag::id)
        .containsExactly("KZ");
    assertThat(tags.getFirst().spans().getFirst())
        .isEqualTo(new Span(Span.Field.TITLE, 0, 10, "Kazakhstan"));
  }

  @Test
  void aCountryThatIsNeverNamedFollowsFromItsRegion() {
    Tag china =
        PLACES.tag(reading("", "A forum in Zhejiang.", "en")).stream()
            .filter(tag -> tag.id().equals("CN"))
            .findFirst()
            .orElseThrow();

    assertThat(china.attributes()).containsEntry("inferred-from", "CN-ZJ");
    assertThat(china.spans()).extracting(Span::quote).containsExactly("Zhejiang");
    assertThat(china.confidence()).isLessThan(0.8);
  }

  private static TreeSet<String> found(String text, String language) {
    return PLACES.tag(reading("", text, language)).stream()
        .map(tag -> tag.type().word() + ":" + tag.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> ids(@Nullable String expected) {
    return expected == null
        ? new TreeSet<>()
        : new TreeSet<>(Arrays.asList(expected.strip().split(" ")));
  }

  private static Reading reading(String title, String text, String language) {
    return Reading.of(title, text, language, null, "rules", Deadline.never());
  }
}
