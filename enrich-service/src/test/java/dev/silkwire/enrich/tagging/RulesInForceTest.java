package dev.silkwire.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.enrich.rules.RuleMistake;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.tagging.RulesInForce.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesInForceTest {
  private static final String CAMELS = "topics:\n  - {id: camels, name: Camels, en: [camel* ^3]}\n";

  @TempDir private Path folder;

  @Test
  void aChangedFolderIsReadWhenItHasSettled() throws IOException {
    RulesInForce rules = RulesInForce.of(folder);
    ArticleTagger before = rules.tagger();
    assertThat(topics(before)).doesNotContain("camels");

    write("mine.yaml", CAMELS);

    assertThat(rules.look()).isEqualTo(Look.CHANGING);
    assertThat(rules.tagger()).isSameAs(before);
    assertThat(rules.look()).isEqualTo(Look.APPLIED);
    assertThat(topics(rules.tagger())).contains("camels");
    assertThat(rules.tagger().ruleSet()).isNotEqualTo(before.ruleSet());
    assertThat(topics(before)).as("a tagger in use stays as it is").doesNotContain("camels");
    assertThat(rules.look()).isEqualTo(Look.UNCHANGED);
  }

  @Test
  void aMistakeInOneFileLeavesTheOldRulesWholly() throws IOException {
    write("mine.yaml", CAMELS);
    RulesInForce rules = RulesInForce.of(folder);
    ArticleTagger before = rules.tagger();

    write("mine.yaml", CAMELS.replace("camel*", "yak*"));
    write("other.yaml", "topics:\n  - {id: yurts, en: [yurt]}\n");
    rules.look();

    assertThat(rules.look()).isEqualTo(Look.REFUSED);
    assertThat(rules.tagger()).isSameAs(before);
    assertThat(rules.mistakes())
        .containsExactly(new RuleMistake("other.yaml", 2, "topics", "lacks the field name"));
    assertThat(rules.look()).as("told once").isEqualTo(Look.UNCHANGED);

    Files.delete(folder.resolve("other.yaml"));
    rules.look();
    assertThat(rules.look()).isEqualTo(Look.APPLIED);
    assertThat(rules.mistakes()).isEmpty();
    assertThat(topics(rules.tagger())).doesNotContain("camels");
  }

  @Test
  void aFolderThatGoesAwayLeavesTheOldRules() throws IOException {
    write("mine.yaml", CAMELS);
    RulesInForce rules = RulesInForce.of(folder);

    Files.delete(folder.resolve("mine.yaml"));
    Files.delete(folder);
    rules.look();

    assertThat(rules.look()).isEqualTo(Look.REFUSED);
    assertThat(topics(rules.tagger())).contains("camels");
    Files.createDirectory(folder);
  }

  @Test
  void withMistakesAtTheStartThereAreNoRules() throws IOException {
    write("mine.yaml", "topics: none");

    assertThatThrownBy(() -> RulesInForce.of(folder))
        .isInstanceOf(RuleProblem.class)
        .hasMessage("mine.yaml, line 1, topics: should be a list");
  }

  @Test
  void hiddenFilesOfEditorsAreNotRules() throws IOException {
    RulesInForce rules = RulesInForce.of(folder);

    write(".mine.yaml", "not: rules");
    write("mine.yaml~", "not: rules");
    rules.look();

    assertThat(rules.look()).isEqualTo(Look.UNCHANGED);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static java.util.List<String> topics(ArticleTagger tagger) {
    TaggerInput article =
        new TaggerInput("", "The camels of the village give milk, a camel each day.", null, null);
    return tagger.tag(article).tags().stream().map(dev.silkwire.contracts.Tag::id).toList();
  }
}
