package dev.silkwire.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LearnedTopicsTest {
  private static final String CAMELS =
      """
      topics:
        - id: camels
          name: Camels
          learned:
            reach: 1
            words: [camel ^2.5, Bactrian camel ^1, 骆驼 ^3, racing ^-2]
            title: [camel ^3]
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "/topics/learned.csv", numLinesToSkip = 1)
  void whatWordsWeighDecides(String title, String text, boolean expected, String why)
      throws IOException {
    assertThat(camels(title, text, CAMELS).isEmpty()).as(why).isEqualTo(!expected);
  }

  @Test
  void theEvidenceAreTheWordsThatSpeakForTheTopic() throws IOException {
    Tag tag = camels("", "A camel, a camel, a camel, racing.", CAMELS).getFirst();

    assertThat(tag.spans()).extracting(Span::quote).containsOnly("camel");
    assertThat(tag.rule()).isEqualTo("a.yaml#camels");
    assertThat(tag.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void aFileByHandCorrectsALearnedOne() throws IOException {
    Files.writeString(
        folder.resolve("b.yaml"), "topics: [{id: camels, learned: {words: [dromedary ^9]}}]");

    assertThat(camels("", "The dromedary slept.", CAMELS)).hasSize(1);
    assertThat(camels("", "The camel slept.", CAMELS)).hasSize(1);
  }

  @Test
  void aTopicThatIsListedAndLearnedIsTaggedOnce() throws IOException {
    assertThat(camels("", "Camel.", CAMELS + "    en: [camel ^9]\n")).hasSize(1);
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> camels("", "", CAMELS.replace("racing", "a camel race")))
        .isInstanceOf(RuleProblem.class)
        .hasMessageContaining("line 6, words: \"a camel race\" should be one word or two");
    assertThatThrownBy(() -> camels("", "", CAMELS.replace("[camel ^3]", "[the camel ^3]")))
        .hasMessageContaining("line 7, title: \"the camel\" should be one word");
    assertThatThrownBy(() -> camels("", "", CAMELS.replace("reach: 1", "")))
        .hasMessageContaining("lacks the field reach");
    assertThatThrownBy(() -> camels("", "", CAMELS.replace("^-2", "^-two")))
        .hasMessageContaining("after ^ in \"racing ^-two\" should be a number");
  }

  private List<Tag> camels(String title, String text, String rules) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), rules);
    RuleFiles files = RuleFiles.withFolder(folder);
    TopicTagger topics = TopicTagger.of(files);
    files.refuseMistakes();
    return topics.tag(Reading.of(title, text, "en", null, "rules", Deadline.never())).stream()
        .filter(tag -> tag.id().equals("camels"))
        .toList();
  }
}
