package dev.silkwire.commandline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SupervisorTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final AtomicInteger changes = new AtomicInteger();
  @TempDir private Path folder;
  private @Nullable Supervisor supervisor;

  @AfterEach
  void stop() {
    if (supervisor != null) {
      supervisor.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void partThatIsKilledIsStartedAgain() throws Exception {
    Supervisor supervisor = supervise(List.of("sleep", "600"));
    supervisor.firstReady().get(10, TimeUnit.SECONDS);
    ProcessHandle first = supervisor.process().orElseThrow();

    first.destroyForcibly();

    await().until(() -> supervisor.process().filter(now -> now.pid() != first.pid()).isPresent());
    await().until(() -> shown().contains("dummy again"));
    assertThat(shown()).contains("✓ dummy", "✗ dummy ended after", "starting it again in 0.1 s");
    assertThat(changes).hasValue(2);
  }

  @Test
  void partThatKeepsDyingShowsItsLog() throws IOException {
    Files.writeString(folder.resolve("dummy.log"), "first line\nport 1 is taken\n");

    supervise(List.of("false"));

    await().until(() -> shown().contains("(3 times now"));
    assertThat(shown())
        .contains("    | port 1 is taken", "log: " + folder.resolve("dummy.log"), "again in 0.4 s");
  }

  @Test
  void stoppedPartIsNotStartedAgain() throws Exception {
    Supervisor supervisor = supervise(List.of("sleep", "600"));
    supervisor.firstReady().get(10, TimeUnit.SECONDS);
    ProcessHandle process = supervisor.process().orElseThrow();

    supervisor.stop(Duration.ofSeconds(5));

    assertThat(process.isAlive()).isFalse();
    await().during(Duration.ofMillis(500)).until(() -> supervisor.process().isEmpty());
    assertThat(shown()).doesNotContain("✗");
  }

  @Test
  void partThatIgnoresTheRequestIsKilled() throws Exception {
    Supervisor supervisor =
        supervise(List.of("sh", "-c", "trap '' TERM; echo up; while true; do sleep 1; done"));
    supervisor.firstReady().get(10, TimeUnit.SECONDS);
    ProcessHandle process = supervisor.process().orElseThrow();

    supervisor.stop(Duration.ofMillis(200));

    await().until(() -> !process.isAlive());
  }

  @Test
  void programThatIsMissingIsNamed() {
    supervise(List.of("no-such-program-here"));

    await().until(() -> shown().contains("dummy cannot be started"));
    assertThat(shown()).contains("no-such-program-here");
  }

  private Supervisor supervise(List<String> command) {
    Part part =
        new Part() {
          @Override
          public String name() {
            return "dummy";
          }

          @Override
          public String address() {
            return "127.0.0.1:1";
          }

          @Override
          public Path log() {
            return folder.resolve("dummy.log");
          }

          @Override
          public ProcessHandle start() throws IOException {
            return new ProcessBuilder(command).start().toHandle();
          }

          @Override
          public boolean isReady() {
            return !command.contains("false");
          }
        };
    Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8));
    supervisor = new Supervisor(part, screen, Duration.ofMillis(100), changes::incrementAndGet);
    supervisor.start();
    return supervisor;
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
