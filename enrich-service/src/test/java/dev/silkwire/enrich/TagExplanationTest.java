package dev.silkwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.Tagged;
import dev.silkwire.enrich.tagging.TaggerInput;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Notes;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final ArticleTagger TAGGER = ArticleTagger.builtIn();

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Ministry met again.                | "Ministry" (4), rule names#organisation-head: a head word, and nothing beside it
          The Deputy Minister left. It was shut. | "Deputy Minister" (4), rule names#person-with-role: only a role
          It is a Zorblat Quimby.                | "Zorblat Quimby" (8), rule names#person-with-role: nothing beside it says it is a person
          Новая Компания и Министерство молчат.  | "Компания" (6), rule heads#organisation: a head word, and nothing beside it
          Открыто, и там был Зорбик из села.     | "Зорбик" (19), rule names#capitalised-person: one word, and nobody of this surname
          该公司昨日表示很好。                     | "公司" (1), rule heads#organisation: the word before it is none of a name
          他说外资银行很好。                       | "外资银行" (2), rule heads#organisation: what is before its head word says which kind
          It was 42.                             | "42" (7), rule figures#count: no unit or counted noun beside it
          Call +7 727 250-12-34 for it.          | "7 727 250-12-34" (6), rule figures#count: part of a phone number
          The code is AB12 here.                 | "12" (14), rule figures#count: part of a word or a reference
          They met on Monday.                    | "Monday" (12), rule figures#date: it is not known which day the article is from
          """)
  void namesAndFiguresSayWhyTheyAreNone(String text, String line) {
    assertThat(notTagged(text)).contains(line);
  }

  /** One rule has no name or amount for these words, another has a tag. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It began on 12 March 2026.     | "12"
          It was built in 2017.          | "2017"
          На них живут 250 человек.      | "250"
          Kazakhstan and China traded.   | "Kazakhstan"
          """)
  void whatBecomesATagAfterAllIsNotRefused(String text, String words) {
    assertThat(explainedByOne(text)).contains("because of ");
    assertThat(notTagged(text)).doesNotContain("  " + words + " (");
  }

  @Test
  void inAnArticleLearnedNamesSayHowMuchCautionTheyLacked() {
    String article = "The farmers came to the market with their carts and sold grain. ".repeat(12);

    assertThat(notTagged(article + "All of it went to Zorblat for the winter."))
        .containsPattern("\"Zorblat\" \\(\\d+\\), rule learned#en: .*caution asks for");
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
      String explained = explainedByOne(whole);
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

  /** By one tagger for all texts: to read the rules takes longer than a text. */
  private static String notTagged(String text) {
    String explained = explainedByOne(text);
    int from = explained.indexOf("\nnot tagged\n");
    return from < 0 ? "" : explained.substring(from);
  }

  private static String explainedByOne(String text) {
    Notes notes = Notes.taken();
    TaggerInput input = new TaggerInput("", text, null, null);
    Tagged tagged = TAGGER.tag(input, Deadline.never(), notes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TagExplanation("", text, tagged, notes.rejected(tagged.tags()), false)
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
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
