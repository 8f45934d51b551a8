package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.ArticleDate;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.ingest.extract.charset.PageDecoder;
import dev.silkwire.ingest.extract.charset.PageText;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Extracts the articles of pages in files, for preview and for scoring: one JSON line per page. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts the article of a page in a file, or of many: one JSON line per page.",
      "With --explain it tells instead which candidate won and why, block by block."
    },
    footer = {
      "",
      "Examples:",
      "  silkwire extract saved.html --url https://portal.example/2026/11/dry-port.html",
      "  silkwire extract --explain saved.html",
      "  silkwire extract --pages list.jsonl > articles.jsonl",
      "",
      "Exit status: 0 all pages were read; 1 some could not be; 2 wrong arguments."
    })
public final class ExtractCommand implements Callable<Integer> {
  /** Lines read ahead, per worker: keeps the workers busy and the memory small. */
  private static final int AHEAD = 16;

  /** An article page larger than this is refused by the extractor anyway. */
  private static final int LARGEST_FILE = 64 * 1024 * 1024;

  @Parameters(
      arity = "0..1",
      paramLabel = "PAGE",
      description = "A file with one page (may be .gz)")
  private @Nullable Path page;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of the page: links, dates in it and its name for the home page count.")
  private @Nullable String url;

  @Option(
      names = "--content-type",
      paramLabel = "TYPE",
      description = "The Content-Type header it came with, e.g. \"text/html; charset=gb2312\".")
  private @Nullable String contentType;

  @Option(names = "--explain", description = "Tells why the page is read as it is, for people.")
  private boolean explain;

  @Option(
      names = "--pages",
      paramLabel = "LIST.jsonl",
      description =
          "One JSON object per line: id, url, file (may be .gz; relative to the list's folder or"
              + " the working directory), contentType (optional). \"-\" reads standard input.")
  private @Nullable String pages;

  @Option(names = "--html", description = "Adds the article as clean HTML to each line.")
  private boolean html;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  /** Writes to standard output. */
  public ExtractCommand() {
    this(System.out, System.err, Clock.systemUTC());
  }

  ExtractCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Runs the verb by itself. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ExtractCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((page == null) == (pages == null) || explain && page == null) {
      err.println(
          explain
              ? "--explain takes one page: a file"
              : "give either a file or --pages LIST.jsonl");
      return 2;
    }
    return page == null ? list(pages == null ? "-" : pages) : one(page);
  }

  private int one(Path file) {
    try {
      CanonicalUrl address =
          url == null ? new CanonicalUrl("http://page.invalid/") : new CanonicalUrl(url);
      RawPage raw =
          new RawPage(address, contentType, bytes(file.toString(), null), clock.instant());
      if (explain) {
        out.print(Explanation.of(raw));
      } else {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", file.toString());
        row.put("url", url);
        fill(row, raw);
        out.println(json(row));
      }
      return 0;
    } catch (NoSuchFileException e) {
      err.println("no such file: " + e.getMessage());
    } catch (IOException e) {
      err.println(file + " cannot be read (" + e.getMessage() + "); give the file of one page");
    } catch (IllegalArgumentException e) {
      err.println("--url: " + e.getMessage());
    }
    return 2;
  }

  private int list(String pages) throws IOException, InterruptedException {
    Path folder = pages.equals("-") ? Path.of("") : Path.of(pages).toAbsolutePath().getParent();
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
    boolean failed = false;
    try (BufferedReader lines = open(pages);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        PrintStream buffered = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      Queue<Future<Printed>> running = new ArrayDeque<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String entry = line;
        int at = number;
        running.add(pool.submit(() -> extract(entry, at, folder, pages)));
        if (running.size() >= AHEAD * workers) {
          failed |= print(running.remove(), buffered);
        }
      }
      while (!running.isEmpty()) {
        failed |= print(running.remove(), buffered);
      }
    } catch (NoSuchFileException e) {
      err.println(
          "no such list: " + pages + "; give a file of JSON lines, or - for standard input");
      return 2;
    }
    return failed ? 1 : 0;
  }

  private static BufferedReader open(String pages) throws IOException {
    return pages.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(pages));
  }

  private record Printed(String line, @Nullable String error) {}

  private boolean print(Future<Printed> done, PrintStream to) throws InterruptedException {
    try {
      Printed printed = done.get();
      to.println(printed.line());
      if (printed.error() != null) {
        err.println(printed.error());
      }
      return printed.error() != null;
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  private Printed extract(String entry, int number, @Nullable Path folder, String pages) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", "line " + number);
    try {
      JsonNode line = EventJson.MAPPER.readTree(entry);
      row.put("id", required(line, "id"));
      String url = text(line, "url");
      row.put("url", url);
      byte[] body = bytes(required(line, "file"), folder);
      CanonicalUrl address =
          CanonicalUrl.parse(url == null ? "" : url)
              .orElseGet(() -> new CanonicalUrl("http://page.invalid/"));
      fill(row, new RawPage(address, text(line, "contentType"), body, clock.instant()));
      return new Printed(json(row), null);
    } catch (JacksonException | IllegalArgumentException | IOException | UncheckedIOException e) {
      String what =
          e instanceof NoSuchFileException
              ? "no such file: " + e.getMessage()
              : String.valueOf(e.getMessage());
      row.put("error", what);
      return new Printed(json(row), pages + ":" + number + ": " + what);
    }
  }

  /** The row of a page that is refused still tells what was found: a list page has text, too. */
  private void fill(Map<String, @Nullable Object> row, RawPage raw) {
    switch (PageDecoder.decode(raw.body(), raw.contentType())) {
      case PageText.Refused refused -> {
        row.put("text", "");
        row.put("refused", new Refusal(refused.reason(), refused.detail()));
      }
      case PageText.Decoded decoded -> {
        PageReading reading = extractor.reading(decoded, raw);
        ExtractedArticle article = reading.page().article();
        row.put("title", article.title());
        row.put("subtitle", article.subtitle());
        row.put("authors", article.authors());
        row.put("agency", article.agency());
        row.put("canonical", reading.page().canonical());
        row.put("published", value(article.published()));
        row.put("modified", value(article.modified()));
        row.put("publishedFrom", article.published());
        row.put("modifiedFrom", article.modified());
        row.put(
            "relative",
            article.published() != null && ArticleDates.isRelative(article.published()));
        row.put("language", article.language());
        row.put("section", article.section());
        row.put("dateline", article.dateline());
        row.put("captions", article.captions());
        row.put("images", article.images());
        row.put("kind", article.kind());
        row.put("access", article.access());
        row.put("rights", article.rights());
        row.put("pages", 1);
        row.put("pager", reading.page().pager());
        row.put("text", article.text());
        row.put("blocks", article.blocks());
        if (html) {
          row.put("html", article.cleanHtml());
        }
        reading
            .refusal()
            .ifPresent(why -> row.put("refused", new Refusal(why.reason(), why.detail())));
      }
    }
  }

  /** Why a page is no article; with its fields in one order, so that equal answers are equal. */
  private record Refusal(Reason reason, String detail) {}

  private static @Nullable String value(@Nullable ArticleDate date) {
    return date == null ? null : date.value();
  }

  private static byte[] bytes(String file, @Nullable Path folder) throws IOException {
    Path path = Path.of(file);
    if (!path.isAbsolute() && folder != null && Files.exists(folder.resolve(path))) {
      path = folder.resolve(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      InputStream content = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
      return content.readNBytes(LARGEST_FILE);
    }
  }

  private static String required(JsonNode line, String field) {
    String value = text(line, field);
    if (value == null) {
      throw new IllegalArgumentException("field \"" + field + "\" is missing");
    }
    return value;
  }

  private static @Nullable String text(JsonNode line, String field) {
    JsonNode value = line.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static String json(Map<String, @Nullable Object> row) {
    return EventJson.MAPPER.writeValueAsString(row);
  }
}
