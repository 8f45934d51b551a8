package dev.silkwire.benchmarks.extraction;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.extract.Extraction;
import dev.silkwire.ingest.extract.RawPage;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
 * Pages a second on one thread: jsoup's bare parse, and the whole extraction. The ratio of the two
 * is what counts; run with {@code -prof gc} for allocation.
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

  @Benchmark
  public Document parseOnly() {
    RawPage page = page();
    return Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), page.url().value());
  }

  @Benchmark
  public Extraction whole() {
    return extractor.read(page());
  }

  private RawPage page() {
    next = (next + 1) % loaded.size();
    return loaded.get(next);
  }
}
