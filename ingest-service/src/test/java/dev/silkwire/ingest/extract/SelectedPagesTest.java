package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.Extraction.ArticlePage;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.extract.layout.SelectorUse;
import dev.silkwire.ingest.sources.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages read by the selectors of their source: each has the source beside it, and what is then
 * read.
 */
class SelectedPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/extract/selected");

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsWhatIsExpected(String name) throws IOException {
    Path expected = PAGES.resolve(name + ".expected");
    ArticlePage page = read(name, GoldenPagesTest.FETCHED);

    assertThat(GoldenPagesTest.written(page) + "\n" + written(page.selectors()))
        .as("reading of " + name)
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "no file " + expected);
  }

  @Test
  void pageFetchedBeforeTheLayoutChangedIsReadByTheOldSelectors() throws IOException {
    ArticlePage page = read("new-layout-since-spring-ru", Instant.parse("2024-02-29T23:00:00Z"));

    assertThat(page.selectors().version()).isEqualTo("selectors until 2024-03-01");
    assertThat(page.selectors().extractedBy()).isNull(); // they match nothing of the new layout
  }

  private static ArticlePage read(String name, Instant fetched) throws IOException {
    SourceDefinition source =
        ((SourcesFile.Valid) SourcesFile.read(PAGES.resolve(name + ".yaml"))).sources().getFirst();
    RawPage raw =
        new RawPage(
            source.url().resolve("/2024/" + name + ".html").orElseThrow(),
            "text/html; charset=utf-8",
            Files.readAllBytes(PAGES.resolve(name + ".html")),
            fetched);
    return (ArticlePage) new ArticleExtractor().read(raw, Layout.of(source, fetched));
  }

  private static String written(SelectorUse use) {
    return "extracted by: "
        + use.extractedBy()
        + use.matches().stream()
            .map(
                match ->
                    "\n%s%s: %d%s"
                        .formatted(
                            match.isMissed() ? "MISSED " : "",
                            match.part().word(),
                            match.elements(),
                            match.problem() == null ? "" : ", " + match.problem()))
            .collect(Collectors.joining())
        + "\n";
  }
}
