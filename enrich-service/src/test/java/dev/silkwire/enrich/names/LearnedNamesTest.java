package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.PlaceTagger;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With weights learned here from a dozen sentences: what they do with them is what is tested. */
class LearnedNamesTest {
  private static final RuleFiles RULES = RuleFiles.builtIn();
  private static final PlaceTagger PLACES = PlaceTagger.of(RULES);
  private static final NameTagger TAGGER =
      NameTagger.of(RULES, "en", new NameWeightsTrainer("en").learn(sentences()));

  /** "Zorvex said" is a person, "at Zorvex" an organisation, "near Zorvex" a place. */
  private static List<LabelledSentence> sentences() {
    List<LabelledSentence> all = new ArrayList<>();
    for (String name : List.of("Zorvex", "Tilmaz", "Bradun", "Kelvorn", "Mastik", "Orduna")) {
      for (String and : List.of("", " Quillby")) {
        all.add(marked("Then ", name + and, " said it was late.", NameLabels.PERSON));
        all.add(marked("She works at ", name + and, " now.", NameLabels.ORGANISATION));
        all.add(marked("They live near ", name + and, " still.", NameLabels.PLACE));
      }
    }
    return all;
  }

  private static LabelledSentence marked(String before, String name, String after, int label) {
    int start = before.length();
    LabelledSentence.Marked mark = new LabelledSentence.Marked(start, start + name.length(), label);
    return new LabelledSentence(name, before + name + after, List.of(mark));
  }

  private static List<String> names(String text) {
    Reading reading = Reading.of("", text, "en", null, "rules", Deadline.never());
    List<String> names = new ArrayList<>();
    for (Tag tag : TAGGER.tag(reading, PLACES.tag(reading))) {
      for (Span span : tag.spans()) {
        assertThat(text.substring(span.start(), span.end())).isEqualTo(span.quote());
        names.add(tag.type().word() + ":" + span.quote());
      }
    }
    return names;
  }

  @Test
  void wordsBesideANameSayOfWhatItIs() {
    assertThat(names("Then Wamblo said it was late.")).containsExactly("person:Wamblo");
    assertThat(names("She works at Wamblo now.")).containsExactly("organisation:Wamblo");
    assertThat(names("They live near Wamblo still.")).containsExactly("place:Wamblo");
  }

  @Test
  void noPersonIsWrittenTogether() {
    assertThat(names("Then Wamblo, said it was late.")).containsExactly("person:Wamblo");
    assertThat(names("Then WamBlo, said it was late.")).isEmpty();
  }

  @Test
  void aNameOfTwoWordsIsOne() {
    assertThat(names("She works at Wamblo Quillby now."))
        .containsExactly("organisation:Wamblo Quillby");
  }

  @Test
  void thePossessiveIsNoPartOfAName() {
    assertThat(names("They live near Wamblo's still.")).containsExactly("place:Wamblo");
  }

  @Test
  void aNameDoesNotGoOnAcrossALine() {
    assertThat(names("They live near Wamblo\nQuillby still."))
        .doesNotContain("place:Wamblo\nQuillby");
  }

  @Test
  void aListedPlaceStaysAsItIs() {
    assertThat(names("She works at Astana now.")).isEmpty();
  }

  @Test
  void wordsInSmallLettersAreNoName() {
    assertThat(names("They live near wamblo still.")).isEmpty();
  }
}
