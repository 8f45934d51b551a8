package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameTaggerTest {
  private static final RuleFiles RULES = RuleFiles.builtIn();

  /** The rules alone: what weights find beside them is no promise. */
  private static final NameTagger NAMES =
      NameTagger.of(RULES, "none", new NameWeights(new byte[0], new int[0]));

  private static final PlaceTagger PLACES = PlaceTagger.of(RULES);

  @ParameterizedTest
  @CsvFileSource(resources = "/names/names.csv", numLinesToSkip = 1)
  void namesAreFound(String language, String text, @Nullable String expected, String why) {
    Reading reading = Reading.of("", text, language, null, "rules", Deadline.never());

    assertThat(NAMES.tag(reading, PLACES.tag(reading)))
        .as(why)
        .extracting(NameTaggerTest::describe)
        .containsExactlyInAnyOrderElementsOf(
            expected == null
                ? List.of()
                : Arrays.asList(expected.split(" (?=(person|organisation|event|programme):)")));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/names/event-places.csv", numLinesToSkip = 1)
  void anEventIsHeldWhereTheArticleSays(
      String language, String text, @Nullable String place, String why) {
    Reading reading = Reading.of("", text, language, null, "rules", Deadline.never());

    assertThat(NAMES.tag(reading, PLACES.tag(reading)))
        .filteredOn(tag -> tag.type() == Tag.Type.EVENT)
        .as(why)
        .singleElement()
        .extracting(tag -> tag.attributes().get("place"))
        .isEqualTo(place);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/names/affiliations.csv", numLinesToSkip = 1)
  void aRoleMayPointBack(
      String language, String text, String person, @Nullable String affiliation, String why) {
    Reading reading = Reading.of("", text, language, null, "rules", Deadline.never());

    assertThat(NAMES.tag(reading, PLACES.tag(reading)))
        .as(why)
        .filteredOn(tag -> tag.value().equals(person))
        .singleElement()
        .extracting(tag -> tag.attributes().get("role-of"))
        .isEqualTo(affiliation);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/names/editions.csv", numLinesToSkip = 1)
  void theEditionStandsBesideTheEvent(
      String language, String text, @Nullable String edition, String why) {
    Reading reading = Reading.of("", text, language, null, "rules", Deadline.never());

    assertThat(NAMES.tag(reading, PLACES.tag(reading)))
        .as(why)
        .filteredOn(tag -> tag.type() == Tag.Type.EVENT)
        .singleElement()
        .extracting(tag -> tag.attributes().get("edition"))
        .isEqualTo(edition);
  }

  @Test
  void theUsersRolesAndGivenNamesAddToTheBuiltInOnes(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        roles:
          - {en: [falconer]}
        given-names:
          - {names: [zhuldyzbek]}
        """);
    NameTagger names = NameTagger.of(RuleFiles.withFolder(folder));
    Reading reading =
        Reading.of(
            "",
            "The falconer Ilmar Tasbolat met Zhuldyzbek Oran and President Anna Berg.",
            "en",
            null,
            "rules",
            Deadline.never());

    assertThat(names.tag(reading, List.of()))
        .extracting(NameTaggerTest::describe)
        .contains(
            "person:Ilmar Tasbolat(falconer)",
            "person:Zhuldyzbek Oran",
            "person:Anna Berg(President)");
  }

  private static String describe(Tag tag) {
    String role =
        tag.attributes().containsKey("role") ? "(" + tag.attributes().get("role") + ")" : "";
    String times = tag.spans().size() > 1 ? "x" + tag.spans().size() : "";
    return tag.type().word() + ":" + tag.value() + role + times;
  }
}
