package dev.silkwire.commandline;

import dev.silkwire.commandline.follow.JournalFollower;
import dev.silkwire.commandline.follow.SetAside;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.contracts.RecordPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells what happened to a URL, stage by stage, or to a record that was set aside. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Why is this article there, or why not? What happened to a URL, stage by stage.",
      "Or, given the place of a record as topic/partition/offset: what was set aside from there,",
      "why, and the way of its article. The place of the dead letter itself does, too."
    },
    footer = {
      "",
      "Examples: silkwire explain https://news.example/2026/11/dry-port.html",
      "          silkwire explain news.articles.v1/2/17",
      "Exit status: 0 something is known of it, 1 nothing is, 3 nothing runs."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Parameters(
      paramLabel = "URL|PLACE",
      description = "address of a page, or place of a record: topic/partition/offset")
  private String asked = "";

  @Option(names = "--json", description = "the answer of the API as it is")
  private boolean json;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<RunState> run = data.running(err);
    if (run.isEmpty()) {
      return Silkwire.NOT_RUNNING;
    }
    Optional<SetAside> setAside;
    try {
      setAside = RecordPlace.parse(asked).flatMap(place -> SetAside.find(place, run.get().kafka()));
    } catch (JournalFollower.Unreachable e) {
      err.println("✗ " + e.getMessage());
      return Silkwire.FAILED;
    } catch (SetAside.Unfinished e) { // the journal may know it all the same
      err.println("✗ " + e.getMessage());
      setAside = Optional.empty();
    }
    String known = setAside.map(found -> found.of().toString()).orElse(asked);
    URI api =
        URI.create(
            run.get().console()
                + "api/explain?url="
                + URLEncoder.encode(known, StandardCharsets.UTF_8));
    LocalApi.Answer answer;
    try {
      answer = LocalApi.get(api);
    } catch (IOException e) {
      err.println(
          "✗ the console does not answer on " + run.get().console() + "; try again shortly");
      return Silkwire.FAILED;
    }
    if (!answer.isGood()) {
      err.println("✗ " + answer.problem());
      return Silkwire.FAILED;
    }
    if (json) {
      out.println(answer.text());
    } else {
      lines(answer.json(), ZoneId.systemDefault()).forEach(out::println);
      setAside.ifPresent(found -> lines(found, ZoneId.systemDefault()).forEach(out::println));
    }
    boolean unknown = answer.json().path("outcome").asString("").equals("unknown");
    return unknown && setAside.isEmpty() ? Silkwire.FAILED : Silkwire.DONE;
  }

  /** The dead letter as lines a person reads. */
  static List<String> lines(SetAside found, ZoneId zone) {
    String size = found.size() < 0 ? "no value" : "%,d bytes".formatted(found.size());
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "Dead letter " + found.letter() + ", of " + found.of(),
                "  %s  %-15s %s: %s"
                    .formatted(
                        time(found.at().toString(), zone),
                        found.service(),
                        found.reason(),
                        found.message()),
                "  key " + found.key() + ", " + size));
    if (!found.beginning().isEmpty()) {
      lines.add("  " + found.beginning());
    }
    return lines;
  }

  /** The explanation as lines a person reads. */
  static List<String> lines(JsonNode explanation, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.path("url").asString(""));
    text(explanation, "note").ifPresent(note -> lines.add("  (" + note + ")"));
    text(explanation, "verdict").ifPresent(lines::add);
    if (!explanation.path("stages").isEmpty()) {
      lines.add("");
    }
    for (JsonNode step : explanation.path("stages")) {
      lines.add(step(step, zone));
    }
    if (explanation.path("leftOut").asLong(0) > 0) {
      lines.add("  (" + explanation.path("leftOut").asLong() + " further entries left out)");
    }
    JsonNode other = explanation.path("seeAlso");
    if (other.isObject()) {
      lines.add("");
      lines.add("There: " + other.path("url").asString(""));
      lines.add("  " + other.path("verdict").asString(""));
    }
    return lines;
  }

  private static String step(JsonNode step, ZoneId zone) {
    String says = text(step, "says").orElse(step.path("stage").asString(""));
    int times = step.path("times").asInt(1);
    return "  %s  %-15s %s%s%s%s"
        .formatted(
            time(step.path("at").asString(""), zone),
            step.path("service").asString(""),
            says,
            times > 1
                ? " (%d times, last at %s)"
                    .formatted(times, time(step.path("until").asString(""), zone))
                : "",
            text(step, "source").map(source -> "  [" + source + "]").orElse(""),
            text(step, "detail").map(detail -> "  " + detail).orElse(""));
  }

  private static String time(String instant, ZoneId zone) {
    try {
      return TIME.withZone(zone).format(Instant.parse(instant));
    } catch (DateTimeParseException asWritten) {
      return instant;
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
  }
}
