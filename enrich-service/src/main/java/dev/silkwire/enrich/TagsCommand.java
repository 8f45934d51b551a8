package dev.silkwire.enrich;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with rule files by hand; by itself it says what that is. */
@Command(
    name = "tags",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Looks over your own rule files, and makes them from lists or labelled articles you have.",
    subcommands = {TagsCheckCommand.class, TagsImportCommand.class, TagsLearnCommand.class},
    footer = {
      "",
      "Examples:",
      "  silkwire tags check rules/",
      "  silkwire tags import csv --list suppliers suppliers.csv > rules/suppliers.yaml",
      "  silkwire tags learn labelled.jsonl > rules/topics.yaml",
      "A running Silkwire reads its rules again by itself when they change."
    })
public final class TagsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getOut());
  }
}
