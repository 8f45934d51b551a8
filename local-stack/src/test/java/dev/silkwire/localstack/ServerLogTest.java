package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path folder;

  @Test
  void linesThatTellOfAnErrorAreChosen() throws Exception {
    Path log = write("INFO starting\nERROR No space left on device\nINFO stopping\n");
    assertThat(ServerLog.lastLines(log, 0, none()))
        .containsExactly("ERROR No space left on device");
  }

  @Test
  void lastLinesAreTakenWhereNoneTellsAnything() throws Exception {
    Path log = write("INFO " + "a\nINFO ".repeat(20) + "end\n");
    assertThat(ServerLog.lastLines(log, 0, none())).hasSize(8).endsWith("INFO end");
  }

  @Test
  void missingFileIsNoLines() {
    assertThat(ServerLog.lastLines(none(), 0, none())).isEmpty();
  }

  @Test
  void errorsOfAnEarlierRunAreLeftOut() throws Exception {
    Path log = write("ERROR of yesterday\n");
    long begin = ServerLog.size(log);
    Files.writeString(log, "INFO today\n", StandardOpenOption.APPEND);
    assertThat(ServerLog.lastLines(log, begin, none())).containsExactly("INFO today");
  }

  @Test
  void logThatWasRolledSinceIsReadFromItsStart() throws Exception {
    Path log = write("ERROR today\n");
    assertThat(ServerLog.lastLines(log, 5000, none())).containsExactly("ERROR today");
  }

  private Path none() {
    return folder.resolve("none");
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("kafka.log"), text);
  }
}
