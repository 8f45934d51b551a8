package dev.silkwire.commandline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final RunState.Running SELF = RunState.Running.of(ProcessHandle.current());

  @TempDir private Path data;

  @Test
  void folderIsHeldByOneRunAtATime() throws IOException {
    assertThat(RunFolder.isHeld(data)).isFalse();
    try (RunFolder folder = RunFolder.take(data).orElseThrow()) {
      assertThat(folder.path()).isEqualTo(data);
      assertThat(RunFolder.isHeld(data)).isTrue();
      assertThat(RunFolder.take(data)).isEmpty();
    }
    assertThat(RunFolder.isHeld(data)).isFalse();
    RunFolder.take(data).orElseThrow().close();
  }

  @Test
  void pathThatIsAFileCannotBeTaken() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertThatThrownBy(() -> RunFolder.take(file)).isInstanceOf(IOException.class);
  }

  @Test
  void stateIsReadAsItWasWritten() throws IOException {
    RunState state =
        new RunState(
            SELF,
            Instant.parse("2026-11-21T10:00:00Z"),
            "http://127.0.0.1:8080/",
            "127.0.0.1:4711",
            List.of(new RunState.PartState("kafka", "127.0.0.1:4711", SELF)));
    try (RunFolder folder = RunFolder.take(data).orElseThrow()) {
      folder.write(state);
      assertThat(RunFolder.state(data)).contains(state);
      assertThat(state.part("kafka")).isPresent();
      folder.clear();
      assertThat(RunFolder.state(data)).isEmpty();
    }
  }

  @Test
  void spoiltStateIsNone() throws IOException {
    Files.writeString(data.resolve("run.json"), "{\"process\": ");

    assertThat(RunFolder.state(data)).isEmpty();
  }

  @Test
  void laterProcessWithTheSameIdIsNotTakenForTheOldOne() {
    assertThat(SELF.alive()).isPresent();
    assertThat(new RunState.Running(SELF.pid(), SELF.since().minusSeconds(60)).alive()).isEmpty();
  }

  @Test
  void portsAreKeptWhileTheyAreFree() throws IOException {
    Map<String, Integer> first;
    try (RunFolder folder = RunFolder.take(data).orElseThrow()) {
      first = folder.ports(List.of("a", "b"));
    }
    try (RunFolder folder = RunFolder.take(data).orElseThrow();
        ServerSocket other =
            new ServerSocket(first.get("b"), 1, InetAddress.getByName("127.0.0.1"))) {
      Map<String, Integer> second = folder.ports(List.of("a", "b"));
      assertThat(second.get("a")).isEqualTo(first.get("a")).isNotEqualTo(first.get("b"));
      assertThat(second.get("b")).isNotEqualTo(other.getLocalPort());
      assertThat(RunFolder.isFree(second.get("b"))).isTrue();
    }
  }
}
