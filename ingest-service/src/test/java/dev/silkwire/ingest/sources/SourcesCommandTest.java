package dev.silkwire.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.testkit.site.NewsSite;
import dev.silkwire.testkit.site.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SourcesCommandTest {
  private static final String STORY =
      """
      <!DOCTYPE html><html lang="en"><title>Pier reopens</title><body><h1>Pier reopens</h1>
      <div class="new"><p>The western pier of the fishing harbour is open to walkers again, three
      weeks after a barge tore two planks out of its landing stage.</p>
      <p class="ask">Have you walked the pier this week? Send your picture to the picture desk, and
      win two tickets for the evening boat to the lighthouse island.</p>
      <p>The repair was paid for by the owner of the barge, the harbour office said on Tuesday, and
      the stage has been given a rail on its seaward side.</p></div></body></html>
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path sources = Path.of("unset");
  private Path page = Path.of("unset");

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(folder.resolve("story.html"), STORY);
    sources =
        Files.writeString(
            folder.resolve("sources.yml"),
            """
            sources:
              - id: pier
                url: https://pier.example/
                selectors:
                  - until: 2026-03-01
                    title: h1
                    body: .old
                  - from: 2026-03-01
                    title: h1
                    body: .new
                    remove: [.ask, .promo]
              - id: plain
                url: https://plain.example/
            """);
  }

  @Test
  void byItselfItSaysWhatCanBeDone() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("Commands:", "check");
  }

  @Test
  void fileWithoutAMistakeIsSaidToBeFine() {
    assertThat(run("check", sources.toString())).isZero();
    assertThat(out.toString()).contains("✓", "sources.yml: 2 sources, 1 with selectors");
  }

  @Test
  void mistakesAreToldWithFileLineAndFieldAndFailTheCheck() throws IOException {
    Files.writeString(sources, Files.readString(sources).replace(".new", "'.new['"));

    assertThat(run("check", sources.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "✗ sources.yml:10:15: sources[0].selectors[1].body: \".new[\" is no CSS selector");
  }

  @Test
  void missingFileIsNamed() {
    assertThat(run("check", folder.resolve("none.yml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.yml: there is no such file");
  }

  @Test
  void bothReadingsOfASavedPageAreShownWithTheirDifference() {
    assertThat(run("check", sources.toString(), "--page", page.toString())).isZero();
    assertThat(lines())
        .contains(
            "  https://pier.example/saved/story.html",
            "  ✓ remove        1  .ask",
            "  · remove        0  .promo",
            "  ✓ title         1  h1",
            "  ✓ body          1  .new",
            "    title      Pier reopens")
        .anySatisfy(line -> assertThat(line).startsWith("  - paragraph  Have you walked"))
        .anySatisfy(line -> assertThat(line).startsWith("    paragraph  The repair was"))
        .noneSatisfy(line -> assertThat(line).startsWith("  + "));
  }

  @Test
  void selectorThatFindsNothingFailsTheCheckAndTheGeneralFindingIsShown() {
    assertThat(run("check", sources.toString(), "--page", page.toString(), "--on", "2026-02-28"))
        .isEqualTo(1);
    assertThat(lines())
        .contains(
            "  pier, selectors until 2026-03-01, on 2026-02-28",
            "  ✗ body          0  .old  matches nothing; the general finding stands")
        .noneSatisfy(line -> assertThat(line).startsWith("  + "));
  }

  @Test
  void sourceWithoutSelectorsSaysSo() {
    assertThat(run("check", sources.toString(), "--source", "plain", "--page", page.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("plain has no selectors for");
    assertThat(run("check", sources.toString(), "--source", "x", "--page", page.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no source x", "there are: pier, plain");
  }

  @Test
  void whereNoSourceIsWithoutAMistakeThatIsSaidInsteadOfAnEmptyList() throws IOException {
    Path wrong = folder.resolve("wrong.yml");
    Files.writeString(
        wrong,
        """
        sources:
          - id: pier
            url: https://pier.example/
            selectors:
              - body: "p["
        """);
    for (String[] chosen : List.of(new String[0], new String[] {"--source", "pier"})) {
      List<String> arguments =
          new ArrayList<>(List.of("check", wrong.toString(), "--page", page.toString()));
      arguments.addAll(List.of(chosen));
      assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
    }
    assertThat(err.toString())
        .contains("no source in " + wrong + " is without a mistake")
        .doesNotContain("there are:");
  }

  @Test
  void pageThatCannotBeReadIsNamed() {
    assertThat(run("check", sources.toString(), "--page", folder + "/none.html")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot read the page", "none.html");
  }

  @Test
  void addressIsFetchedOnceAndRobotsTxtIsObeyed() throws IOException {
    try (NewsSite site = NewsSite.start()) {
      site.page("/robots.txt", Page.text("User-agent: *\nDisallow: /private/\n"))
          .page("/moved.html", Page.redirect(302, "/story.html"))
          .page("/story.html", Page.html(STORY))
          .page("/private/story.html", Page.html(STORY));

      assertThat(check(site, "/moved.html")).isZero();
      assertThat(lines()).contains("  " + site.url("/story.html"));
      assertThat(check(site, "/private/story.html")).isEqualTo(1);
      assertThat(err.toString()).contains("is not fetched: robots-disallowed");
      assertThat(site.requests("/private/story.html")).isEmpty();
      assertThat(site.requests("/story.html")).hasSize(1);
    }
  }

  @Test
  void addressOutsideIsNotFetchedWithoutAContact() {
    assertThat(run("check", sources.toString(), "--page", "https://pier.example/a.html"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--contact");
  }

  @Test
  void readingsAreAlignedAlongWhatTheyShare() {
    assertThat(
            SideBySide.aligned(
                List.of("title", "menu", "one", "two", "end"),
                List.of("title", "one", "inset", "two", "end")))
        .containsExactly("    title", "  - menu", "    one", "  + inset", "    two", "    end");
    assertThat(SideBySide.aligned(List.of(), List.of("a"))).containsExactly("  + a");
    assertThat(SideBySide.aligned(List.of("a", "a"), List.of("a")))
        .containsExactly("    a", "  - a");
  }

  private int check(NewsSite site, String path) {
    return run(
        "check",
        sources.toString(),
        "--page",
        site.url(path),
        "--allow-internal",
        site.hostAndPort());
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private int run(String... args) {
    return new CommandLine(new SourcesCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
