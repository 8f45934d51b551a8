package dev.silkwire.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.commandline.run.RunFolder;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.contracts.EventJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SilkwireTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path data;

  @Test
  void everyVerbIsInTheOverview() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains(
            "up ",
            "stop ",
            "status ",
            "add ",
            "explain ",
            "re-extract ",
            "re-tag ",
            "doctor ",
            "sources ",
            "extract ",
            "tag ")
        .contains("Exit status:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"up", "stop", "status", "add", "explain", "re-extract", "re-tag", "doctor"})
  void everyVerbHasHelpWithAnExampleAndItsExitStatus(String verb) {
    assertThat(run(verb, "--help")).isZero();
    assertThat(out.toString()).contains("Example", "silkwire " + verb, "Exit status:", "--data");
  }

  @Test
  void sourcesSaysWhatCanBeDoneWithThem() {
    assertThat(run("sources")).isZero();
    assertThat(out.toString())
        .contains("silkwire sources", "check  Tells every mistake", "Example");
  }

  @Test
  void unknownOptionIsAUsageError() {
    assertThat(run("up", "--prot", "8081")).isEqualTo(2);
    assertThat(err.toString()).contains("--prot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop",
        "status",
        "explain http://a.example/",
        "add http://a.example/",
        "re-extract --source a",
        "re-tag --since 2026-11-20"
      })
  void verbsThatNeedARunSayThatNothingRuns(String verb) {
    assertThat(run((verb + " --data " + data).split(" "))).isEqualTo(Silkwire.NOT_RUNNING);
    assertThat(err.toString()).contains("Nothing runs on " + data, "./silkwire up");
  }

  @Test
  void statusInJsonSaysThatNothingRuns() {
    assertThat(run("status", "--json", "--data", data.toString())).isEqualTo(Silkwire.NOT_RUNNING);
    assertThat(EventJson.MAPPER.readTree(out.toString()).path("running").asBoolean(true)).isFalse();
  }

  @Test
  void statusNamesAddressProcessAndMemoryOfEveryPart() throws IOException {
    try (RunFolder folder = RunFolder.take(data).orElseThrow()) {
      folder.write(stateOfThisProcess());

      assertThat(run("status", "--data", data.toString())).isZero();
      assertThat(out.toString())
          .contains("kafka", "127.0.0.1:4711", "pid " + ProcessHandle.current().pid(), "MiB")
          .contains("http://127.0.0.1:8080/");

      out.getBuffer().setLength(0);
      assertThat(run("status", "--json", "--data", data.toString())).isZero();
      var json = EventJson.MAPPER.readTree(out.toString());
      assertThat(json.at("/parts/0/name").asString()).isEqualTo("kafka");
      assertThat(json.at("/parts/0/pid").asLong()).isEqualTo(ProcessHandle.current().pid());
      assertThat(json.at("/parts/0/residentBytes").asLong()).isPositive();
    }
  }

  @Test
  void addressThatIsNoneIsRefusedBeforeAnythingElse() {
    assertThat(run("add", "ftp://a.example/x", "--data", data.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("not an http or https URL: ftp://a.example/x");
  }

  @Test
  void upNamesEveryMistakeInTheSourcesAndStartsNothing() throws IOException {
    Path sources = Files.writeString(data.resolve("sources.yaml"), "sources:\n  - id: a\n");

    int status =
        run(
            "up",
            "--sources",
            sources.toString(),
            "--allow-internal",
            "8099",
            "--data",
            data + "/d");

    assertThat(status).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString())
        .contains("sources.yaml:2", "url", "--allow-internal 8099: write host:port")
        .contains("Nothing was started");
    assertThat(data.resolve("d")).doesNotExist();
  }

  @Test
  void upNamesMistakesInTheRulesAlsoInThoseOfTheDataFolder() throws IOException {
    Path own = Files.createDirectories(data.resolve("own"));
    Files.writeString(own.resolve("mine.yaml"), "watches:\n  - {list: rail, names: [{id: x}]}\n");
    Path usual = Files.createDirectories(data.resolve("d/rules"));
    Files.writeString(usual.resolve("topics.yaml"), "topicz: []\n");

    assertThat(run("up", "--rules", own.toString(), "--data", data + "/d"))
        .isEqualTo(Silkwire.FAILED);
    assertThat(err.toString()).contains("mine.yaml, line 2", "name").doesNotContain("topicz");
    assertThat(run("up", "--data", data + "/d")).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString()).contains("topics.yaml, line 1", "topicz");
    assertThat(run("up", "--rules", data + "/none")).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString()).contains("none: there is no such folder");
  }

  @Test
  void portThatIsTakenIsNamedWithTheWayOut() throws IOException {
    Path home = pretendBuild(data.resolve("home"));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();

      int status = at(home, "up", "--no-demo", "--port", "" + port, "--data", data + "/d");

      assertThat(status).isEqualTo(Silkwire.FAILED);
      assertThat(err.toString()).contains("port " + port + " is taken", "--port " + (port + 1));
    }
  }

  @Test
  void secondUpOnAFolderSaysThatOneRuns() throws IOException {
    Path home = pretendBuild(data.resolve("home"));
    try (RunFolder folder = RunFolder.take(data).orElseThrow()) {
      folder.write(stateOfThisProcess());

      assertThat(at(home, "up", "--no-demo", "--data", data.toString())).isEqualTo(Silkwire.FAILED);
      assertThat(err.toString())
          .contains("runs already on " + data, "http://127.0.0.1:8080/", "./silkwire stop");
    }
  }

  @Test
  void upWithoutABuildSaysHowToBuild() {
    assertThat(at(data, "up", "--no-demo", "--data", data + "/d")).isEqualTo(Silkwire.FAILED);
    assertThat(err.toString())
        .contains("not built: ingest-service, enrich-service, index-service", "./silkwire build");
  }

  private RunState stateOfThisProcess() {
    RunState.Running self = RunState.Running.of(ProcessHandle.current());
    return new RunState(
        self,
        Instant.now(),
        "http://127.0.0.1:8080/",
        "127.0.0.1:4711",
        List.of(new RunState.PartState("kafka", "127.0.0.1:4711", self)));
  }

  private static Path pretendBuild(Path home) throws IOException {
    for (String module : List.of("ingest-service", "enrich-service", "index-service")) {
      Path target = Files.createDirectories(home.resolve(module).resolve("target/lib")).getParent();
      Files.createFile(target.resolve(module + "-0.1.0-SNAPSHOT.jar"));
    }
    return home;
  }

  private int at(Path home, String... args) {
    String before = System.getProperty("silkwire.home");
    System.setProperty("silkwire.home", home.toString());
    try {
      return run(args);
    } finally {
      if (before == null) {
        System.clearProperty("silkwire.home");
      } else {
        System.setProperty("silkwire.home", before);
      }
    }
  }

  private int run(String... args) {
    CommandLine silkwire = Silkwire.commandLine();
    silkwire.setOut(new PrintWriter(out, true));
    silkwire.setErr(new PrintWriter(err, true));
    return silkwire.execute(args);
  }
}
