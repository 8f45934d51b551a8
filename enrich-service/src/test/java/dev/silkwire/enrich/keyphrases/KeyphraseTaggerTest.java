package dev.silkwire.enrich.keyphrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.List;
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
    assertThat(tags).extracting(Tag::value).doesNotContain("wheat", "harvest", "dog", "the wheat");
  }

  @Test
  void russianFormsOfAPhraseAreOne() {
    List<Tag> tags =
        tag("Урожай пшеницы вырос. Об урожае пшеницы говорили все: урожай пшеницы хорош.", "ru");

    assertThat(tags.getFirst().value()).isEqualTo("Урожай пшеницы");
  }

  @Test
  void aLanguageWithoutAListOfSmallWordsHasNone() {
    assertThat(tag("ข้าวสาลี ข้าวสาลี ข้าวสาลี", "th")).isEmpty();
  }

  private static List<Tag> tag(String text, String language) {
    return KEYPHRASES.tag(
        Reading.of("", text, language, null, "rules", Deadline.never()), List.of());
  }
}
