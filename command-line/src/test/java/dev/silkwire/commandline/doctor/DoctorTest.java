package dev.silkwire.commandline.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.commandline.run.Installation;
import dev.silkwire.commandline.run.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path folder;

  @Test
  void everyFindingThatIsNotGoodSaysWhatToDo() throws IOException {
    Path sources = Files.writeString(folder.resolve("s.yaml"), "sources:\n  - id: a\n");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Path file = Files.createFile(folder.resolve("no-folder"));
      List<Finding> findings = examine(file, Optional.of(sources), other.getLocalPort());

      assertThat(finding(findings, "Build").says()).contains("./silkwire build");
      assertThat(finding(findings, "Data folder"))
          .isEqualTo(
              Finding.fail(
                  "Data folder", file + " is no folder to write to: name another one with --data"));
      assertThat(finding(findings, "Port " + other.getLocalPort()).level())
          .isEqualTo(Finding.Level.FAIL);
      assertThat(finding(findings, "Sources").says()).contains("s.yaml:2", "url");
    }
  }

  @Test
  void healthyMachineHasNothingToFail() throws IOException {
    List<Finding> findings = examine(folder.resolve("data"), Optional.empty(), freePort());

    assertThat(findings)
        .filteredOn(finding -> !finding.about().equals("Build"))
        .extracting(Finding::level)
        .doesNotContain(Finding.Level.FAIL);
    assertThat(finding(findings, "Java").says()).contains("25");
    assertThat(finding(findings, "Run").says()).contains("nothing runs");
  }

  @Test
  void killedRunIsToldOf() throws IOException {
    Path data = folder.resolve("data");
    RunFolder.take(data).orElseThrow().close();
    Files.writeString(
        data.resolve("run.json"),
        """
        {"process": {"pid": 2147483647, "since": "2026-01-01T00:00:00Z"},
         "started": "2026-01-01T00:00:00Z", "console": "x", "kafka": "y", "parts": []}
        """);

    Finding found = finding(examine(data, Optional.empty(), freePort()), "Data folder");

    assertThat(found.level()).isEqualTo(Finding.Level.WARN);
    assertThat(found.says()).contains("was killed");
  }

  private List<Finding> examine(Path data, Optional<Path> sources, int port) {
    return new Doctor(new Installation(folder), data, sources, port).examine();
  }

  private static Finding finding(List<Finding> findings, String about) {
    return findings.stream()
        .filter(finding -> finding.about().equals(about))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding about " + about + " in " + findings));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
