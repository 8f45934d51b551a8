package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class ExtractCommandTest {
  private static final String PAGE =
      "<html><title>Bridge closed</title><h1>Bridge closed</h1><p>"
          + "The bridge over the river is closed on Sunday from eight to noon because of painting work. "
              .repeat(5);

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyLineGetsItsRowInOrderAndBadOnesAreNamed() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    try (OutputStream gz =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.html.gz")))) {
      gz.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    List<String> list =
        List.of(
            "{\"id\":\"1\",\"url\":\"http://news.example/a\",\"file\":\"a.html\"}",
            "no JSON",
            "{\"id\":\"3\",\"url\":\"http://news.example/b\",\"file\":\"missing.html\"}",
            "{\"id\":\"4\",\"url\":\"http://news.example/b\",\"file\":\"b.html.gz\"}",
            "{\"id\":\"5\",\"url\":\"http://news.example/b\"}");

    assertThat(run(list)).isEqualTo(1);

    List<JsonNode> rows = rows();
    assertThat(rows)
        .extracting(row -> row.get("id").asString())
        .containsExactly("1", "line 2", "3", "4", "5");
    assertThat(rows.get(0).get("title").asString()).isEqualTo("Bridge closed");
    assertThat(rows.get(3).get("text").asString())
        .isEqualTo(rows.get(0).get("text").asString())
        .startsWith("The bridge");
    assertThat(rows.get(2).get("error").asString()).contains("no such file");
    assertThat(rows.get(4).get("error").asString()).contains("\"file\" is missing");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(":2: ")
        .contains(":3: ")
        .contains(":5: ");
  }

  @Test
  void thousandsOfLinesKeepTheirOrder() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    assertThat(
            run(
                IntStream.range(0, 2_000)
                    .mapToObj(i -> "{\"id\":\"" + i + "\",\"url\":null,\"file\":\"a.html\"}")
                    .toList()))
        .isZero();
    assertThat(rows())
        .extracting(row -> row.get("id").asString())
        .containsExactlyElementsOf(IntStream.range(0, 2_000).mapToObj(String::valueOf).toList());
  }

  @Test
  void aRefusedPageSaysWhy() throws IOException {
    Files.write(folder.resolve("a.html"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(run(List.of("{\"id\":\"1\",\"url\":\"http://news.example/a\",\"file\":\"a.html\"}")))
        .isZero();
    assertThat(rows().getFirst().get("refused").get("reason").asString()).isEqualTo("not-html");
  }

  @Test
  void aMissingListIsAnErrorThatSaysWhatToDo() {
    CommandLine verb = new CommandLine(command());
    assertThat(verb.execute("--pages", folder.resolve("none.jsonl").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such list");
  }

  @Test
  void explainTellsWhatWonAndWhyBlockByBlock() throws IOException {
    Path page = Path.of("src/test/resources/extract/pages/read-also-between-paragraphs.html");

    assertThat(
            execute(
                "--explain", page.toString(), "--url", "https://example.org/2026/05/04/quay.html"))
        .isZero();

    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(told.lines().map(line -> line.split(" ", 2)[0]).filter(part -> !part.isBlank()))
        .containsExactly(
            "verdict",
            "characters",
            "canonical",
            "title",
            "standfirst",
            "authors",
            "published",
            "modified",
            "language",
            "section",
            "dateline",
            "kind",
            "access",
            "rights",
            "pages",
            "body",
            "blocks");
    assertThat(told).contains("title element \"").contains("+ the body is [");
    assertThat(told.lines().filter(line -> line.contains("    + paragraph [p]"))).isNotEmpty();
    assertThat(told.lines().filter(line -> line.contains("    - a boilerplate line [")))
        .as("read-also lines")
        .isNotEmpty();
  }

  @Test
  void aRowHasAllThatIsKnownOfTheArticle() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        PAGE.replace(
                "<title>", "<link rel=canonical href=/bridge><meta name=author content=dpa><title>")
            .replace(
                "</h1>",
                "</h1><p>Yesterday, 14:05</p><figure><img src=/b.jpg><figcaption>The bridge</figcaption></figure>"));
    assertThat(run(List.of("{\"id\":\"1\",\"url\":\"http://news.example/a\",\"file\":\"a.html\"}")))
        .isZero();

    JsonNode row = rows().getFirst();
    assertThat(row.get("canonical").asString()).isEqualTo("http://news.example/bridge");
    assertThat(row.get("agency").asString()).isEqualTo("dpa");
    assertThat(row.has("subtitle")).isTrue();
    assertThat(row.get("images").get(0).get("url").asString())
        .isEqualTo("http://news.example/b.jpg");
    assertThat(row.get("blocks").get(0).get("type").asString()).isEqualTo("caption");
    assertThat(row.get("blocks").get(1).get("type").asString()).isEqualTo("paragraph");
    assertThat(row.get("relative").asBoolean()).isTrue();
    assertThat(row.get("published").asString()).endsWith("T14:05");
    assertThat(row.get("publishedFrom").get("evidence").asString())
        .isEqualTo("relative: Yesterday, 14:05");
    assertThat(row.get("publishedFrom").get("precision").asString()).isEqualTo("local-time");
  }

  @Test
  void aPageWithoutTextHasNoLanguage() throws IOException {
    Files.writeString(
        folder.resolve("a.html"), "<html><title>A page of the office of the port</title><body>");
    assertThat(run(List.of("{\"id\":\"1\",\"url\":null,\"file\":\"a.html\"}"))).isZero();
    JsonNode language = rows().getFirst().get("language");
    assertThat(language == null || language.isNull()).isTrue();
  }

  @Test
  void explainNamesEachPlaceOfAuthorsOnce() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        PAGE.replace("The bridge over", "NORVIK (dpa) — The bridge over"));
    assertThat(execute("--explain", folder.resolve("a.html").toString())).isZero();

    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(told.lines().filter(line -> line.contains("meta: nobody"))).hasSize(1);
    assertThat(told)
        .contains("dateline    \"NORVIK (dpa) —\": place NORVIK, agency dpa, date -")
        .doesNotContain("Dateline[");
  }

  @Test
  void onePageGivesItsLine() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);

    assertThat(execute(folder.resolve("a.html").toString(), "--html")).isZero();

    assertThat(rows().getFirst().get("html").asString()).startsWith("<p>The bridge");
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThat(execute()).isEqualTo(2);
    assertThat(execute("--explain", "--pages", "list.jsonl")).isEqualTo(2);
    assertThat(execute("missing.html")).isEqualTo(2);
    assertThat(execute("pom.xml", "--url", "ftp://x")).isEqualTo(2);
    assertThat(execute(folder.toString())).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("either a file or --pages")
        .contains("--explain takes one page")
        .contains("no such file: missing.html")
        .contains("--url: ")
        .contains("cannot be read");
  }

  private int run(List<String> lines) throws IOException {
    Path list = Files.write(folder.resolve("list.jsonl"), lines);
    return execute("--pages", list.toString());
  }

  private int execute(String... arguments) {
    return new CommandLine(command()).execute(arguments);
  }

  private ExtractCommand command() {
    return new ExtractCommand(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Clock.systemUTC());
  }

  private List<JsonNode> rows() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> EventJson.MAPPER.readTree(line))
        .toList();
  }
}
