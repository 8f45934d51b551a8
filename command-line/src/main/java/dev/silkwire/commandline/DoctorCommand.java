package dev.silkwire.commandline;

import dev.silkwire.commandline.doctor.Doctor;
import dev.silkwire.commandline.doctor.Finding;
import dev.silkwire.commandline.run.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether everything is there that a run needs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks this machine, the build, the data folder and what runs.",
    footer = {
      "",
      "Examples:",
      "  silkwire doctor",
      "  silkwire doctor --sources my-sources.yaml     checks the sources file, too",
      "Exit status: 0 nothing hinders a run, 1 something does; each line says what to do."
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--sources", paramLabel = "FILE|DIR", description = "check these sources, too")
  private @Nullable Path sources;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the console (default: ${DEFAULT-VALUE})")
  private int port;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Finding> findings =
        new Doctor(Installation.locate(), data.path(), Optional.ofNullable(sources), port)
            .examine();
    for (Finding finding : findings) {
      String mark =
          switch (finding.level()) {
            case OK -> "ok  ";
            case WARN -> "warn";
            case FAIL -> "FAIL";
          };
      out.printf("%s  %-15s %s%n", mark, finding.about(), finding.says());
    }
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL)
        ? Silkwire.FAILED
        : Silkwire.DONE;
  }
}
