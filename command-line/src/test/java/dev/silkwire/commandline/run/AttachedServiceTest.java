package dev.silkwire.commandline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
public class AttachedServiceTest {
  private Process service;

  /** Stands for a service: says what it was given, and runs until it is ended. */
  public static final class Waiting {
    public static void main(String[] args) throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in order")));
      System.out.println("given " + String.join(" ", args));
      Thread.currentThread().join();
    }
  }

  @BeforeEach
  void start() throws Exception {
    service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AttachedService.class.getName(),
                Waiting.class.getName(),
                "--server.port=1")
            .redirectErrorStream(true)
            .start();
  }

  @AfterEach
  void kill() {
    service.destroyForcibly();
  }

  @Test
  void serviceEndsInOrderWhenItsParentIsGone() throws Exception {
    try (BufferedReader out = service.inputReader()) {
      assertThat(out.readLine()).isEqualTo("given --server.port=1");

      service.getOutputStream().close(); // what the kernel does when the parent is gone

      assertThat(out.readLine()).isEqualTo("in order");
      assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void ctrlCIsTheParentsBusinessAndTermEndsIt() throws Exception {
    try (BufferedReader out = service.inputReader()) {
      assertThat(out.readLine()).isEqualTo("given --server.port=1");

      new ProcessBuilder("kill", "-INT", Long.toString(service.pid())).start().waitFor();
      assertThat(service.waitFor(1, TimeUnit.SECONDS)).isFalse();

      service.toHandle().destroy(); // Process.destroy() would close its output, too
      assertThat(out.readLine()).isEqualTo("in order");
    }
  }
}
