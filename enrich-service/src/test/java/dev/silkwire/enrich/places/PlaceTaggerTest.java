package dev.silkwire.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  @ParameterizedTest
  @CsvFileSource(resources = "/places/standing.csv", numLinesToSkip = 1)
  void oneCountryIsTheFocusAndSomeAreWhatItIsAbout(
      @Nullable String title,
      String text,
      String language,
      String focus,
      String about,
      String why) {
    List<Tag> tags = PLACES.tag(reading(title == null ? "" : title, text, language));

    assertThat(tags)
        .filteredOn(tag -> tag.attributes().containsKey("focus"))
        .as(why)
        .extracting(Tag::id)
        .containsExactly(focus);
    assertThat(tags)
        .filteredOn(tag -> tag.attributes().containsKey("about"))
        .as(why)
        .extracting(Tag::id)
        .containsExactlyInAnyOrder(about.split(" "));
  }

  @Test
  void thePlaceOfTheDatelineIsMarked() {
    List<Tag> tags =
        PLACES.tag(reading("", "A title\n\nBEIJING. KAZINFORM - Astana is cold.", "en"));

    assertThat(tags)
        .filteredOn(tag -> tag.attributes().containsKey("dateline"))
        .extracting(Tag::id)
        .containsExactly("CN:Beijing");
  }

  @Test
  void whatIsPartOfAPersonsNameIsNoPlace() {
    Reading reading = reading("", "Clara Lyon of Almaty likes Lyon and Paris.", "en");
    Tag person =
        new Tag(
            Tag.Type.PERSON,
            "clara-lyon",
            "Clara Lyon",
            List.of(
                new Span(Span.Field.TEXT, 0, 10, "Clara Lyon"),
                new Span(Span.Field.TEXT, 27, 31, "Lyon")),
            "names#person",
            "rules",
            0.8,
            Map.of());
    List<Tag> before = new ArrayList<>(PLACES.tag(reading));
    before.add(person);

    assertThat(PLACES.tag(reading, before))
        .filteredOn(tag -> tag.type() == Tag.Type.CITY)
        .extracting(Tag::id)
        .containsExactlyInAnyOrder("KZ:Almaty", "FR:Paris");
  }

  @Test
  void aMacroRegionHasTheCodeOfTheUnitedNations() {
    assertThat(PLACES.tag(reading("", "Trade in Central Asia", "en")))
        .singleElement()
        .satisfies(tag -> assertThat(tag.attributes()).containsExactly(Map.entry("m49", "143")));
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
