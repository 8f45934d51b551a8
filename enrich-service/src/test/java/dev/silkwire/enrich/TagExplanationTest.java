package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TagExplanationTest {
  private static final List<String> PIECES =
      List.of(
          "Kazakhstan",
          "Qazaqstan \ud83d\ude82",
          "Астану",
          "中国和哈萨克斯坦",
          "$4.2 billion",
          "24,1 млрд теңге",
          "on 12 March 2026.",
          "the Ministry of Trade",
          "e\u0301mile Zola",
          "\u0645\u0631\u062d\u0628\u0627",
          "JSC \u201cNC \u201cKTZ\u201d\u201d",
          "Қытай елшісі",
          "\ud835\udd4f grew by 14 per cent,",
          "said Aigerim Sadykova\n\n",
          "soft\u00adware");

  @TempDir private Path folder;

  @Test
  void wordsAreMarkedAndEachTagSaysItsRuleAndReason() {
    assertThat(explain("The 🚂 trains of Kazakhstan wait in Khorgos.", "--title", "Off to China"))
        .contains("to [China](country,keyphrase)")
        .contains("of [Kazakhstan](country,keyphrase)")
        .contains("country KZ  Kazakhstan\n  rule ")
        .contains("because of \"Kazakhstan\" (16)")
        .contains("because of \"China\" (title 7)");
  }

  @Test
  void whatIsNotTaggedSaysWhy() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        watches:
          - {list: rail, names: [{name: Orient, not-before: [express]}]}
        """);

    assertThat(explain("The Orient Express.", "--rules", folder.toString()))
        .contains("not tagged")
        .contains(
            "\"Orient\" (4), rule mine.yaml#rail/orient: a word beside it says it is something"
                + " else");
  }

  @Test
  void aPlaceThatNeedsItsCountrySaysSo() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        "places:\n  - {id: \"KZ:Boztobe\", en: [Boztobe], support: true}\n");

    assertThat(explain("The people of Boztobe.", "--rules", folder.toString()))
        .contains("mine.yaml#KZ:Boztobe: the name means other things too, and its country is not");
  }

  @Test
  void aTopicThatFallsShortSaysByHowMuch() {
    assertThat(explain("A farmer came to town."))
        .containsPattern("rule topics.yaml#medtop:\\d+: the words for .* weigh only \\d+ per cent");
  }

  /** Property: marks are put into the text and change nothing of it, whatever it is made of. */
  @Test
  void withoutItsMarksTheTextIsAsItWas() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())))
            .append(random.nextInt(4) > 0 ? " " : "");
      }
      String whole = text.toString().strip();
      String explained = explain(whole);
      String marked = explained.substring(0, explained.indexOf("\nlanguage "));
      assertThat(marked.replaceAll("\\[([^\\[\\]]*)]\\([a-z,]+\\)", "$1").strip()).isEqualTo(whole);
      assertThat(marked).contains("](");
    }
  }

  @Test
  void aTextCannotSpeakToTheTerminal() {
    assertThat(explain("In \u001b[31m China\u0007 and \u202eKazakhstan."))
        .doesNotContain("\u001b", "\u0007", "\u202e")
        .contains("[China](country");
  }

  @Test
  void oneOfTheTwoIsAskedFor() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    TagCommand command =
        new TagCommand(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(new CommandLine(command).execute()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--articles", "--explain");
  }

  private static String explain(String text, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TagCommand command =
        new TagCommand(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    String[] all = java.util.Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--explain";
    all[options.length + 1] = "-";
    assertThat(new CommandLine(command).execute(all)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
