package dev.silkwire.commandline;

import dev.silkwire.commandline.run.RunState;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Has a running service work again on what was kept, watches it and tells what became of it: the
 * common part of {@code re-extract} and {@code re-tag}.
 */
abstract class BackfillCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;

  /** How often it may not answer before it counts as gone: it is restarted when it dies. */
  private static final int MOST_SILENCES = 30;

  @Option(names = "--source", paramLabel = "ID", description = "only what is of this source")
  private @Nullable String source;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "only what was fetched since: 2026-11-20 (UTC) or 2026-11-20T08:00:00Z")
  private @Nullable String since;

  @Option(names = "--no-wait", description = "start it and return")
  private boolean noWait;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  /** Which service does the work. */
  abstract String service();

  /** The verb, as it is asked for in the service's interface. */
  abstract String verb();

  /** What the records that are read are called. */
  abstract String records();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<RunState> run = data.running(err);
    if (run.isEmpty()) {
      return Silkwire.NOT_RUNNING;
    }
    Optional<RunState.PartState> part = run.get().part(service());
    if (part.isEmpty()) {
      err.println("✗ " + service() + " is not running; see ./silkwire status");
      return Silkwire.FAILED;
    }
    URI api = URI.create("http://" + part.get().address() + "/api/" + verb());
    try {
      LocalApi.Answer begun = LocalApi.post(api, wanted());
      if (begun.status() == CONFLICT && source == null && since == null) {
        begun = LocalApi.get(api); // somebody has started one: show it
        out.println("One is running already:");
      }
      if (!begun.isGood()) {
        err.println("✗ " + begun.problem());
        return begun.status() == BAD_REQUEST
            ? spec.exitCodeOnInvalidInput()
            : Integer.valueOf(Silkwire.FAILED);
      }
      if (noWait) {
        out.println("Started: " + progress(begun.json()));
        return Silkwire.DONE;
      }
      URI job = URI.create(api + "/" + begun.json().path("id").asString(""));
      return watch(job, begun.json(), out, err);
    } catch (IOException e) {
      err.println(
          "✗ " + service() + " does not answer on " + part.get().address() + "; try again shortly");
      return Silkwire.FAILED;
    }
  }

  private Map<String, String> wanted() {
    Map<String, String> wanted = new HashMap<>();
    if (source != null) {
      wanted.put("source", source);
    }
    if (since != null) {
      wanted.put("since", since);
    }
    return wanted;
  }

  private Integer watch(URI job, JsonNode begun, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    JsonNode report = begun;
    String shown = "";
    int silences = 0;
    while (isRunning(report)) {
      Thread.sleep(LOOK);
      LocalApi.Answer answer;
      try {
        answer = LocalApi.get(job);
      } catch (IOException e) {
        if (++silences > MOST_SILENCES) {
          throw e;
        }
        continue;
      }
      silences = 0;
      if (!answer.isGood()) {
        err.println("✗ " + answer.problem());
        return Silkwire.FAILED;
      }
      report = answer.json();
      String line = progress(report);
      if (isRunning(report) && !line.equals(shown)) {
        out.println("  " + line);
        out.flush();
        shown = line;
      }
    }
    summary(report).forEach(out::println);
    if (source != null && isOfOthersOnly(report)) {
      err.println("✗ none of the " + records() + " is of the source \"" + source + "\"");
      return Silkwire.FAILED;
    }
    boolean well =
        report.path("state").asString("").equals("done") && report.path("failed").asLong() == 0;
    return well ? Silkwire.DONE : Silkwire.FAILED;
  }

  private static boolean isOfOthersOnly(JsonNode report) {
    long others = report.path("skipped").path("other-source").asLong();
    long superseded = report.path("skipped").path("superseded").asLong();
    return others > 0 && others + superseded == report.path("read").asLong();
  }

  private static boolean isRunning(JsonNode report) {
    return report.path("state").asString("").equals("running");
  }

  private String progress(JsonNode report) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d %s: %,d published, %,d unchanged",
        report.path("read").asLong(),
        report.path("records").asLong(),
        records(),
        report.path("published").asLong(),
        report.path("unchanged").asLong());
  }

  /** What became of the records, as lines a person reads. */
  private List<String> summary(JsonNode report) {
    List<String> lines = new ArrayList<>();
    String trouble = report.path("trouble").asString("");
    lines.add(
        switch (report.path("state").asString("")) {
          case "done" -> "✓ " + line(report.path("read").asLong(), records() + " read");
          case "stopped" -> "✗ stopped before its end; start it again";
          default -> "✗ it failed: " + trouble;
        });
    long found = report.path("found").asLong();
    lines.add(
        "  "
            + line(report.path("published").asLong(), "published anew")
            + (found > 0 ? ", of which " + found + " had not been seen to be articles" : ""));
    lines.add("  " + line(report.path("unchanged").asLong(), "unchanged"));
    report
        .path("skipped")
        .properties()
        .forEach(
            reason ->
                lines.add("  " + line(reason.getValue().asLong(), "skipped: " + reason.getKey())));
    if (report.path("failed").asLong() > 0) {
      lines.add(
          "  "
              + line(report.path("failed").asLong(), "failed by a fault of ours; see")
              + " logs/"
              + service()
              + ".log");
    }
    return lines;
  }

  private static String line(long count, String what) {
    return String.format(Locale.ROOT, "%,8d %s", count, what);
  }
}
