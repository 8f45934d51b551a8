package dev.silkwire.commandline.doctor;

import dev.silkwire.commandline.run.Installation;
import dev.silkwire.commandline.run.Processes;
import dev.silkwire.commandline.run.Run;
import dev.silkwire.commandline.run.RunFolder;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.ingest.sources.SourcesFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Examines what a run needs, one finding each; changes nothing. */
public final class Doctor {
  private static final long GIB = 1L << 30;
  private static final long DISK_NEEDED = 2 * GIB;
  private static final long MEMORY_NEEDED = 4 * GIB;

  private final Installation installation;
  private final Path data;
  private final Optional<Path> sources;
  private final int port;

  public Doctor(Installation installation, Path data, Optional<Path> sources, int port) {
    this.installation = installation;
    this.data = data;
    this.sources = sources;
    this.port = port;
  }

  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(maven());
    findings.add(build());
    findings.add(memory());
    findings.add(folder());
    findings.add(disk());
    findings.add(consolePort());
    sources.ifPresent(path -> findings.addAll(sources(path)));
    findings.addAll(parts());
    findings.add(docker());
    return List.copyOf(findings);
  }

  private static Finding java() {
    String found = Runtime.version().toString() + " in " + System.getProperty("java.home");
    return Runtime.version().feature() >= 25
        ? Finding.ok("Java", found)
        : Finding.fail("Java", found + ": install a JDK 25 and set JAVA_HOME to it");
  }

  private static Finding maven() {
    return firstLine(List.of("mvn", "-v"))
        .map(line -> Finding.ok("Maven", line))
        .orElse(
            Finding.warn(
                "Maven", "not found: needed to build (apt install maven, brew install maven)"));
  }

  private Finding build() {
    List<String> modules = new ArrayList<>(Run.SERVICES);
    modules.add("command-line");
    List<String> missing = installation.missing(modules);
    return missing.isEmpty()
        ? Finding.ok("Build", "all services are built in " + installation.root())
        : Finding.fail("Build", "missing " + String.join(", ", missing) + ": ./silkwire build");
  }

  private static Finding memory() {
    if (!(ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system)) {
      return Finding.warn("Memory", "this system does not tell");
    }
    long total = system.getTotalMemorySize();
    String found = "%.1f GiB".formatted((double) total / GIB);
    return total >= MEMORY_NEEDED
        ? Finding.ok("Memory", found)
        : Finding.warn("Memory", found + ": all parts together take up to 3.5 GB, close others");
  }

  private Finding folder() {
    if (!Files.exists(data)) {
      Path parent = data;
      while (parent != null && !Files.exists(parent)) {
        parent = parent.getParent();
      }
      return parent != null && Files.isWritable(parent)
          ? Finding.ok("Data folder", data + " is made at the first up")
          : Finding.fail("Data folder", data + " cannot be made: name another one with --data");
    }
    if (!Files.isDirectory(data) || !Files.isWritable(data)) {
      return Finding.fail(
          "Data folder", data + " is no folder to write to: name another one with --data");
    }
    if (RunFolder.isHeld(data)) {
      return Finding.ok("Data folder", data + " is in use by a run");
    }
    boolean killed = RunFolder.state(data).isPresent();
    return killed
        ? Finding.warn(
            "Data folder",
            data + ": the last run was killed; the next up ends what it left and goes on")
        : Finding.ok("Data folder", data + " is free");
  }

  private Finding disk() {
    Path existing = data;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing == null ? Path.of(".") : existing).getUsableSpace();
      String found = "%.1f GiB free for %s".formatted((double) free / GIB, data);
      return free >= DISK_NEEDED
          ? Finding.ok("Disk", found)
          : Finding.fail("Disk", found + ": free some, at least 2 GiB");
    } catch (IOException e) {
      return Finding.warn("Disk", "cannot tell: " + e.getMessage());
    }
  }

  private Finding consolePort() {
    Optional<String> console = running().map(RunState::console);
    if (console.isPresent()) {
      return Finding.ok("Console", console.get());
    }
    return RunFolder.isFree(port)
        ? Finding.ok("Port " + port, "free for the console")
        : Finding.fail(
            "Port " + port, "taken by another program: end it, or up --port " + (port + 1));
  }

  private static List<Finding> sources(Path path) {
    SourcesFile.Reading reading = SourcesFile.read(path);
    return switch (reading) {
      case SourcesFile.Valid valid ->
          List.of(Finding.ok("Sources", valid.sources().size() + " in " + path));
      case SourcesFile.Partial _, SourcesFile.Invalid _ ->
          reading.problems().stream()
              .map(problem -> Finding.fail("Sources", problem.toString()))
              .toList();
    };
  }

  private List<Finding> parts() {
    Optional<RunState> run = running();
    if (run.isEmpty()) {
      return List.of(Finding.ok("Run", "nothing runs; start it with ./silkwire up"));
    }
    List<Finding> findings = new ArrayList<>();
    for (RunState.PartState part : run.get().parts()) {
      findings.add(part(part));
    }
    return findings;
  }

  private Optional<RunState> running() {
    return RunFolder.state(data).filter(state -> state.process().alive().isPresent());
  }

  private Finding part(RunState.PartState part) {
    if (part.process().alive().isEmpty()) {
      return Finding.fail(
          part.name(), "has ended; it is started again, see " + data.resolve("logs"));
    }
    OptionalLong bytes = Processes.residentBytes(part.process().pid());
    String found =
        part.address()
            + (bytes.isPresent() ? ", " + (bytes.getAsLong() >> 20) + " MiB resident" : "");
    if (Run.SERVICES.contains(part.name()) && !isReady(part.address())) {
      return Finding.warn(
          part.name(),
          found + ", not ready: see " + data.resolve("logs").resolve(part.name() + ".log"));
    }
    return Finding.ok(part.name(), found);
  }

  private static boolean isReady(String address) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + address + "/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Finding docker() {
    Optional<String> version =
        firstLine(List.of("docker", "version", "--format", "{{.Server.Version}}"));
    return version
        .map(found -> Finding.ok("Docker", "engine " + found + "; tests use containers"))
        .orElse(
            Finding.ok("Docker", "no engine; not needed, tests use the servers of local-stack"));
  }

  /** The first line a program prints; empty where it is missing, fails or takes too long. */
  private static Optional<String> firstLine(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0
          ? out.lines().map(Doctor::plain).filter(line -> !line.isBlank()).findFirst()
          : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Without the colours some programs print. */
  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").strip();
  }
}
