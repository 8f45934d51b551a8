package dev.silkwire.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class QuestionTest {
  @ParameterizedTest(name = "{0}={1}: {3}")
  @CsvFileSource(resources = "/bad-questions.csv", numLinesToSkip = 1)
  void aBadValueIsNamedWithWhatToWriteInstead(
      String parameter, String value, String says, String why) {
    assertThatThrownBy(() -> question(Map.of(parameter, value)))
        .as(why)
        .isInstanceOfSatisfying(
            BadQuestion.class, bad -> assertThat(bad.parameter()).isEqualTo(parameter))
        .hasMessageContaining(says);
  }

  @Test
  void nothingAskedIsEverythingNewestFirst() {
    Question question = question(Map.of());
    assertThat(question.sorting()).isEqualTo(Sorting.NEWEST);
    assertThat(question.size()).isEqualTo(20);
    assertThat(question.words()).isEmpty();
  }

  @Test
  void wordsAreSortedByRelevanceUnlessToldOtherwise() {
    assertThat(question(Map.of("q", "port")).sorting()).isEqualTo(Sorting.RELEVANCE);
    assertThat(question(Map.of("q", "port", "sort", "newest")).sorting()).isEqualTo(Sorting.NEWEST);
  }

  @Test
  void theLastDayIsIncludedWhole() {
    Question question = question(Map.of("from", "2026-11-01", "to", "2026-11-02"));
    assertThat(question.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(question.before()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void aPlusThatBecameASpaceInTheQueryStringIsStillAnOffset() {
    assertThat(question(Map.of("from", "2026-11-01T08:00:00 05:00")).from())
        .isEqualTo(Instant.parse("2026-11-01T03:00:00Z"));
  }

  @Test
  void typographicQuotationMarksMakeAPhraseAndControlCharactersNothing() {
    assertThat(question(Map.of("q", " «rail\u0000  freight» ")).words())
        .isEqualTo("\"rail freight\"");
  }

  @Test
  void aFloodOfWordsIsRefused() {
    assertThatThrownBy(() -> question(Map.of("q", "word ".repeat(41))))
        .hasMessageContaining("at most 40 words");
    assertThatThrownBy(() -> question(Map.of("q", "x".repeat(501))))
        .hasMessageContaining("500 characters");
  }

  private static Question question(Map<String, String> parameters) {
    return Question.of(
        parameters::get,
        name -> parameters.containsKey(name) ? List.of(parameters.get(name)) : List.of());
  }
}
