package dev.silkwire.commandline;

import picocli.CommandLine.Command;

/** Has the running enrich-service tag again what it tagged by the rules of then. */
@Command(
    name = "re-tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags all published articles again by the rules in force, after you changed them. Where the",
      "tags come out as before there is no event; else they replace the old ones. News goes first."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire tags check rules/ && silkwire re-tag --since 2026-11-01",
      "  silkwire re-tag --no-wait      starts it; the same again without it shows how far it is",
      "Ctrl-C stops watching, not the work. Should the service end meanwhile, start it again: what",
      "is done is found unchanged.",
      "Exit status: 0 done, 1 it did not work or articles failed, 2 wrong arguments,",
      "             3 nothing runs."
    })
final class ReTagCommand extends BackfillCommand {
  @Override
  String service() {
    return "enrich-service";
  }

  @Override
  String verb() {
    return "re-tag";
  }

  @Override
  String records() {
    return "articles";
  }
}
