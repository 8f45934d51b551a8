package dev.silkwire.index.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  @ParameterizedTest(name = "[{0}] is {1}: {3}")
  @CsvFileSource(resources = "/url-verdicts.csv", numLinesToSkip = 1)
  void theJournalDecides(String journal, String outcome, String sentence, String why) {
    Verdict verdict = Verdict.of(entries(journal == null ? "" : journal));
    assertThat(verdict.outcome().word()).as(why).isEqualTo(outcome);
    assertThat(verdict.sentence()).as(why).contains(sentence);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasWordsThatFollowAColon(Reason reason) {
    assertThat(Words.of(reason)).isNotBlank().doesNotEndWith(".").matches("(?s)[a-zE].*");
  }

  @Test
  void aRedirectLeadsToTheAddressInItsDetail() {
    assertThat(Verdict.of(entries("refused/redirected/https://a.example/new")).leadsTo())
        .isEqualTo("https://a.example/new");
    assertThat(
            Verdict.of(entries("refused/robots-disallowed/https://a.example/robots.txt")).leadsTo())
        .as("robots.txt is no other address of the page")
        .isNull();
  }

  @Test
  void theSameVisitAgainAndAgainIsOneStepWithACount() {
    List<Explanation.Step> steps =
        Timeline.of(
            entries(
                "discovered extracted@1 unchanged/not-modified unchanged/not-modified"
                    + " unchanged/not-modified extracted@2 unchanged/not-modified"),
            "https://a.example/page");
    assertThat(steps).extracting(Explanation.Step::times).containsExactly(1, 1, 3, 1, 1);
    assertThat(steps.get(2).at()).isEqualTo(START.plusSeconds(2));
    assertThat(steps.get(2).until()).isEqualTo(START.plusSeconds(4));
    assertThat(steps.get(1).until()).isNull();
  }

  @Test
  void aStepUnderAnotherSpellingSaysSo() {
    List<JournalEntry> entries = entries("refused/not-http");
    assertThat(Timeline.of(entries, "https://a.example/other").getFirst().url())
        .isEqualTo("https://a.example/page");
    assertThat(Timeline.of(entries, "https://a.example/page").getFirst().url()).isNull();
  }

  /** {@code stage[/reason[/detail]][@revision]}, separated by blanks before a stage. */
  static List<JournalEntry> entries(String journal) {
    List<JournalEntry> entries = new ArrayList<>();
    String stages =
        String.join("|", java.util.Arrays.stream(Stage.values()).map(Stage::word).toList());
    for (String text : journal.split(" (?=(?:" + stages + ")(?:[/@ ]|$))")) {
      if (text.isBlank()) {
        continue;
      }
      String[] parts = text.split("/", 3);
      String[] stage = parts[0].split("@", 2);
      entries.add(
          new JournalEntry(
              "entry-" + entries.size(),
              "https://a.example/page",
              Stage.valueOf(constant(stage[0])),
              parts.length > 1 ? Reason.valueOf(constant(parts[1])) : null,
              START.plusSeconds(entries.size()),
              "some-service",
              "a",
              stage.length > 1 ? "id" : null,
              stage.length > 1 ? Integer.valueOf(stage[1]) : null,
              parts.length > 2 ? parts[2] : null));
    }
    return entries;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
