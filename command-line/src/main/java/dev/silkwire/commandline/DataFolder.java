package dev.silkwire.commandline;

import dev.silkwire.commandline.run.Installation;
import dev.silkwire.commandline.run.RunFolder;
import dev.silkwire.commandline.run.RunState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --data} option, and what it says about the run there. */
final class DataFolder {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder (default: SILKWIRE_DATA, else data in the project folder)")
  private @Nullable Path named;

  Path path() {
    Path folder = named == null ? Installation.locate().usualData() : named;
    return folder.toAbsolutePath().normalize();
  }

  /** The run that holds this folder now; says so where there is none. */
  Optional<RunState> running(PrintWriter err) {
    Optional<RunState> state =
        RunFolder.state(path()).filter(run -> run.process().alive().isPresent());
    if (state.isEmpty()) {
      err.println("Nothing runs on " + path() + ". Start it with ./silkwire up");
    }
    return state;
  }
}
