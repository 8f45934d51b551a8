package dev.silkwire.commandline;

import dev.silkwire.commandline.follow.FollowLines;
import dev.silkwire.commandline.follow.JournalFollower;
import dev.silkwire.commandline.run.Installation;
import dev.silkwire.commandline.run.RulesCheck;
import dev.silkwire.commandline.run.Run;
import dev.silkwire.commandline.run.RunFolder;
import dev.silkwire.commandline.run.RunSettings;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.commandline.run.Screen;
import dev.silkwire.contracts.Topics;
import dev.silkwire.ingest.sources.SourcesFile;
import dev.silkwire.localstack.LocalStackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, follows what happens, and stops everything in order. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Kafka, Elasticsearch and the three services on this machine and follows the news.",
      "Without --sources it watches a demo newsroom that it serves itself; no internet is needed."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire up",
      "  silkwire up --sources my-sources.yaml --contact news-desk@example.org",
      "  silkwire up --no-demo --sources site.yaml --allow-internal 127.0.0.1:8099 --port 8081",
      "",
      "Ctrl-C stops all of it in order. What was found stays in the data folder; the next up goes",
      "on from there. Exit status: 0 stopped as asked, 1 could not start, 2 wrong arguments."
    })
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--sources",
      paramLabel = "FILE|DIR",
      description = "YAML file of sources, or a folder of them; watched instead of the demo")
  private @Nullable Path sources;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = {
        "folder of your own rule files: watch-lists, topics, places ...; read again when they",
        "change (default: rules in the data folder)"
      })
  private @Nullable Path rules;

  @Option(names = "--no-demo", description = "no demo newsroom, even without --sources")
  private boolean noDemo;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the console (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:SILKWIRE_CONTACT:-}",
      description = {
        "mail or web address by which the owner of a site can reach you, sent with every request;",
        "without it only --allow-internal addresses are fetched (or set SILKWIRE_CONTACT)"
      })
  private String contact = "";

  @Option(
      names = "--allow-internal",
      paramLabel = "HOST:PORT",
      description = "fetch from this internal address although internal ones are refused")
  private List<String> allowInternal = new ArrayList<>();

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Installation installation = Installation.locate();
    List<String> problems = problems(installation);
    if (!problems.isEmpty()) {
      return refuse(problems);
    }
    Optional<RunFolder> taken;
    try {
      taken = RunFolder.take(data.path());
    } catch (IOException e) {
      return refuse(
          List.of(
              "cannot write to the data folder "
                  + data.path()
                  + " ("
                  + e
                  + "): make it writable, or name another one with --data"));
    }
    if (taken.isEmpty()) {
      return refuse(List.of(alreadyRuns()));
    }
    try (RunFolder folder = taken.get()) {
      Screen screen = new Screen(System.out);
      Run.endLeftovers(folder, screen);
      return RunFolder.isFree(port)
          ? run(installation, folder, screen)
          : refuse(
              List.of(
                  "port %d is taken by another program: end that one, or choose another with --port %d"
                      .formatted(port, port + 1)));
    }
  }

  /** What would keep it from starting, all of it at once. */
  List<String> problems(Installation installation) {
    List<String> problems = new ArrayList<>();
    if (sources != null) {
      SourcesFile.read(sources).problems().forEach(problem -> problems.add(problem.toString()));
    }
    if (rules != null && !Files.isDirectory(rules)) {
      problems.add("--rules " + rules + ": there is no such folder");
    } else {
      problems.addAll(RulesCheck.mistakesIn(rules == null ? data.path().resolve("rules") : rules));
    }
    for (String pair : allowInternal) {
      if (!pair.matches("[^:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
        problems.add("--allow-internal " + pair + ": write host:port, as 127.0.0.1:8099");
      }
    }
    List<String> missing = installation.missing(Run.SERVICES);
    if (!missing.isEmpty()) {
      problems.add(
          "not built: "
              + String.join(", ", missing)
              + "; run ./silkwire build in "
              + installation.root());
    }
    if (port < 1 || port > 65_535) {
      problems.add("--port " + port + ": choose one from 1 to 65535");
    }
    return problems;
  }

  private Integer run(Installation installation, RunFolder folder, Screen screen) throws Exception {
    Instant begin = Instant.now();
    RunSettings settings =
        new RunSettings(
            Optional.ofNullable(sources),
            Optional.ofNullable(rules),
            !noDemo,
            port,
            contact,
            List.copyOf(allowInternal));
    screen.say("Starting on " + shown(folder.path()) + " (logs in logs/)");
    try (Run run = new Run(installation, folder, settings, screen, Clock.systemUTC())) {
      CountDownLatch stopped = new CountDownLatch(1);
      Thread stop = new Thread(() -> stop(run, screen, stopped), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        run.start();
      } catch (LocalStackException e) {
        Runtime.getRuntime().removeShutdownHook(stop);
        screen.trouble(String.valueOf(e.getMessage()), List.of());
        return Silkwire.FAILED;
      }
      screen.say("");
      screen.say(
          "Console: %s   (ready after %s; Ctrl-C stops everything)"
              .formatted(run.console(), seconds(begin)));
      screen.say("");
      follow(run, begin, screen);
      stopped.await();
      return Silkwire.DONE;
    }
  }

  /** Follows the journal until the run is stopped; a broker that is away is waited for. */
  private static void follow(Run run, Instant begin, Screen screen) throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    run.whenStopping(stopping::countDown);
    FollowLines lines = new FollowLines(Clock.systemUTC(), ZoneId.systemDefault());
    Instant since = begin;
    while (stopping.getCount() > 0) {
      try (JournalFollower journal =
          JournalFollower.since(since, run.kafka(), List.of(Topics.JOURNAL, Topics.ENRICHED))) {
        run.whenStopping(journal::stop);
        journal.pollUntilStopped(
            () -> lines.leftOut().ifPresent(screen::say),
            entry -> lines.line(entry).ifPresent(screen::say),
            lines::remember);
      } catch (JournalFollower.Unreachable kafkaIsAway) {
        since = Instant.now();
        stopping.await(2, TimeUnit.SECONDS);
      }
    }
  }

  private static void stop(Run run, Screen screen, CountDownLatch stopped) {
    Instant begin = Instant.now();
    screen.say("");
    screen.say("Stopping: services first, then Elasticsearch and Kafka …");
    run.close();
    screen.say("Stopped after " + seconds(begin) + ". Everything found is kept.");
    stopped.countDown();
    Runtime.getRuntime().halt(Silkwire.DONE); // stopped as asked: no failure, whatever the signal
  }

  private String alreadyRuns() {
    String where =
        RunFolder.state(data.path())
            .map(RunState::console)
            .map(console -> " (console " + console + ")")
            .orElse("");
    return "Silkwire runs already on "
        + shown(data.path())
        + where
        + ": look with ./silkwire status, end it with ./silkwire stop, or name another folder"
        + " with --data";
  }

  private Integer refuse(List<String> problems) {
    PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
    problems.forEach(problem -> err.println("✗ " + problem));
    err.println(
        problems.size() == 1 ? "Nothing was started." : "Nothing was started; mend these first.");
    return Silkwire.FAILED;
  }

  private static String seconds(Instant since) {
    return String.format(
        Locale.ROOT, "%.1f s", Duration.between(since, Instant.now()).toMillis() / 1000.0);
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) && !path.equals(here)
        ? here.relativize(path).toString()
        : path.toString();
  }
}
