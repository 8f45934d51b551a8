package dev.silkwire.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.silkwire.commandline.run.RunFolder;
import dev.silkwire.commandline.run.RunState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb against an ingest-service that answers what it is told to. */
class ReExtractCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  @TempDir private Path data;
  private RunFolder folder;
  private HttpServer ingest;

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ingest.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          Answer answer = answers.removeFirst();
          byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    ingest.start();
    RunState.Running self = RunState.Running.of(ProcessHandle.current());
    String address = "127.0.0.1:" + ingest.getAddress().getPort();
    folder = RunFolder.take(data).orElseThrow();
    folder.write(
        new RunState(
            self,
            Instant.now(),
            "http://127.0.0.1:1/",
            "127.0.0.1:1",
            List.of(new RunState.PartState("ingest-service", address, self))));
  }

  @AfterEach
  void stop() throws IOException {
    ingest.stop(0);
    folder.close();
  }

  @Test
  void progressIsShownAndInTheEndWhatBecameOfEveryPage() {
    answers.add(new Answer(202, report("running", 0, 0, 0, "{}", 0)));
    answers.add(new Answer(200, report("running", 500, 3, 490, "{}", 0)));
    answers.add(
        new Answer(200, report("done", 1200, 5, 1100, "{\"superseded\":90,\"list-page\":5}", 0)));

    assertThat(run("--source", "gazette", "--since", "2026-11-20")).isZero();

    assertThat(asked.getFirst())
        .startsWith("POST /api/re-extract ")
        .contains("\"source\":\"gazette\"", "\"since\":\"2026-11-20\"");
    assertThat(asked.get(1)).startsWith("GET /api/re-extract/j1");
    assertThat(out.toString())
        .contains("500 of 1,200 pages: 3 published, 490 unchanged")
        .contains("✓    1,200 pages read")
        .contains("5 published anew, of which 1 had not been seen to be articles")
        .contains("1,100 unchanged", "90 skipped: superseded", "5 skipped: list-page");
  }

  @Test
  void pagesThatFailedAreNotDone() {
    answers.add(new Answer(202, report("done", 1, 0, 0, "{}", 1)));

    assertThat(run()).isEqualTo(Silkwire.FAILED);
    assertThat(out.toString()).contains("1 failed by a fault of ours; see logs/ingest-service.log");
  }

  @Test
  void wrongSourceIsAWrongArgument() {
    answers.add(new Answer(400, "{\"detail\":\"there is no source \\\"x\\\"\"}"));

    assertThat(run("--source", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("✗ there is no source \"x\"");
  }

  @Test
  void oneThatRunsIsShownWhereNothingElseIsAskedFor() {
    answers.add(new Answer(409, "{\"detail\":\"a re-extraction is running\"}"));
    answers.add(new Answer(200, report("running", 10, 0, 10, "{}", 0)));
    assertThat(run("--no-wait")).isZero();
    assertThat(out.toString()).contains("running already", "10 of 1,200 pages");

    answers.add(new Answer(409, "{\"detail\":\"a re-extraction is running\"}"));
    assertThat(run("--source", "gazette")).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString()).contains("a re-extraction is running");
  }

  @Test
  void restartOfTheServiceIsTold() {
    answers.add(new Answer(202, report("running", 0, 0, 0, "{}", 0)));
    answers.add(new Answer(404, "{\"detail\":\"there is no such re-extraction; start it again\"}"));

    assertThat(run()).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString()).contains("start it again");
  }

  private static String report(
      String state, long read, long published, long unchanged, String skipped, long failed) {
    return """
        {"id":"j1","state":"%s","records":1200,"read":%d,"published":%d,"found":%d,"unchanged":%d,
         "skipped":%s,"failed":%d}"""
        .formatted(state, read, published, published > 4 ? 1 : 0, unchanged, skipped, failed);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("re-extract", "--data", data.toString()));
    all.addAll(List.of(args));
    CommandLine silkwire = Silkwire.commandLine();
    silkwire.setOut(new PrintWriter(out, true));
    silkwire.setErr(new PrintWriter(err, true));
    return silkwire.execute(all.toArray(String[]::new));
  }
}
