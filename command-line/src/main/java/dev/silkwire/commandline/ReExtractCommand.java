package dev.silkwire.commandline;

import picocli.CommandLine.Command;

/** Has the running ingest-service read the kept pages again with the extractor of today. */
@Command(
    name = "re-extract",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the extractor of today over the raw pages that are kept. What comes out as before",
      "makes no event; what comes out better replaces it, as the same revision. News goes first."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire re-extract --source gazette --since 2026-11-20",
      "  silkwire re-extract --no-wait      starts it; the same again without it shows how far it is",
      "Ctrl-C stops watching, not the work. Should the service end meanwhile, start it again: what",
      "is done is found unchanged.",
      "Exit status: 0 done, 1 it did not work or pages failed, 2 wrong arguments, 3 nothing runs."
    })
final class ReExtractCommand extends BackfillCommand {
  @Override
  String service() {
    return "ingest-service";
  }

  @Override
  String verb() {
    return "re-extract";
  }

  @Override
  String records() {
    return "pages";
  }
}
