package dev.silkwire.commandline;

import dev.silkwire.enrich.TagCommand;
import dev.silkwire.enrich.TagsCommand;
import dev.silkwire.ingest.extract.ExtractCommand;
import dev.silkwire.ingest.sources.SourcesCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code silkwire} command. Each verb is a class of its own beside this one. */
@Command(
    name = "silkwire",
    description = "Open news monitoring: discovers, fetches, cleans, tags and indexes articles.",
    mixinStandardHelpOptions = true,
    version = "silkwire 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      StopCommand.class,
      StatusCommand.class,
      AddCommand.class,
      ExplainCommand.class,
      ReExtractCommand.class,
      ReTagCommand.class,
      DoctorCommand.class,
      SourcesCommand.class,
      ExtractCommand.class,
      TagCommand.class,
      TagsCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nFor developers (answered by the script itself):%n",
    footer = {
      "  build          build what has changed since the last build",
      "  test [ARG…]    all tests: mvn -B verify",
      "  fmt            put the sources into shape",
      "",
      "Exit status: 0 done, 1 it did not work (the message says what to do), 2 wrong arguments,",
      "3 nothing runs on this data folder.",
      "",
      "First steps:  ./silkwire up      then open http://127.0.0.1:8080/"
    })
public final class Silkwire {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int NOT_RUNNING = 3;

  private Silkwire() {}

  public static void main(String[] args) {
    // before the first logger; the services' own settings are on this class path, too
    System.setProperty("logback.configurationFile", "command-line-log.xml");
    // a terminal may claim to know ASCII only; the titles are in many scripts
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Silkwire()).setUsageHelpWidth(100);
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println(command.getCommandName() + " failed: " + exception);
          if (System.getenv("SILKWIRE_DEBUG") != null) {
            exception.printStackTrace(command.getErr());
          } else {
            command.getErr().println("SILKWIRE_DEBUG=1 shows where.");
          }
          return FAILED;
        });
    return commandLine;
  }
}
