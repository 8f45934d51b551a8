package dev.silkwire.commandline;

import dev.silkwire.commandline.run.Processes;
import dev.silkwire.commandline.run.RunState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the run on a data folder, as Ctrl-C in its terminal would. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops everything in order: services, then Elasticsearch and Kafka.",
    footer = {
      "",
      "Example:  silkwire stop",
      "Exit status: 0 stopped, 1 had to be killed, 3 nothing was running."
    })
final class StopCommand implements Callable<Integer> {
  /** Services 20 s, servers 30 s each, and a little more. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    Optional<RunState> state = data.running(spec.commandLine().getErr());
    Optional<ProcessHandle> up = state.flatMap(run -> run.process().alive());
    if (up.isEmpty()) {
      return Silkwire.NOT_RUNNING;
    }
    out.println("Stopping (process " + up.get().pid() + ") …");
    out.flush();
    if (Processes.end(up.get(), LONGEST_STOP)) {
      out.println("Stopped.");
      return Silkwire.DONE;
    }
    out.println("It did not stop within " + LONGEST_STOP.toSeconds() + " s and was killed.");
    return Silkwire.FAILED;
  }
}
