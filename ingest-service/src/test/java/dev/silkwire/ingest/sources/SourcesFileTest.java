package dev.silkwire.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesFileTest {
  private static final Path ROOT = Path.of("src/test/resources/sources");

  @TempDir Path temp;

  /** Each file of {@code problems} has beside it what a user is told about it. */
  @ParameterizedTest
  @MethodSource
  void everyProblemIsToldWithItsPlaceAndWhatWouldBeRight(Path file) throws IOException {
    String expected = Files.readString(file.resolveSibling(file.getFileName() + ".expected"));

    assertThat(problems(file)).isEqualTo(expected.strip());
  }

  static Stream<Path> everyProblemIsToldWithItsPlaceAndWhatWouldBeRight() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("problems"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void problemHasItsPartsForPrograms() {
    SourcesFile.Reading reading = SourcesFile.read(ROOT.resolve("problems/duplicate-id.yaml"));

    assertThat(((SourcesFile.Invalid) reading).problems())
        .containsExactly(
            new SourcesFile.Problem(
                "duplicate-id.yaml",
                4,
                9,
                "sources[1].id",
                "\"a\" is already used at duplicate-id.yaml:2; choose another"));
  }

  @Test
  void everyFieldIsReadAndPathsAreResolved() {
    List<SourceDefinition> sources = valid(ROOT.resolve("valid/full-and-short.yaml"));

    assertThat(sources.getFirst())
        .isEqualTo(
            new SourceDefinition(
                "portal",
                "East Gate Portal",
                new CanonicalUrl("http://127.0.0.1:8099/"),
                urls(
                    "http://127.0.0.1:8099/feed.xml",
                    "http://127.0.0.1:8099/atom.xml",
                    "https://feeds.example/east"),
                urls("http://127.0.0.1:8099/sitemap_index.xml"),
                urls("http://127.0.0.1:8099/news/index.html", "http://127.0.0.1:8099/news/"),
                Duration.ofMinutes(1),
                Duration.ofMillis(1_500)));
  }

  @Test
  void idAndUrlAreEnough() {
    List<SourceDefinition> sources = valid(ROOT.resolve("valid/full-and-short.yaml"));

    assertThat(sources.get(1))
        .isEqualTo(
            new SourceDefinition(
                "home-page_only.2",
                "home-page_only.2",
                new CanonicalUrl("https://home.example/"),
                List.of(),
                List.of(),
                List.of(),
                SourceDefinition.USUAL_INTERVAL,
                null));
    assertThat(sources.get(2).name()).isEqualTo("7");
    assertThat(sources.get(2).feeds()).isEqualTo(urls("https://seven.example/a/c.xml"));
  }

  @Test
  void selectorsHaveAVersionForEachLayout() {
    List<SourceDefinition> sources = valid(ROOT.resolve("valid/selectors.yaml"));
    LocalDate change = LocalDate.parse("2026-03-01");

    assertThat(sources.get(0).selectors())
        .containsExactly(
            new Selectors(null, change, "h1.headline", null, "#story", null, null, List.of(), null),
            new Selectors(
                change,
                LocalDate.parse("2027-01-01"),
                "article > h1",
                ".lead",
                "article .text, article .more",
                "article time",
                ".byline a",
                List.of(".promo", "aside[data-kind=more]", "p:contains(Read also)"),
                "a.next:not(.disabled)"));
    assertThat(sources.get(1).selectors())
        .containsExactly(
            new Selectors(null, null, null, null, null, null, null, List.of(".promo"), null));
    assertThat(sources.get(2).selectors()).isNull();
  }

  @Test
  void mistakeInASelectorCostsOnlyItsSource() {
    SourcesFile.Reading reading = SourcesFile.read(ROOT.resolve("partly/one-bad-selector.yaml"));

    assertThat(reading)
        .isInstanceOfSatisfying(
            SourcesFile.Partial.class,
            partial -> {
              assertThat(partial.sources())
                  .extracting(SourceDefinition::id)
                  .containsExactly("good", "plain");
              assertThat(partial.mistaken()).containsExactly("bad");
              assertThat(partial.problems())
                  .singleElement()
                  .satisfies(
                      problem -> {
                        assertThat(problem.line()).isEqualTo(7);
                        assertThat(problem.field()).isEqualTo("sources[1].selectors.title");
                        assertThat(problem.message()).startsWith("\"h1[\" is no CSS selector: ");
                      });
            });
  }

  @Test
  void otherMistakeBesideOneInASelectorCostsAll(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("both.yaml"),
            """
            sources:
              - id: a
                url: https://a.example/
                selectors: {title: "h1["}
              - id: b
            """);

    assertThat(SourcesFile.read(file))
        .isInstanceOfSatisfying(
            SourcesFile.Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(2));
  }

  @Test
  void valuesMayBeShared() {
    assertThat(valid(ROOT.resolve("valid/shared-values.yaml")))
        .extracting(SourceDefinition::every)
        .containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(90));
  }

  @Test
  void noSourcesAreAValidWayToWatchNothing() {
    assertThat(valid(ROOT.resolve("valid/no-sources-yet.yaml"))).isEmpty();
  }

  @Test
  void filesOfAFolderAreReadByName() {
    assertThat(valid(ROOT.resolve("folder")))
        .extracting(SourceDefinition::id)
        .containsExactly("a", "b");
  }

  @Test
  void problemsOfAllFilesAreToldAtOnce() {
    assertThat(problems(ROOT.resolve("folder-with-problems")).lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("one.yaml:3:10: sources[0].url"))
        .anySatisfy(line -> assertThat(line).startsWith("two.yaml:2:5: sources[0].url"))
        .anySatisfy(line -> assertThat(line).contains("already used at one.yaml:4"));
  }

  @Test
  void missingFileAndEmptyFolderAreNamed() {
    assertThat(problems(temp.resolve("absent.yaml")))
        .contains("absent.yaml: there is no such file");
    assertThat(problems(temp)).contains("no .yaml or .yml file in this folder");
  }

  @Test
  void fileInAnotherCharsetIsNamed() throws IOException {
    Path file = temp.resolve("old.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xE1});

    assertThat(problems(file)).isEqualTo("old.yaml: is not UTF-8; save it as UTF-8");
  }

  @Test
  void hugeFileIsRefusedUnread() throws IOException {
    Path file = temp.resolve("huge.yaml");
    Files.write(file, "#".repeat(9 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));

    assertThat(problems(file)).contains("larger than 8 MiB");
  }

  @Test
  void fingerprintChangesWithContentNameAndNumberOfFiles() throws IOException {
    Path file = temp.resolve("a.yaml");
    Files.writeString(file, "sources:\n");
    String first = SourcesFile.fingerprint(temp);
    assertThat(SourcesFile.fingerprint(temp)).isEqualTo(first);

    Files.writeString(file, "sources: []\n");
    String changed = SourcesFile.fingerprint(temp);
    Files.move(file, temp.resolve("b.yaml"));
    String renamed = SourcesFile.fingerprint(temp);
    Files.writeString(temp.resolve("c.yaml"), "sources:\n");
    String added = SourcesFile.fingerprint(temp);
    Files.writeString(temp.resolve("notes.txt"), "no source");

    assertThat(List.of(first, changed, renamed, added)).doesNotHaveDuplicates();
    assertThat(SourcesFile.fingerprint(temp)).isEqualTo(added);
  }

  private static List<SourceDefinition> valid(Path path) {
    return switch (SourcesFile.read(path)) {
      case SourcesFile.Valid valid -> valid.sources();
      case SourcesFile.Partial partial -> throw new AssertionError(partial.message());
      case SourcesFile.Invalid invalid -> throw new AssertionError(invalid.message());
    };
  }

  private static String problems(Path path) {
    return SourcesFile.read(path).message();
  }

  private static List<CanonicalUrl> urls(String... urls) {
    return Stream.of(urls).map(CanonicalUrl::new).toList();
  }
}
