package dev.silkwire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EntranceFinderTest {
  private static final CanonicalUrl HOME = new CanonicalUrl("https://gazette.example.com/");

  @Test
  void feedsAndSectionsOfAHomePageAreFound() throws IOException {
    byte[] page =
        ExpectedListing.bytes(Path.of("src/test/resources/discover/entrances/home-page.html"));

    EntranceFinder.Entrances entrances = EntranceFinder.find(HOME, "text/html", page);

    assertThat(entrances.feeds())
        .extracting(CanonicalUrl::value)
        .containsExactly(
            "https://gazette.example.com/feed/",
            "https://gazette.example.com/feed.json",
            "https://gazette.example.com/rss/sport.xml");
    assertThat(entrances.sections())
        .extracting(CanonicalUrl::value)
        .containsExactly(
            "https://gazette.example.com/news/",
            "https://gazette.example.com/press-office",
            "https://gazette.example.com/economy/",
            "https://gazette.example.com/sport/");
  }

  @Test
  void menuOfAPageLaidOutByTablesIsFoundNewsFirst() throws IOException {
    Path fixture =
        Path.of("src/test/resources/discover/sections/old-tables-with-font-and-no-classes.html");

    EntranceFinder.Entrances entrances =
        EntranceFinder.find(
            new CanonicalUrl("http://www.jiangkou.example/"),
            "text/html",
            ExpectedListing.bytes(fixture));

    assertThat(entrances.sections())
        .extracting(CanonicalUrl::pathAndQuery)
        .startsWith("/bmdt/index.htm")
        .contains("/zwgk/index.htm", "/gggs/index.htm")
        .noneMatch(path -> path.contains("content_"));
  }

  @Test
  void pageWithoutMenuHasNoEntrances() {
    EntranceFinder.Entrances none =
        EntranceFinder.find(HOME, null, "<p>Soon.</p>".getBytes(StandardCharsets.UTF_8));

    assertThat(none.feeds()).isEmpty();
    assertThat(none.sections()).isEmpty();
  }

  @Test
  void endlessMenuIsBounded() {
    StringBuilder menu = new StringBuilder("<nav>");
    for (char c = 'a'; c <= 'z'; c++) {
      for (char d = 'a'; d <= 'z'; d++) {
        menu.append("<a href=/").append(c).append(d).append("/>Part ").append(c).append("</a>");
        menu.append("<a href=/").append(c).append(d).append("/feed/>Feed</a>");
      }
    }
    EntranceFinder.Entrances bounded =
        EntranceFinder.find(HOME, null, menu.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(bounded.sections()).hasSize(20);
    assertThat(bounded.feeds()).hasSize(20);
  }
}
