package dev.silkwire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.silkwire.contracts.EventJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/**
 * Scores the extraction of real pages, which stay outside the project, with the scorer beside them:
 * a change that makes a figure of {@code figures.csv} worse by more than a hair fails here. Raise
 * the figure when it has become better.
 */
class ScoreTest {
  private static final double HAIR = 0.003;
  private static final Path SHARED =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared");
  private static final Path SCORER = SHARED.resolve("scoring/score_extraction.py");

  @TempDir Path folder;

  private record Figure(String set, String name, double reached) {}

  static List<String> sets() {
    return figures().stream().map(Figure::set).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void noFigureFalls(String set) throws IOException, InterruptedException {
    Path gold = SHARED.resolve("data/extraction").resolve(set + ".gold.jsonl");
    assumeTrue(
        Files.exists(gold), "no " + gold + ": the pages to score on are not on this machine");
    JsonNode scored = score(set, gold, extracted(set, gold));

    List<String> fallen = new ArrayList<>();
    for (Figure figure : figures()) {
      if (figure.set().equals(set)) {
        double now = scored.get(figure.name()).asDouble();
        if (now < figure.reached() - HAIR) {
          fallen.add("%s %.4f, was %.4f".formatted(figure.name(), now, figure.reached()));
        }
      }
    }
    assertThat(fallen).as("figures of " + set + " that fell").isEmpty();
  }

  /** The pages as the command line extracts them. */
  private Path extracted(String set, Path gold) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonNode row = json(line);
      String id = row.get("id").asString();
      pages.add(
          EventJson.MAPPER.writeValueAsString(
              Map.of(
                  "id", id,
                  "url", row.path("url").asString("http://page.example/a"),
                  "file", gold.resolveSibling(set).resolve(id + ".html.gz").toString())));
    }
    Path list = Files.write(folder.resolve("pages.jsonl"), pages);
    Path predictions = folder.resolve("predictions.jsonl");
    try (PrintStream out = new PrintStream(predictions.toFile(), StandardCharsets.UTF_8)) {
      int exit =
          new CommandLine(new ExtractCommand(out, System.err, Clock.systemUTC()))
              .execute("--pages", list.toString());
      assertThat(exit).isZero();
    }
    return predictions;
  }

  private static JsonNode score(String set, Path gold, Path predictions)
      throws IOException, InterruptedException {
    String units = set.equals("magic") ? "cjk" : "words"; // words of Chinese are not spaced
    Process scorer;
    try {
      scorer =
          new ProcessBuilder(
                  "python3",
                  SCORER.toString(),
                  gold.toString(),
                  predictions.toString(),
                  "--json",
                  "--bootstrap",
                  "1",
                  "--units",
                  units)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException noPython) {
      assumeTrue(false, "the scorer needs python3, which is not on this machine: " + noPython);
      throw noPython;
    }
    String answer = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(scorer.waitFor()).as("exit code of the scorer").isZero();
    return json(answer);
  }

  /** Python writes NaN, which JSON does not know, where there is nothing. */
  private static JsonNode json(String text) {
    return EventJson.MAPPER.readTree(text.replace(": NaN", ": null"));
  }

  private static List<Figure> figures() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/extract/figures.csv")).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Figure(cells[0], cells[1], Double.parseDouble(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
