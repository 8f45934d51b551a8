package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.RawPage;
import dev.silkwire.ingest.extract.layout.Layout;
import dev.silkwire.ingest.extract.layout.SelectorUse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in a file of sources, and shows what its selectors make of a page. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tells every mistake in a file of sources with file, line and field.",
      "With --page it reads a page twice, by the general extractor alone and with the selectors of",
      "its source, and shows both."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire sources check sources.yml",
      "  silkwire sources check sources.yml --source portal --page saved.html \\",
      "      --url https://portal.example/2026/11/dry-port.html",
      "  silkwire sources check sources.yml --source portal --contact news-desk@example.org \\",
      "      --page https://portal.example/2026/11/dry-port.html",
      "",
      "A line marked - is found by the general extractor only, + by the selectors only.",
      "Exit status: 0 all is well; 1 there is a mistake, or a selector for what every article has",
      "(title, date, body) finds nothing on the page; 2 wrong arguments."
    })
final class SourcesCheckCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|DIR",
      defaultValue = "sources.yml",
      description = "YAML file of sources, or a folder of them (default: ${DEFAULT-VALUE})")
  private Path file = Path.of("sources.yml");

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "source whose selectors are tried (default: the only one with selectors)")
  private @Nullable String source;

  @Option(
      names = "--page",
      paramLabel = "FILE|URL",
      description =
          "page to try them on: a saved file (may be .gz), or an address, which is fetched once if"
              + " robots.txt allows it")
  private @Nullable String page;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "address of a saved page (default: made of the home page and the file's name)")
  private @Nullable String url;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "read it as if fetched on this day, e.g. 2026-03-01 (default: today)")
  private @Nullable LocalDate on;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:SILKWIRE_CONTACT:-}",
      description =
          "mail or web address by which the owner of a site can reach you, sent with a request (or"
              + " set SILKWIRE_CONTACT)")
  private String contact = "";

  @Option(
      names = "--allow-internal",
      paramLabel = "HOST:PORT",
      description = "fetch from this internal address although internal ones are refused")
  private List<String> allowInternal = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SourcesFile.Reading reading = SourcesFile.read(file);
    reading.problems().forEach(problem -> err().println("✗ " + problem));
    List<SourceDefinition> sources =
        switch (reading) {
          case SourcesFile.Valid valid -> valid.sources();
          case SourcesFile.Partial partial -> partial.sources();
          case SourcesFile.Invalid _ -> List.of();
        };
    if (reading instanceof SourcesFile.Invalid) {
      return FAILED;
    }
    boolean good = reading.problems().isEmpty();
    out().println((good ? "✓ " : "  ") + summary(sources));
    if (page == null) {
      return good ? DONE : FAILED;
    }
    try {
      SourceDefinition chosen = chosen(sources);
      boolean found = show(chosen, PageOnTrial.of(page, url, chosen, contact, allowInternal));
      return good && found ? DONE : FAILED;
    } catch (PageOnTrial.Unusable e) {
      err().println("✗ " + e.getMessage());
      return FAILED;
    }
  }

  private String summary(List<SourceDefinition> sources) {
    long withSelectors = sources.stream().filter(one -> one.selectors() != null).count();
    return "%s: %d %s, %d with selectors"
        .formatted(file, sources.size(), sources.size() == 1 ? "source" : "sources", withSelectors);
  }

  private SourceDefinition chosen(List<SourceDefinition> sources) throws PageOnTrial.Unusable {
    List<SourceDefinition> candidates =
        sources.stream()
            .filter(one -> source == null ? one.selectors() != null : one.id().equals(source))
            .toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (sources.isEmpty()) {
      throw new PageOnTrial.Unusable(
          "no source in "
              + file
              + " is without a mistake; mend what is said above, then try "
              + page);
    }
    String ids =
        sources.stream().map(SourceDefinition::id).limit(20).collect(Collectors.joining(", "));
    throw new PageOnTrial.Unusable(
        source != null
            ? "no source " + source + " without a mistake in " + file + "; there are: " + ids
            : "say with --source whose selectors to try; there are: " + ids);
  }

  /** Whether the selectors found what every article has. */
  private boolean show(SourceDefinition source, RawPage fetched) {
    RawPage raw = on == null ? fetched : onDay(fetched, on);
    LocalDate day = LocalDate.ofInstant(raw.fetchedAt(), ZoneOffset.UTC);
    Optional<Selectors> version = source.selectorsAt(raw.fetchedAt());
    if (version.isEmpty()) {
      err()
          .println(
              "✗ " + source.id() + " has no selectors for " + day + "; --on names another day");
      return false;
    }
    out().println("  " + raw.url());
    out().println("  " + source.id() + ", " + version.get().label() + ", on " + day);
    out().println();
    Extraction general = read(raw, Layout.UNKNOWN, "without selectors");
    Extraction selected = read(raw, Layout.of(source, raw.fetchedAt()), "with selectors");
    boolean found =
        selected instanceof Extraction.ArticlePage article && showUse(article.selectors());
    SideBySide.lines(general, selected).forEach(out()::println);
    return found;
  }

  /**
   * What is found, also where it is too little for an article: that is when one wants to see it.
   */
  private Extraction read(RawPage raw, Layout layout, String how) {
    ArticleExtractor extractor = new ArticleExtractor();
    Extraction extraction = extractor.read(raw, layout);
    if (extraction instanceof Extraction.NoArticle none) {
      out().println("  ✗ " + how + " no article: " + none.reason().word() + ", " + none.detail());
      return extractor.readContinuation(raw, layout, 1);
    }
    return extraction;
  }

  private boolean showUse(SelectorUse use) {
    for (SelectorUse.Match match : use.matches()) {
      String mark = match.problem() == null ? "✓" : match.isMissed() ? "✗" : "·";
      String problem =
          match.problem() == null || match.elements() == 0 && !match.isMissed()
              ? ""
              : "  " + match.problem() + "; the general finding stands";
      out()
          .println(
              "  %s %-10s %4d  %s%s"
                  .formatted(
                      mark, match.part().word(), match.elements(), match.selector(), problem));
    }
    out().println();
    return use.matches().stream().noneMatch(SelectorUse.Match::isMissed);
  }

  private static RawPage onDay(RawPage raw, LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new RawPage(raw.url(), raw.contentType(), raw.body(), noon);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
