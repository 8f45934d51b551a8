package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameScoreTest {
  private static Tag tag(Tag.Type type, Map<String, String> attributes, Span... spans) {
    return new Tag(type, "id", "value", List.of(spans), "rule", "rules", 1, attributes);
  }

  private static Span span(int start, String quote) {
    return new Span(Span.Field.TEXT, start, start + quote.length(), quote);
  }

  @Test
  void aPlaceInsideAnOrganisationIsNoMention() {
    List<Tag> tags =
        List.of(
            tag(Tag.Type.ORGANISATION, Map.of(), span(4, "Bank of Omsk")),
            tag(Tag.Type.CITY, Map.of(), span(12, "Omsk"), span(30, "Omsk")));

    assertThat(NameScore.mentions(tags))
        .containsExactlyInAnyOrder(
            new LabelledSentence.Marked(4, 16, NameLabels.ORGANISATION),
            new LabelledSentence.Marked(30, 34, NameLabels.PLACE));
  }

  @Test
  void anAdjectiveIsNoMentionOfACountry() {
    List<Tag> tags =
        List.of(
            tag(Tag.Type.COUNTRY, Map.of("inferred-from", "Thai"), span(0, "Thai")),
            tag(
                Tag.Type.COUNTRY,
                Map.of("adjectives", "Chinese"),
                span(10, "China"),
                span(20, "Chinese")));

    assertThat(NameScore.mentions(tags))
        .containsExactly(new LabelledSentence.Marked(10, 15, NameLabels.PLACE));
  }

  @Test
  void aNameOfAnotherKindCountsAsSurplusAndAsMissed() {
    NameScore score = new NameScore();
    LabelledSentence.Marked person = new LabelledSentence.Marked(0, 4, NameLabels.PERSON);
    LabelledSentence.Marked place = new LabelledSentence.Marked(8, 12, NameLabels.PLACE);
    score.add(
        new LabelledSentence("d", "Anna in Omsk", List.of(person, place)),
        List.of(
            tag(Tag.Type.ORGANISATION, Map.of(), span(0, "Anna")),
            tag(Tag.Type.CITY, Map.of(), span(8, "Omsk"))));

    assertThat(score.f1()).isEqualTo(0.5);
  }
}
