package dev.silkwire.benchmarks.extraction;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.RawPage;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import dev.silkwire.ingest.extract.head.Bylines;
import dev.silkwire.ingest.extract.head.Headline;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.text.ArticleHead;
import dev.silkwire.ingest.extract.text.MainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages a second on one thread: jsoup's bare parse, the parse with each part of the extraction, the
 * whole extraction, and other extractors. The ratios are what counts; run with {@code -prof gc} for
 * allocation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ExtractionBenchmark {
  /** Folder of {@code .html.gz} pages, UTF-8. */
  @Param("../shared/data/extraction/aeb")
  public String pages = "";

  private static final ArticleHead NO_HEAD = new ArticleHead(null, null, List.of(), List.of());

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final List<RawPage> loaded = new ArrayList<>();
  private int next;

  @Setup
  public void load() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(pages))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          loaded.add(
              new RawPage(
                  new CanonicalUrl("https://bench.example/" + loaded.size()),
                  "text/html; charset=utf-8",
                  in.readAllBytes(),
                  Instant.parse("2026-11-21T00:00:00Z")));
        }
      }
    }
    if (loaded.isEmpty()) {
      throw new IllegalStateException(
          "no .html.gz pages in " + pages + "; name a folder by -p pages=");
    }
  }

  /** The floor: decoded and parsed, nothing read. */
  @Benchmark
  public Document parse() {
    RawPage page = page();
    return Jsoup.parse(html(page), page.url().value());
  }

  /** Parsed, and the one walk that gathers what the readers ask for. */
  @Benchmark
  public PageSurvey survey() {
    return surveyed(page());
  }

  /** Surveyed, and headline, byline and dates read; JSON-LD is parsed here. */
  @Benchmark
  public ArticleDates metadata() {
    RawPage page = page();
    PageSurvey survey = surveyed(page);
    Headline headline = Headline.read(survey);
    Bylines bylines = Bylines.read(survey, headline.element());
    String language = bylines.authors().isEmpty() ? null : "en";
    return ArticleDates.read(survey, headline.element(), language, page.fetchedAt());
  }

  /** Surveyed, and the main text read under a headline nobody knows. */
  @Benchmark
  public MainText text() {
    return MainText.read(surveyed(page()), NO_HEAD);
  }

  @Benchmark
  public Extraction whole() {
    return extractor.read(page());
  }

  @Benchmark
  public @Nullable String readability4j() {
    RawPage page = page();
    return new Readability4J(page.url().value(), html(page)).parse().getTextContent();
  }

  @Benchmark
  public String boilerpipe() throws BoilerpipeProcessingException {
    return CommonExtractors.ARTICLE_EXTRACTOR.getText(html(page()));
  }

  private static PageSurvey surveyed(RawPage page) {
    return PageSurvey.of(html(page), page.url());
  }

  private static String html(RawPage page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  private RawPage page() {
    next = (next + 1) % loaded.size();
    return loaded.get(next);
  }
}
