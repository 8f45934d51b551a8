package dev.silkwire.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.silkwire.contracts.EventJson;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The whole of Silkwire in a folder of its own, started by the command line a user would type. */
final class RunningSilkwire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Process up;
  private final Path output;

  private RunningSilkwire(Path data, Process up, Path output) {
    this.data = data;
    this.up = up;
    this.output = output;
  }

  /** Starts it and waits until all parts are ready. */
  static RunningSilkwire up(Path folder, Path sources, String allowedInternal) {
    Path output = folder.resolve("up.txt");
    List<String> command =
        command(
            "up",
            "--no-demo",
            "--port=" + freePort(),
            "--data=" + folder.resolve("data"),
            "--sources=" + sources,
            "--allow-internal=" + allowedInternal);
    try {
      Process up =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      RunningSilkwire running = new RunningSilkwire(folder.resolve("data"), up, output);
      running.awaitReady();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... verb) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dsilkwire.home=" + project(),
                "-cp",
                classPath(),
                "dev.silkwire.commandline.Silkwire"));
    command.addAll(List.of(verb));
    return command;
  }

  /** What another verb said, and how it ended. */
  record Ran(int exitCode, String output) {}

  /** Runs another verb on the same data folder to its end. */
  Ran run(String... verb) {
    List<String> command = command(verb);
    command.add("--data=" + data);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ran(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady() {
    try {
      await("all parts ready").atMost(PATIENCE).until(() -> !up.isAlive() || isReady());
    } catch (ConditionTimeoutException e) {
      close();
      throw new IllegalStateException("silkwire up is not ready:\n" + output(), e);
    }
    if (!up.isAlive()) {
      throw new IllegalStateException("silkwire up ended:\n" + output());
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String kafka() {
    return state().path("kafka").asString();
  }

  long pid(String part) {
    return state()
        .path("parts")
        .valueStream()
        .filter(node -> node.path("name").asString().equals(part))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no part " + part + " in " + state()))
        .path("process")
        .path("pid")
        .asLong();
  }

  /** Kills a part the hard way. */
  void kill(String part) {
    ProcessHandle.of(pid(part)).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Every document of the index. */
  List<JsonNode> articles() {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get("/api/articles?size=200" + after).orElseThrow();
      page.path("articles").forEach(all::add);
      after = page.path("next").isString() ? "&after=" + encode(page.path("next").asString()) : "";
    } while (!after.isEmpty());
    return all;
  }

  JsonNode article(String id) {
    return get("/api/articles/" + id).orElseThrow();
  }

  JsonNode explain(String url) {
    return get("/api/explain?url=" + encode(url)).orElseThrow();
  }

  /** The answer as JSON; empty where there is none just now. */
  Optional<JsonNode> get(String path) {
    if (!up.isAlive()) {
      throw new IllegalStateException("silkwire up ended:\n" + output());
    }
    if (consoleAddress().isEmpty()) {
      return Optional.empty();
    }
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(consoleAddress() + path))
                  .timeout(Duration.ofSeconds(20))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(EventJson.MAPPER.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The address of console and API, without a slash at its end. */
  String consoleAddress() {
    return state().path("console").asString("").replaceAll("/$", "");
  }

  private boolean isReady() {
    return !consoleAddress().isEmpty() && get("/api/articles?size=1").isPresent();
  }

  private JsonNode state() {
    try {
      return EventJson.MAPPER.readTree(Files.readAllBytes(data.resolve("run.json")));
    } catch (IOException | JacksonException notYet) {
      return EventJson.MAPPER.createObjectNode();
    }
  }

  private static String classPath() {
    Path target = project().resolve("command-line/target");
    try (Stream<Path> jars = Files.list(target)) {
      String own =
          jars.filter(
                  jar ->
                      jar.getFileName().toString().matches("command-line-[^-]+(-SNAPSHOT)?\\.jar"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("command-line is not packaged"))
              .toString();
      return own + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path project() {
    return Path.of("").toAbsolutePath().getParent();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Stops it as Ctrl-C would. */
  @Override
  public void close() {
    up.destroy();
    await("silkwire up stops in order").atMost(PATIENCE).until(() -> !up.isAlive());
  }
}
