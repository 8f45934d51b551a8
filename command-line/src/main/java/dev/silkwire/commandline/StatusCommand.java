package dev.silkwire.commandline;

import dev.silkwire.commandline.run.Processes;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.contracts.EventJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs: address, process and memory of every part. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows address, process id, state and memory of every part.",
    footer = {
      "",
      "Examples:",
      "  silkwire status",
      "  silkwire status --json | jq -r '.parts[] | select(.name==\"kafka\").address'",
      "Exit status: 0 every part is there, 1 a part is missing, 3 nothing runs."
    })
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "one JSON object, for programs")
  private boolean json;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  /** The state of a run, as {@code --json} prints it. */
  record Status(
      boolean running,
      String data,
      @Nullable String console,
      @Nullable String kafka,
      @Nullable Instant started,
      @Nullable Long pid,
      long residentBytes,
      List<PartStatus> parts) {}

  /** The state of one part. */
  record PartStatus(
      String name, String address, long pid, boolean alive, @Nullable Long residentBytes) {}

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err =
        json ? new PrintWriter(java.io.Writer.nullWriter()) : spec.commandLine().getErr();
    Optional<RunState> run = data.running(err);
    Status status = run.map(state -> status(data.path(), state)).orElseGet(() -> idle(data.path()));
    if (json) {
      out.println(EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(status));
    } else if (run.isPresent()) {
      print(out, status);
    }
    if (run.isEmpty()) {
      return Silkwire.NOT_RUNNING;
    }
    return status.parts().stream().allMatch(PartStatus::alive) ? Silkwire.DONE : Silkwire.FAILED;
  }

  private static Status idle(Path data) {
    return new Status(false, data.toString(), null, null, null, null, 0, List.of());
  }

  static Status status(Path data, RunState state) {
    List<PartStatus> parts = new ArrayList<>();
    for (RunState.PartState part : state.parts()) {
      parts.add(part(part.name(), part.address(), part.process()));
    }
    parts.add(part("silkwire up", state.console(), state.process()));
    long resident =
        parts.stream()
            .map(PartStatus::residentBytes)
            .filter(java.util.Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    return new Status(
        true,
        data.toString(),
        state.console(),
        state.kafka(),
        state.started(),
        state.process().pid(),
        resident,
        List.copyOf(parts));
  }

  private static PartStatus part(String name, String address, RunState.Running process) {
    boolean alive = process.alive().isPresent();
    OptionalLong resident = alive ? Processes.residentBytes(process.pid()) : OptionalLong.empty();
    return new PartStatus(
        name, address, process.pid(), alive, resident.isPresent() ? resident.getAsLong() : null);
  }

  private static void print(PrintWriter out, Status status) {
    out.printf("Console  %s%n", status.console());
    out.printf("Data     %s%n", status.data());
    if (status.started() != null) {
      out.printf("Up for   %s%n", shown(Duration.between(status.started(), Instant.now())));
    }
    out.println();
    for (PartStatus part : status.parts()) {
      out.printf(
          "%s %-15s %-24s pid %-8d %s%n",
          part.alive() ? "✓" : "✗",
          part.name(),
          part.address(),
          part.pid(),
          part.residentBytes() == null ? "gone" : (part.residentBytes() >> 20) + " MiB");
    }
    out.printf("%n  together %d MiB resident%n", status.residentBytes() >> 20);
  }

  private static String shown(Duration time) {
    return time.toDays() > 0
        ? time.toDays() + " d " + time.toHoursPart() + " h"
        : time.toHours() > 0
            ? time.toHours() + " h " + time.toMinutesPart() + " min"
            : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }
}
