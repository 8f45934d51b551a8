package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Dateline;
import dev.silkwire.ingest.extract.Extraction.ArticlePage;
import dev.silkwire.ingest.extract.Extraction.NoArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages written for this test, each named by its trap, with what should be read from them beside.
 * To add one: write the page (its first line is a comment with address and content type), run the
 * test, and put what it prints into the {@code .expected} file once every line of it is right.
 */
class GoldenPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/extract/pages");
  static final Instant FETCHED = Instant.parse("2024-05-20T12:00:00Z");
  private static final Pattern HEADER =
      Pattern.compile("<!-- url: (\\S+) \\| content-type: (.*?) -->");

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".html"))
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsWhatIsExpected(String page) throws IOException {
    Path expected = PAGES.resolve(page.replace(".html", ".expected"));
    assertThat(read(page))
        .as("reading of " + page)
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "no file " + expected);
  }

  @Test
  void everyExpectationHasItsPage() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".expected")))
          .allSatisfy(
              file -> assertThat(Path.of(file.toString().replace(".expected", ".html"))).exists());
    }
  }

  private static String read(String page) throws IOException {
    byte[] body = Files.readAllBytes(PAGES.resolve(page));
    Matcher header =
        HEADER.matcher(
            new String(body, 0, Math.min(300, body.length), StandardCharsets.ISO_8859_1));
    assertThat(header.find())
        .as("first line of " + page + " names address and content type")
        .isTrue();
    RawPage raw = new RawPage(new CanonicalUrl(header.group(1)), header.group(2), body, FETCHED);
    return switch (new ArticleExtractor().read(raw)) {
      case NoArticle none -> "refused: " + none.reason().word() + "\n";
      case ArticlePage found -> written(found);
    };
  }

  static String written(ArticlePage page) {
    ExtractedArticle article = page.article();
    return """
        title: %s
        subtitle: %s
        authors: %s
        agency: %s
        published: %s
        modified: %s
        language: %s
        section: %s
        dateline: %s
        canonical: %s
        pager: %s

        %s
        """
        .formatted(
            article.title(),
            or(article.subtitle()),
            String.join("; ", article.authors()),
            or(article.agency()),
            date(article.published()),
            date(article.modified()),
            or(article.language()),
            String.join(" > ", article.section()),
            dateline(article.dateline()),
            page.canonical() == null ? "-" : page.canonical().value(),
            page.pager().stream()
                .map(link -> link.number() + " " + link.url().pathAndQuery())
                .collect(Collectors.joining(", ")),
            article.blocks().stream()
                .map(
                    block ->
                        block.type().word()
                            + (block.level() > 0 ? block.level() : "")
                            + ": "
                            + block.text())
                .collect(Collectors.joining("\n")))
        .replaceAll("(?m) +$", "");
  }

  private static String or(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static String date(@Nullable ArticleDate date) {
    return date == null
        ? "-"
        : date.value() + " " + date.precision().word() + " " + date.provenance().word();
  }

  private static String dateline(@Nullable Dateline dateline) {
    return dateline == null
        ? "-"
        : or(dateline.place()) + " / " + or(dateline.agency()) + " / " + or(dateline.date());
  }
}
