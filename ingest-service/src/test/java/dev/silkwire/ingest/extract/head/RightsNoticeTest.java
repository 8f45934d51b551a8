package dev.silkwire.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Rights;
import dev.silkwire.ingest.extract.html.PageSurvey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsNoticeTest {
  @Test
  void licenceOfTheArticlesDataComesFirst() {
    Rights rights =
        read(
            """
            <link rel="license" href="/terms">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tugs",
              "license":{"@type":"CreativeWork","name":"CC BY","url":"https://creativecommons.org/licenses/by/4.0/"},
              "copyrightHolder":{"@type":"Organization","name":"Norvik Daily"}}</script>
            """);
    assertThat(rights.license()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(rights.holder()).isEqualTo("Norvik Daily");
  }

  @Test
  void linkAndDublinCoreAreRead() {
    Rights rights =
        read("<link rel=license href=/terms><meta name=DC.rights content='© Газета Норвик'>");
    assertThat(rights.license()).isEqualTo("http://news.example/terms");
    assertThat(rights.holder()).isEqualTo("© Газета Норвик");
    assertThat(read("<meta name=dcterms.license content='CC0 1.0'>").license())
        .isEqualTo("CC0 1.0");
  }

  @Test
  void licenceOfAPictureIsNotThatOfTheText() {
    String picture =
        "<figure><img src=a.jpg><figcaption><a href='https://creativecommons.org/licenses/by-sa/3.0/'>CC</a></figcaption></figure>";
    String foot =
        "<p>All texts: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a></p>";
    assertThat(read(picture).license()).isNull();
    assertThat(read(foot + picture).license())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void wishesAboutMiningAreKeptAsFound() {
    assertThat(
            read("""
                    <meta name="robots" content="index, max-snippet:-1, noai, noimageai">
                    <meta name="GPTBot" content="noindex">
                    <meta name="tdm-reservation" content="1">
                    <meta name="tdm-policy" content="https://news.example/tdm.json">
                    """)
                .aiTraining())
        .containsExactly(
            "robots: noai",
            "robots: noimageai",
            "gptbot: noindex",
            "tdm-reservation: 1",
            "tdm-policy: https://news.example/tdm.json");
  }

  @Test
  void robotsForSearchSayNothingAboutMining() {
    String robots =
        "<meta name=robots content='noindex, nofollow, max-snippet:0'><meta name=googlebot content=noarchive>";
    assertThat(RightsNotice.read(page(robots))).isEmpty();
  }

  private static Rights read(String html) {
    return RightsNotice.read(page(html)).orElse(new Rights(null, null, List.of()));
  }

  private static PageSurvey page(String html) {
    return PageSurvey.of(html, new CanonicalUrl("http://news.example/1"));
  }
}
