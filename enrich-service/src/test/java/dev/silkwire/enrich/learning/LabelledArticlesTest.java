package dev.silkwire.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledArticlesTest {
  @Test
  void aLineIsAnArticle() throws IOException {
    assertThat(
            read(
                """
                {"id": 1, "title": "T", "text": "One.", "topics": ["a", "b", "a"], "more": 1}

                {"text": "Two.", "topics": []}
                """))
        .containsExactly(
            new LabelledArticle("T", "One.", Set.of("a", "b")),
            new LabelledArticle("", "Two.", Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"x\", \"topics\": [\"a\"]|line 2: not JSON",
        "[]|line 2: not a JSON object",
        "{\"topics\": [\"a\"]}|line 2: lacks the field text",
        "{\"text\": \"x\"}|line 2: lacks the list topics",
        "{\"text\": \"x\", \"topics\": [1]}|line 2: a topic should be a word",
        "{\"text\": \"x\", \"topics\": [\" \"]}|line 2: a topic should be a word",
      })
  void aMistakeIsToldWithItsLine(String line, String message) {
    assertThatThrownBy(() -> read("{\"text\": \"x\", \"topics\": [\"a\"]}\n" + line))
        .isInstanceOf(LabelProblem.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void articlesWithoutAnyTopicTeachNothing() {
    assertThatThrownBy(() -> read("{\"text\": \"x\", \"topics\": []}"))
        .hasMessageStartingWith("no article has a topic");
  }

  private static List<LabelledArticle> read(String lines) throws IOException {
    return LabelledArticles.read(new BufferedReader(new StringReader(lines)));
  }
}
