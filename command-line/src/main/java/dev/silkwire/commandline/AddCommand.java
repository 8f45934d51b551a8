package dev.silkwire.commandline;

import dev.silkwire.commandline.follow.JournalFollower;
import dev.silkwire.commandline.run.RunState;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands one URL to the running ingest-service and watches what becomes of it. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Fetches one article now and shows its way until it is searchable or refused.",
    footer = {
      "",
      "Example:  silkwire add https://news.example/2026/11/dry-port.html",
      "Exit status: 0 searchable (or known and unchanged), 1 refused, failed or still under way,",
      "2 wrong arguments, 3 nothing runs."
    })
final class AddCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)\\]>\"']+");

  @Parameters(paramLabel = "URL", description = "http or https address of an article")
  private String url = "";

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "source it belongs to (default: the source of the same site)")
  private @Nullable String source;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "how long to watch (default: ${DEFAULT-VALUE})")
  private int wait;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    CanonicalUrl canonical;
    try {
      canonical = new CanonicalUrl(url);
    } catch (IllegalArgumentException e) {
      err.println("✗ " + e.getMessage());
      return spec.exitCodeOnInvalidInput();
    }
    Optional<RunState> run = data.running(err);
    if (run.isEmpty()) {
      return Silkwire.NOT_RUNNING;
    }
    Optional<RunState.PartState> ingest = run.get().part("ingest-service");
    if (ingest.isEmpty()) {
      err.println("✗ ingest-service is not running; see ./silkwire status");
      return Silkwire.FAILED;
    }
    try (JournalFollower journal =
        JournalFollower.fromNowOn(run.get().kafka(), List.of(Topics.JOURNAL))) {
      LocalApi.Answer answer = hand(ingest.get().address(), canonical);
      if (!answer.isGood()) {
        err.println("✗ " + answer.problem());
        return Silkwire.FAILED;
      }
      out.println("Taken: " + canonical);
      return watch(journal, canonical, out);
    } catch (JournalFollower.Unreachable e) {
      err.println("✗ " + e.getMessage());
      return Silkwire.FAILED;
    } catch (IOException e) {
      err.println(
          "✗ ingest-service does not answer on " + ingest.get().address() + "; try again shortly");
      return Silkwire.FAILED;
    }
  }

  private LocalApi.Answer hand(String address, CanonicalUrl canonical)
      throws IOException, InterruptedException {
    Map<String, String> body = new HashMap<>(Map.of("url", canonical.value()));
    if (source != null) {
      body.put("source", source);
    }
    return LocalApi.post(URI.create("http://" + address + "/api/urls"), body);
  }

  private Integer watch(JournalFollower journal, CanonicalUrl canonical, PrintWriter out) {
    Set<String> watched = new HashSet<>(Set.of(canonical.value()));
    List<Integer> outcome = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
    while (outcome.isEmpty() && System.nanoTime() < deadline) {
      journal.poll(
          Duration.ofMillis(300),
          entry -> {
            if (watched.contains(entry.url())) {
              out.println("  " + line(entry));
              out.flush();
              other(entry).ifPresent(watched::add);
              exitCode(entry).ifPresent(outcome::add);
            }
          },
          glimpse -> {});
    }
    if (outcome.isEmpty()) {
      out.println(
          "Still under way after %d s; ./silkwire explain %s tells more"
              .formatted(wait, canonical));
      return Silkwire.FAILED;
    }
    return outcome.getFirst();
  }

  /** How it ended; empty while it goes on. */
  static Optional<Integer> exitCode(JournalEntry entry) {
    return switch (entry.stage()) {
      case INDEXED, UNCHANGED -> Optional.of(Silkwire.DONE);
      case REFUSED, SKIPPED ->
          other(entry).isPresent() ? Optional.empty() : Optional.of(Silkwire.FAILED);
      case DEAD_LETTERED, FAILED -> Optional.of(Silkwire.FAILED);
      case DISCOVERED, FETCHED, EXTRACTED, ENRICHED -> Optional.empty();
    };
  }

  /** The address it goes on under. */
  private static Optional<String> other(JournalEntry entry) {
    boolean leadsOn =
        entry.reason() == Reason.REDIRECTED || entry.reason() == Reason.DUPLICATE_ADDRESS;
    if (!leadsOn || entry.detail() == null) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(entry.detail());
    return address.find() ? Optional.of(address.group()) : Optional.empty();
  }

  private static String line(JournalEntry entry) {
    String mark = entry.stage() == Stage.INDEXED ? "✓" : "·";
    String reason = entry.reason() == null ? "" : " (" + entry.reason().word() + ")";
    String detail = entry.detail() == null ? "" : "  " + entry.detail();
    return mark + " " + entry.stage().word() + reason + detail;
  }
}
