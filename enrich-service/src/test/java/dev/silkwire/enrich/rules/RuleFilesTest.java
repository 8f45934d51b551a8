package dev.silkwire.enrich.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.TaggerInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RuleFilesTest {
  @TempDir private Path folder;

  @Test
  void aUsersFileAddsPlacesAndWords() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        places:
          - {id: "KZ:Boztobe", region: KZ-19, en: [Boztobe]}
        topics:
          - {id: "medtop:20000210", en: [kumis ^3]}
          - {id: own-topic, name: Camels, en: [camel* ^3]}
        """);

    ArticleTagger tagger = ArticleTagger.withRules(folder);

    assertThat(
            tagger
                .tag(
                    new TaggerInput(
                        "",
                        "In Boztobe the camels of the village give milk, and there is kumis too.",
                        null,
                        null))
                .tags())
        .extracting(tag -> tag.type().word() + " " + tag.id() + " " + tag.rule())
        .contains(
            "city KZ:Boztobe mine.yaml#KZ:Boztobe",
            "topic own-topic mine.yaml#own-topic",
            "topic medtop:20000210 topics.yaml#medtop:20000210");
    assertThat(tagger.ruleSet()).isNotEqualTo(ArticleTagger.builtIn().ruleSet());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/rules/mistakes.csv", numLinesToSkip = 1)
  void aMistakeIsNamedWithFileAndLine(String yaml, String message, String why) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), yaml.replace("\\n", "\n"));

    assertThatThrownBy(() -> ArticleTagger.withRules(folder))
        .as(why)
        .isInstanceOf(RuleProblem.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> RuleFiles.withFolder(folder.resolve("none")))
        .isInstanceOf(RuleProblem.class)
        .hasMessageContaining("none");
  }

  @Test
  void theSameFilesHaveTheSameHash() {
    assertThat(RuleFiles.builtIn().hash()).isEqualTo(RuleFiles.builtIn().hash());
  }
}
