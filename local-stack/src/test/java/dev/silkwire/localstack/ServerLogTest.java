package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path folder;

  @Test
  void linesThatTellOfAnErrorAreChosen() throws Exception {
    Path log = write("INFO starting\nERROR No space left on device\nINFO stopping\n");
    assertThat(ServerLog.lastLines(List.of(log))).containsExactly("ERROR No space left on device");
  }

  @Test
  void lastLinesAreTakenWhereNoneTellsAnything() throws Exception {
    Path log = write("INFO " + "a\nINFO ".repeat(20) + "end\n");
    assertThat(ServerLog.lastLines(List.of(log))).hasSize(8).endsWith("INFO end");
  }

  @Test
  void missingFileIsNoLines() {
    assertThat(ServerLog.lastLines(List.of(folder.resolve("none")))).isEmpty();
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("kafka.log"), text);
  }
}
