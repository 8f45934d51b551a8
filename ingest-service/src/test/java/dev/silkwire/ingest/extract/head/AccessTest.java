package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.head.Access.State;
import dev.silkwire.ingest.extract.html.PageSurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AccessTest {
  private static final String WHOLE = "The tugs arrive in September.";
  private static final String CUT = "The tugs arrive in September, and then …";

  @ParameterizedTest
  @CsvFileSource(resources = "/extract/access-declared.csv", numLinesToSkip = 1, delimiter = ';')
  void declarationsAreTaken(String head, State expected, String why) {
    assertThat(read(head, WHOLE).state()).as(head + " " + why).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/extract/access-prompts.csv", numLinesToSkip = 1, delimiter = ';')
  void promptsBesideATextThatBreaksOff(String line, State expected, String why) {
    assertThat(read("<h3>" + line + "</h3>", CUT).state()).as(line + " " + why).isEqualTo(expected);
    assertThat(read("<h3>" + line + "</h3>", WHOLE).state())
        .as("a whole text is not cut by " + line)
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void barrierBesideATextThatBreaksOff() {
    String barrier = "<div class='article-paywall'>Four weeks for one crown.</div>";
    assertThat(read(barrier, CUT))
        .isEqualTo(
            new Access(
                State.PARTIAL,
                java.util.List.of(
                    "the text ends in an ellipsis", "element called article-paywall")));
    assertThat(read(barrier, WHOLE).state()).isEqualTo(State.UNKNOWN);
    assertThat(read("<div class='article-paywall'></div>", CUT).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void lockedPartIsNamed() {
    Access access =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tugs","isAccessibleForFree":"False",
            "hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}</script>
            """,
            WHOLE);
    assertThat(access)
        .isEqualTo(
            new Access(
                State.PARTIAL,
                java.util.List.of(
                    "json-ld isAccessibleForFree: False", "json-ld hasPart not free .rest")));
  }

  private static Access read(String html, String text) {
    return Access.read(PageSurvey.of(html, new CanonicalUrl("http://news.example/1")), text);
  }
}
