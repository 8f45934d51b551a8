package dev.silkwire.ingest.sources;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the files of sources by hand; by itself it says what that is. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Looks over the files that say which sources are watched.",
    subcommands = SourcesCheckCommand.class,
    footer = {
      "",
      "Example:  silkwire sources check sources.yml",
      "A running Silkwire reads its file again by itself when it changes.",
      "Exit status: 0 all is well, 1 there is a mistake, 2 wrong arguments."
    })
public final class SourcesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getOut());
  }
}
