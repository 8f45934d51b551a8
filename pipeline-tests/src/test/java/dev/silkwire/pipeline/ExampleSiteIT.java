package dev.silkwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example site beside the project, through the whole pipeline, judged by the judge beside it.
 * Skipped where the folder or python3 is missing.
 */
class ExampleSiteIT {
  private static final Path SHARED = RunningSilkwire.project().resolveSibling("shared");
  private static final int ARTICLES = 16;

  @TempDir private Path folder;

  @Test
  void exampleSiteIsReadWholeAndTheSecondRoundFetchesNothing() throws Exception {
    Path example = SHARED.resolve("example-site");
    assumeTrue(Files.isDirectory(example), "skipped: no ../shared/example-site beside the project");
    assumeTrue(hasPython(), "skipped: no python3 to serve and judge the site");
    int port = RunningSilkwire.freePort();
    Path log = folder.resolve("requests.jsonl");
    Process server =
        python(
            "serve_site.py", example.toString(), Integer.toString(port), "--log", log.toString());
    try (RunningSilkwire silkwire =
        RunningSilkwire.up(folder, sources(port), "127.0.0.1:" + port)) {
      await("all articles")
          .atMost(Duration.ofMinutes(4))
          .until(() -> silkwire.articles().size() >= ARTICLES);
      await("a second round, asked for with validators")
          .atMost(Duration.ofMinutes(4))
          .until(() -> notModified(log, "/kz/en/article_2847261.html"));
      Process judge =
          python("judge_site.py", example.toString(), silkwire.consoleAddress(), log.toString());
      String verdict =
          new String(
              judge.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(judge.waitFor()).as(verdict).isZero();
      assertThat(silkwire.articles())
          .allMatch(article -> revision(silkwire, article.path("id").asString()) == 1);
      assertThat(repeatedWithBody(log)).isEmpty();
    } finally {
      server.destroy();
    }
  }

  private static int revision(RunningSilkwire silkwire, String id) {
    return silkwire.article(id).path("revision").asInt();
  }

  private Path sources(int port) throws IOException {
    Path file = folder.resolve("sources.yml");
    Files.writeString(
        file,
        """
        sources:
          - id: portal
            name: East Coast Portal
            url: http://127.0.0.1:%d/
            feeds: [/feed.xml, /atom.xml]
            sitemaps: [/robots.txt]
            sections: [/news/index.html]
            every: 1m
        """
            .formatted(port));
    return file;
  }

  private static boolean notModified(Path log, String path) throws IOException {
    return lines(log).stream()
        .anyMatch(line -> line.contains(path) && line.contains("\"status\": 304"));
  }

  /** Addresses whose body was sent twice. */
  private static List<String> repeatedWithBody(Path log) throws IOException {
    List<String> sent =
        lines(log).stream()
            .filter(line -> line.contains("\"status\": 200"))
            .map(line -> line.replaceAll(".*\"path\": \"([^\"]*)\".*", "$1"))
            .toList();
    return sent.stream().filter(path -> sent.indexOf(path) != sent.lastIndexOf(path)).toList();
  }

  private static List<String> lines(Path log) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.toList();
    }
  }

  private static Process python(String script, String... arguments) throws IOException {
    Stream<String> command =
        Stream.concat(
            Stream.of("python3", SHARED.resolve("tools").resolve(script).toString()),
            Stream.of(arguments));
    return new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException missing) {
      return false;
    }
  }
}
