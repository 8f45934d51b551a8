package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Access;
import dev.silkwire.contracts.Access.Status;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AccessTermsTest {
  private static final String WHOLE = "The tugs arrive in September.";
  private static final String CUT = "The tugs arrive in September, and then …";

  @ParameterizedTest
  @CsvFileSource(resources = "/extract/access-declared.csv", numLinesToSkip = 1, delimiter = ';')
  void declarationsAreTaken(String head, @Nullable Status expected, String why) {
    assertThat(read(head, WHOLE).map(Access::status).orElse(null))
        .as(head + " " + why)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/extract/access-prompts.csv", numLinesToSkip = 1, delimiter = ';')
  void promptsBesideATextThatBreaksOff(String line, @Nullable Status expected, String why) {
    assertThat(read("<h3>" + line + "</h3>", CUT).map(Access::status).orElse(null))
        .as(line + " " + why)
        .isEqualTo(expected);
    assertThat(read("<h3>" + line + "</h3>", WHOLE))
        .as("a whole text is not cut by " + line)
        .isEmpty();
  }

  @Test
  void barrierBesideATextThatBreaksOff() {
    String barrier = "<div class='article-paywall'>Four weeks for one crown.</div>";
    assertThat(read(barrier, CUT))
        .contains(
            new Access(
                Status.PARTIAL, "the text ends in an ellipsis; element called article-paywall"));
    assertThat(read(barrier, WHOLE)).isEmpty();
    assertThat(read("<div class='article-paywall'></div>", CUT)).isEmpty();
  }

  @Test
  void lockedPartIsNamed() {
    Optional<Access> access =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tugs","isAccessibleForFree":"False",
            "hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}</script>
            """,
            WHOLE);
    assertThat(access)
        .contains(
            new Access(
                Status.PARTIAL,
                "json-ld isAccessibleForFree: False; json-ld hasPart not free .rest"));
  }

  private static Optional<Access> read(String html, String text) {
    return AccessTerms.read(PageSurvey.of(html, new CanonicalUrl("http://news.example/1")), text);
  }
}
