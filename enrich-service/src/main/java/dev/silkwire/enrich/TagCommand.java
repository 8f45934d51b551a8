package dev.silkwire.enrich;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleProblem;
import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.Tagged;
import dev.silkwire.enrich.tagging.TaggerInput;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Notes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags articles from a file of JSON lines, without Kafka: for a preview, and for scoring. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "With --articles: one JSON object per line in ({id, text, title?, published?, language?}),",
      "one per line out, in the same order. Offsets count code points of the text.",
      "With --explain: one text, its words marked, each tag with its rule and reason, and what was",
      "looked at and not tagged."
    })
public final class TagCommand implements Callable<Integer> {
  private static final int AHEAD = 64;

  /** More than is read of an article, whatever its script. */
  private static final int MOST_EXPLAINED = 4_000_000;

  @Option(
      names = "--explain",
      paramLabel = "FILE.txt",
      description = "a plain text; - reads standard input")
  private @Nullable String explained;

  @Option(names = "--title", description = "of the text to explain")
  private String title = "";

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "of the text to explain, e.g. 2026-11-21; anchors dates without a year")
  private @Nullable LocalDate published;

  @Option(
      names = "--articles",
      paramLabel = "LIST.jsonl",
      description = "the articles, may be gzipped (.gz); - reads standard input")
  private @Nullable String articles;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "a folder of your own rule files, beside the built-in ones")
  private @Nullable Path rules;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;

  public TagCommand() {
    this(System.in, System.out, System.err);
  }

  TagCommand(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new TagCommand()).execute(args));
  }

  private record Line(byte[] json, @Nullable String problem) {}

  @Override
  public Integer call() throws IOException {
    if ((articles == null) == (explained == null)) {
      err.println("give --articles LIST.jsonl or --explain FILE.txt");
      return 2;
    }
    ArticleTagger tagger;
    try {
      tagger = rules == null ? ArticleTagger.builtIn() : ArticleTagger.withRules(rules);
    } catch (RuleProblem e) {
      err.println(e.getMessage());
      return 2;
    }
    return explained == null
        ? tagAll(tagger, String.valueOf(articles))
        : explain(tagger, explained);
  }

  private int explain(ArticleTagger tagger, String file) throws IOException {
    byte[] bytes;
    try (InputStream source = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
      bytes = source.readNBytes(MOST_EXPLAINED);
    } catch (NoSuchFileException e) {
      err.println("there is no file " + e.getMessage());
      return 2;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    Notes notes = Notes.taken();
    Tagged tagged =
        tagger.tag(new TaggerInput(title, text, published, null), Deadline.never(), notes);
    PrintStream shown = new PrintStream(out, false, StandardCharsets.UTF_8);
    boolean colours = System.console() != null && System.console().isTerminal();
    new TagExplanation(title, text, tagged, notes.rejected(tagged.tags()), colours).print(shown);
    shown.flush();
    return 0;
  }

  private int tagAll(ArticleTagger tagger, String articles) throws IOException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    boolean allRight = true;
    try (BufferedReader lines = open(articles);
        OutputStream sink = new BufferedOutputStream(out, 1 << 16)) {
      Deque<Future<Line>> begun = new ArrayDeque<>();
      long number = 0;
      long printed = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String json = line;
        begun.add(workers.submit(() -> tag(tagger, json)));
        if (begun.size() >= AHEAD) {
          allRight &= print(begun.remove(), ++printed, sink);
        }
      }
      while (!begun.isEmpty()) {
        allRight &= print(begun.remove(), ++printed, sink);
      }
      if (number == 0) {
        err.println("no articles in " + articles + ": give one JSON object per line");
      }
    } catch (NoSuchFileException e) {
      err.println("there is no file " + e.getMessage());
      return 2;
    } finally {
      workers.shutdownNow();
    }
    return allRight ? 0 : 1;
  }

  private BufferedReader open(String articles) throws IOException {
    InputStream bytes;
    if (articles.equals("-")) {
      bytes = in;
    } else {
      bytes = new BufferedInputStream(Files.newInputStream(Path.of(articles)));
      bytes = articles.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  private boolean print(Future<Line> begun, long number, OutputStream sink) throws IOException {
    Line line;
    try {
      line = begun.get();
    } catch (ExecutionException e) {
      line = problem(null, "cannot be tagged: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    sink.write(line.json);
    sink.write('\n');
    if (line.problem != null) {
      err.println("line " + number + ": " + line.problem);
    }
    return line.problem == null;
  }

  private static Line tag(ArticleTagger tagger, String json) {
    JsonNode article;
    try {
      article = EventJson.MAPPER.readTree(json);
    } catch (JacksonException e) {
      return problem(null, "not JSON: " + e.getOriginalMessage());
    }
    if (article == null || !article.isObject()) {
      return problem(null, "not a JSON object with id and text");
    }
    JsonNode id = article.path("id");
    if (!id.isString() && !id.isNumber()) {
      return problem(null, "lacks the field id");
    }
    if (!article.path("text").isString()) {
      return problem(id, "lacks the field text");
    }
    String published = article.path("published").asString("");
    try {
      TaggerInput input =
          new TaggerInput(
              article.path("title").asString(""),
              article.path("text").asString(),
              published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10)),
              article.path("language").asString(null));
      return new Line(EventJson.write(line(id, tagger.tag(input))), null);
    } catch (DateTimeParseException e) {
      return problem(id, "published is no ISO 8601 date: " + published);
    } catch (RuntimeException e) {
      return problem(id, "cannot be tagged: " + e);
    }
  }

  private static ObjectNode line(JsonNode id, Tagged tagged) {
    ObjectNode line = EventJson.MAPPER.createObjectNode();
    line.set("id", id);
    line.put("language", tagged.language());
    if (!tagged.languages().isEmpty()) {
      tagged.languages().forEach(line.putArray("languages")::add);
    }
    ArrayNode tags = line.putArray("tags");
    for (Tag tag : tagged.tags()) {
      ObjectNode node = tags.addObject();
      node.put("type", tag.type().word());
      node.put("id", tag.id());
      node.put("value", tag.value());
      ArrayNode spans = node.putArray("spans");
      for (Span span : tag.spans()) {
        ObjectNode place = spans.addObject();
        if (span.field() == Span.Field.TITLE) {
          place.put("field", span.field().word());
        }
        place.put("start", span.start());
        place.put("end", span.end());
        place.put("quote", span.quote());
      }
      node.put("rule", tag.rule());
      node.put("confidence", tag.confidence());
      tag.attributes().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(attribute -> node.put(attribute.getKey(), attribute.getValue()));
    }
    if (!tagged.cut().isEmpty()) {
      ArrayNode cut = line.putArray("cut");
      tagged.cut().forEach(cut::add);
    }
    return line;
  }

  private static Line problem(@Nullable JsonNode id, String problem) {
    ObjectNode line = EventJson.MAPPER.createObjectNode();
    if (id != null) {
      line.set("id", id);
    }
    line.put("error", problem);
    return new Line(EventJson.write(line), problem);
  }
}
