package dev.silkwire.enrich.watches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Notes;
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

class WatchTaggerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "/watches/watches.csv", numLinesToSkip = 1)
  void namesOfAListAreFound(
      String entry, String language, String text, @Nullable String quotes, String why)
      throws IOException {
    WatchTagger tagger = tagger("watches:\n  - list: rail\n    names:\n      - " + entry);

    assertThat(tagger.tag(reading("", text, language, Notes.NONE)))
        .as(why)
        .flatExtracting(Tag::spans)
        .extracting(Span::quote)
        .containsExactlyElementsOf(
            quotes == null || quotes.isEmpty() ? List.of() : Arrays.asList(quotes.split("\\|")));
  }

  @Test
  void theTagSaysListAndKindAndEntry() throws IOException {
    WatchTagger tagger =
        tagger(
            """
            watches:
              - list: rail
                kind: company
                names:
                  - {name: Orient Rail, id: or1, kind: state company}
                  - Steppe Wagons
            """);

    List<Tag> tags =
        tagger.tag(reading("Orient Rail", "Steppe Wagons of Orient Rail.", "en", Notes.NONE));

    assertThat(tags)
        .extracting(tag -> tag.type().word() + " " + tag.id() + " " + tag.rule())
        .containsExactly(
            "watch rail/or1 mine.yaml#rail/or1",
            "watch rail/steppe-wagons mine.yaml#rail/steppe-wagons");
    assertThat(tags.getFirst().attributes())
        .containsEntry("list", "rail")
        .containsEntry("kind", "state company");
    assertThat(tags.getFirst().spans()).hasSize(2);
    assertThat(tags.getLast().attributes()).containsEntry("kind", "company");
  }

  @Test
  void twoListsDoNotKnowOfEachOther() throws IOException {
    WatchTagger tagger =
        tagger(
            """
            watches:
              - {list: banks, names: [Bank of Kostanay]}
              - {list: towns, names: [Kostanay]}
            """);

    assertThat(tagger.tag(reading("", "The Bank of Kostanay lends.", "en", Notes.NONE)))
        .extracting(Tag::id)
        .containsExactly("banks/bank-of-kostanay", "towns/kostanay");
  }

  @Test
  void whatIsRejectedIsNotedWithItsReason() throws IOException {
    WatchTagger tagger =
        tagger("watches:\n  - {list: a, names: [{name: Orient, not-before: [express]}]}");
    Notes notes = Notes.taken();

    tagger.tag(reading("", "The Orient Express.", "en", notes));

    assertThat(notes.rejected(List.of()))
        .extracting(note -> note.span().quote() + ": " + note.reason())
        .containsExactly("Orient: a word beside it says it is something else: express");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/watches/mistakes.csv", numLinesToSkip = 1)
  void mistakesAreNamed(String yaml, String message, String why) {
    assertThatThrownBy(() -> tagger(yaml.replace("\\n", "\n")))
        .as(why)
        .isInstanceOf(RuleProblem.class)
        .hasMessageContaining(message);
  }

  private WatchTagger tagger(String yaml) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), yaml);
    RuleFiles rules = RuleFiles.withFolder(folder);
    WatchTagger tagger = WatchTagger.of(rules);
    rules.refuseMistakes();
    return tagger;
  }

  private static Reading reading(String title, String text, String language, Notes notes) {
    return Reading.of(title, text, language, null, "rules", Deadline.never(), notes);
  }
}
