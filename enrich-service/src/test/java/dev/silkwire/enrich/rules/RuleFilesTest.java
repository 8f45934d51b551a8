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
  void everyMistakeOfEveryFileIsTold() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        places:
          - {id: "KZ:A", en: [A], colour: red, size: large}
          - {id: "KZ:B", en: [B]}
          - {en: [C]}
        topics:
          - {id: t, name: T, en: [word ^much]}
        """);
    Files.writeString(folder.resolve("b.yaml"), "places: [\n");
    Files.writeString(folder.resolve("c.yaml"), "currencies:\n  - {id: dollars}\n");

    assertThatThrownBy(() -> ArticleTagger.withRules(folder))
        .isInstanceOfSatisfying(
            RuleProblem.class,
            problem ->
                assertThat(problem.mistakes())
                    .extracting(
                        mistake -> mistake.file() + " " + mistake.line() + " " + mistake.field())
                    .containsExactly(
                        "b.yaml 2 YAML",
                        "a.yaml 2 colour",
                        "a.yaml 2 size",
                        "a.yaml 4 places",
                        "a.yaml 6 en",
                        "c.yaml 2 id"));
  }

  @Test
  void mistakesInListsOfNamesAreToldLikeOthers() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        heads:
          - {type: organization, en: [club]}
          - {type: organisation, ru: [к*уб]}
        roles:
          - {english: [dreamer]}
        given-names:
          - {name: [otabek]}
        chinese-names:
          - {surname: 王}
        stopwords:
          - {language: en}
        """);

    assertThatThrownBy(() -> ArticleTagger.withRules(folder))
        .isInstanceOfSatisfying(
            RuleProblem.class,
            problem ->
                assertThat(problem.mistakes())
                    .extracting(mistake -> mistake.line() + " " + mistake.field())
                    .contains("2 type", "3 ru", "5 english", "7 name", "9 surname"));
  }

  @Test
  void anchorsStandForWhatTheyName() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        topics:
          - {id: camels, name: Camels, en: &words [camel* ^3], ru: *words}
        """);

    assertThat(RuleFiles.withFolder(folder).items("topics").getLast().required("ru").texts())
        .containsExactly("camel* ^3");
  }

  @Test
  void aMistakeFarDownALongListIsNamedWithItsLine() throws IOException {
    String names = "      - {id: \"%1$d\", name: Steppe Wagons %1$d, ru: [Степные вагоны]}\n";
    StringBuilder file = new StringBuilder("watches:\n  - list: many\n    names:\n");
    for (int i = 0; i < 5_000; i++) {
      file.append(names.formatted(i));
    }
    file.append("      - {id: last, name: Steppe Wagons, letters: small}\n");
    Files.writeString(folder.resolve("mine.yaml"), file);

    assertThatThrownBy(() -> ArticleTagger.withRules(folder))
        .hasMessage("mine.yaml, line 5004, letters: should be any, capital or exact");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Files.write(folder.resolve("mine.yaml"), "places: [] # Алматы".getBytes("windows-1251"));

    assertThatThrownBy(() -> RuleFiles.withFolder(folder).refuseMistakes())
        .hasMessage("mine.yaml, line 0, file: is not UTF-8; save it so");
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
