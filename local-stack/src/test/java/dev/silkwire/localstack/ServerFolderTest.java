package dev.silkwire.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
  private static final long PLENTY = 10L << 30;

  @TempDir Path folder;

  @Test
  void tooLittleFreeSpaceIsRefusedBeforeAnythingStarts() {
    assertThatThrownBy(() -> ServerFolder.hold(folder, "kafka", path -> 100L << 20))
        .isInstanceOf(LocalStackException.DiskFull.class)
        .hasMessageContaining("100 MB are free, 512 MB are needed")
        .hasMessageContaining("Free some space");
  }

  @Test
  void spaceIsAskedForAgainBeforeARestart() {
    AtomicLong free = new AtomicLong(PLENTY);
    try (ServerFolder held = ServerFolder.hold(folder, "kafka", path -> free.get())) {
      held.demandSpace();
      free.set(0);
      assertThatThrownBy(held::demandSpace).isInstanceOf(LocalStackException.DiskFull.class);
    }
  }

  @Test
  void folderIsHeldUntilItIsClosed() {
    try (ServerFolder held = ServerFolder.hold(folder, "kafka", path -> PLENTY)) {
      assertThatThrownBy(() -> ServerFolder.hold(folder, "kafka", path -> PLENTY))
          .isInstanceOf(LocalStackException.FolderHeld.class);
      assertThat(held.logs()).isDirectory();
    }
    ServerFolder.hold(folder, "kafka", path -> PLENTY).close();
  }

  @Test
  void twoServersHoldTheirFoldersSideBySide() {
    try (ServerFolder kafka = ServerFolder.hold(folder, "kafka", path -> PLENTY);
        ServerFolder elasticsearch = ServerFolder.hold(folder, "elasticsearch", path -> PLENTY)) {
      assertThat(kafka.data()).isNotEqualTo(elasticsearch.data());
    }
  }

  @Test
  void lockFileOfARunThatIsGoneIsTakenOver() throws Exception {
    Path lock = Files.createDirectories(folder.resolve("kafka")).resolve("silkwire.lock");
    Files.writeString(lock, "4194303 4194302 2020-01-01T00:00:00Z\n");

    ServerFolder.hold(folder, "kafka", path -> PLENTY).close();

    assertThat(lock).content().startsWith(ProcessHandle.current().pid() + " ");
  }

  @Test
  void serverStillRunningUnderAnotherStartTimeIsNotTheFormerOne() throws Exception {
    // the process id was given to another program since: waiting for that one would be for ever
    Path lock = Files.createDirectories(folder.resolve("kafka")).resolve("silkwire.lock");
    long alive = ProcessHandle.current().pid();
    Files.writeString(lock, "4194303 " + alive + " 2020-01-01T00:00:00Z\n");

    ServerFolder.hold(folder, "kafka", path -> PLENTY).close();
  }

  @Test
  void damagedLockFileIsTakenOver() throws Exception {
    Path lock = Files.createDirectories(folder.resolve("kafka")).resolve("silkwire.lock");
    Files.writeString(lock, "12");

    ServerFolder.hold(folder, "kafka", path -> PLENTY).close();
  }

  @Test
  void fileWhereTheFolderShouldBeIsNamed() throws Exception {
    Files.writeString(folder.resolve("kafka"), "a file");

    assertThatThrownBy(() -> ServerFolder.hold(folder, "kafka", path -> PLENTY))
        .isInstanceOf(LocalStackException.FolderNotWritable.class)
        .hasMessageContaining(folder.resolve("kafka").toString());
  }
}
