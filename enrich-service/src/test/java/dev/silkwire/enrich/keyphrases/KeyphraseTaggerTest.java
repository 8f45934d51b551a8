package dev.silkwire.enrich.keyphrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KeyphraseTaggerTest {
  private static final KeyphraseTagger KEYPHRASES = KeyphraseTagger.of(RuleFiles.builtIn());

  @Test
  void frequentPhrasesComeFirstAndTheirPartsAreNotRepeated() {
    List<Tag> tags =
        tag(
            "The wheat harvest was large. Farmers praised the wheat harvest, and the wheat harvest"
                + " was sold. A dog slept.",
            "en");

    assertThat(tags.getFirst().value()).isEqualTo("wheat harvest");
    assertThat(tags.getFirst().spans()).hasSize(3);
    assertThat(tags).extracting(Tag::value).doesNotContain("wheat", "harvest", "the wheat");
  }

  @Test
  void russianFormsOfAPhraseAreOne() {
    List<Tag> tags =
        tag("Урожай пшеницы вырос. Об урожае пшеницы говорили все: урожай пшеницы хорош.", "ru");

    assertThat(tags.getFirst().value()).isEqualTo("Урожай пшеницы");
  }

  @Test
  void chinesePhrasesAreWordsOfTheDictionaryAndWhatIsRepeated() {
    List<String> phrases = values(tag("高山滑雪比赛昨天举行。参加高山滑雪的选手很多，滑雪场里的雪很好。", "zh"));

    assertThat(phrases.getFirst()).isEqualTo("高山滑雪");
    assertThat(phrases).contains("选手").doesNotContain("的选手", "昨天", "比赛昨天");
  }

  @Test
  void aSpaceEndsAChinesePhrase() {
    assertThat(values(tag("小麦 出口。小麦 出口。", "zh"))).containsExactly("小麦", "出口");
  }

  @Test
  void partsJoinedByASmallWordAreOnePhrase() {
    String text =
        "The port of Aktau was busy. Grain left the port of Aktau, and the port of Aktau was full.";

    assertThat(values(tag(text, "en")).getFirst()).isEqualTo("port of Aktau");
  }

  @Test
  void aNameIsOnePhraseWithAllItsForms() {
    String text = "Bank of Steppe Trade lends. It is said that the BST lends and the BST pays.";
    Tag bank = name(text, Tag.Type.ORGANISATION, "BST", "Bank of Steppe Trade");

    Tag first = tag(text, "en", List.of(bank)).getFirst();

    assertThat(first.value()).isEqualTo("Bank of Steppe Trade");
    assertThat(first.spans()).hasSize(3);
    assertThat(values(tag(text, "en", List.of(bank)))).doesNotContain("BST", "Steppe Trade");
  }

  @Test
  void aPlaceIsCalledByItsShortestProperForm() {
    String text = "Құлсарыдан жеткен хабар. Құлсарыдан бәрі көшті. Құлсары аман, құлсарылық аман.";
    Tag place = name(text, Tag.Type.CITY, "Құлсарыдан", "Құлсары", "құлсарылық");

    assertThat(tag(text, "kk", List.of(place)).getFirst().value()).isEqualTo("Құлсары");
  }

  @Test
  void aLanguageWithoutAListOfSmallWordsHasItsNamesAlone() {
    String text = "ข้าวสาลี ข้าวสาลี Almaty ข้าวสาลี";
    Tag almaty = name(text, Tag.Type.CITY, "Almaty");

    assertThat(values(tag(text, "th", List.of(almaty)))).containsExactly("Almaty");
  }

  private static List<String> values(List<Tag> tags) {
    return tags.stream().map(Tag::value).toList();
  }

  /** A tag with every mention of its forms. */
  private static Tag name(String text, Tag.Type type, String... forms) {
    List<Span> spans = new ArrayList<>();
    for (String form : forms) {
      Matcher found = Pattern.compile("(?U)\\b" + form + "\\b").matcher(text);
      while (found.find()) {
        spans.add(new Span(Span.Field.TEXT, found.start(), found.end(), form));
      }
    }
    return new Tag(type, "id", "value", spans, "rule", "rules", 1, Map.of());
  }

  private static List<Tag> tag(String text, String language) {
    return tag(text, language, List.of());
  }

  private static List<Tag> tag(String text, String language, List<Tag> before) {
    return KEYPHRASES.tag(Reading.of("", text, language, null, "rules", Deadline.never()), before);
  }
}
