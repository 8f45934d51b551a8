package dev.silkwire.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts a server as a child process, waits until it works, watches it, and stops it in order. */
final class ServerProcess implements AutoCloseable {
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final ServerProgram program;
  private final LocalStackSettings settings;
  private final ServerFolder folder;
  private final ServerPorts ports;
  private volatile Run run;

  private ServerProcess(
      ServerProgram program, LocalStackSettings settings, ServerFolder folder, ServerPorts ports) {
    this.program = program;
    this.settings = settings;
    this.folder = folder;
    this.ports = ports;
    this.run = launch();
  }

  static ServerProcess start(
      ServerProgram program, LocalStackSettings settings, OptionalInt wantedPort) {
    ServerFolder folder =
        ServerFolder.hold(settings.folder(), program.name(), ServerFolder::usableSpace);
    try {
      ServerPorts ports = ServerPorts.choose(program.name(), folder.data(), wantedPort);
      return new ServerProcess(program, settings, folder, ports);
    } catch (IOException e) {
      folder.close();
      throw new LocalStackException.FolderNotWritable(folder.data(), e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  String address() {
    return "127.0.0.1:" + ports.clients();
  }

  long processId() {
    return run.process.pid();
  }

  boolean isAlive() {
    return run.process.isAlive();
  }

  CompletableFuture<ServerEvent> onExit() {
    return run.exit.copy();
  }

  synchronized void restart() {
    run.stop();
    folder.demandSpace();
    ports.demandFree(program.name());
    run = launch();
  }

  @Override
  public synchronized void close() {
    try {
      run.stop();
    } finally {
      folder.close();
    }
  }

  private Run launch() {
    long logBegin = ServerLog.size(log());
    Run started = new Run(spawn(), logBegin);
    settings
        .listener()
        .accept(new ServerEvent.Starting(program.name(), address(), started.process.pid()));
    try {
      started.awaitReady();
    } catch (RuntimeException e) {
      started.stop();
      throw e;
    }
    return started;
  }

  private Process spawn() {
    List<String> command = new ArrayList<>();
    command.add(javaLauncher().toString());
    command.addAll(program.heap());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + folder.logs().resolve(program.name() + "-crash.log"),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dsilkwire.logs=" + folder.logs(),
            "-cp",
            ServerJars.classPath(program.module()),
            program.mainClass()));
    command.addAll(program.arguments().apply(folder, ports));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.data().toFile())
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    // standard input stays a pipe to us: its end tells the server that we are gone
    try {
      Process process = builder.start();
      folder.holdFor(process.toHandle());
      return process;
    } catch (IOException e) {
      throw new LocalStackException.FolderNotWritable(folder.data(), e);
    }
  }

  private static Path javaLauncher() {
    Path home = Path.of(System.getProperty("java.home"));
    for (String name : List.of("java", "java.exe")) {
      Path launcher = home.resolve("bin").resolve(name);
      if (Files.isExecutable(launcher)) {
        return launcher;
      }
    }
    throw new LocalStackException.NoJdk(home);
  }

  /** What the process prints before its log is set up, and a crash of the JVM. */
  private Path console() {
    return folder.logs().resolve(program.name() + ".out");
  }

  private Path log() {
    return folder.logs().resolve(program.name() + ".log");
  }

  /** One life of the server, from its start to its end. */
  private final class Run {
    private final Process process;
    private final long logBegin;
    private final Instant started = Instant.now();
    private final CompletableFuture<ServerEvent> exit;
    private volatile boolean told;

    Run(Process process, long logBegin) {
      this.process = process;
      this.logBegin = logBegin;
      this.exit = process.onExit().thenApply(ended -> ended());
    }

    private List<String> lastLines() {
      return ServerLog.lastLines(log(), logBegin, console());
    }

    private ServerEvent ended() {
      int status = process.exitValue();
      ServerEvent event =
          told
              ? new ServerEvent.Stopped(program.name(), status)
              : new ServerEvent.Died(program.name(), status, lastLines());
      settings.listener().accept(event);
      return event;
    }

    void awaitReady() {
      Instant deadline = started.plus(settings.startTimeout());
      while (!isReady()) {
        if (!process.isAlive()) {
          throw failed("ended with status " + process.exitValue() + " while starting");
        }
        if (Instant.now().isAfter(deadline)) {
          throw failed("did not answer within " + settings.startTimeout().toSeconds() + " s");
        }
        pause();
      }
      Duration took = Duration.between(started, Instant.now());
      settings
          .listener()
          .accept(new ServerEvent.Ready(program.name(), address(), process.pid(), took));
    }

    private boolean isReady() {
      int port = ports.clients();
      try (Socket socket = new Socket()) {
        // a plain connect first: a client's own attempts would fill the log with warnings
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return process.isAlive() && program.readiness().answers(address());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed("was not waited for");
      } catch (Exception e) {
        return false; // not yet; the deadline and the process are looked at by the caller
      }
    }

    private LocalStackException failed(String what) {
      List<String> lines = lastLines();
      if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
        return new LocalStackException.DiskFull(folder.data(), "the disk is full");
      }
      return new LocalStackException.ServerFailed(program.name(), what, log(), lines);
    }

    private void pause() {
      try {
        process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed("was not waited for");
      }
    }

    void stop() {
      if (!process.isAlive()) {
        exit.join(); // it died, and is not said to have been stopped
        return;
      }
      told = true;
      process.destroy(); // SIGTERM
      try {
        if (!process.waitFor(ORDERLY_STOP.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
      exit.join();
    }
  }
}
