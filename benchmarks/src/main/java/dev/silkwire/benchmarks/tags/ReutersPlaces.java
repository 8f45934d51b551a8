package dev.silkwire.benchmarks.tags;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the records of Reuters-21578 into the shape the tag command reads, and its tags into the
 * labels of that set's {@code places}: the countries an article is about.
 *
 * <p>Arguments: {@code articles GOLD.jsonl.gz} or {@code labels TAGGED.jsonl}; the lines go to the
 * standard output.
 */
public final class ReutersPlaces {
  /** What Reuters called countries in 1987, where that is not their English name in CLDR. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("AE", "uae"),
          Map.entry("CD", "zaire"),
          Map.entry("CG", "congo"),
          Map.entry("CI", "ivory-coast"),
          Map.entry("CZ", "czechoslovakia"),
          Map.entry("DE", "west-germany"),
          Map.entry("GB", "uk"),
          Map.entry("HK", "hong-kong"),
          Map.entry("KH", "kampuchea"),
          Map.entry("MM", "burma"),
          Map.entry("MO", "macau"),
          Map.entry("RS", "yugoslavia"),
          Map.entry("RU", "ussr"),
          Map.entry("SU", "ussr"),
          Map.entry("TR", "turkey"),
          Map.entry("TT", "trinidad-tobago"),
          Map.entry("US", "usa"),
          Map.entry("VI", "us-virgin-islands"),
          Map.entry("YE", "yemen-arab-republic"));

  private ReutersPlaces() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: ReutersPlaces articles GOLD.jsonl.gz | labels TAGGED.jsonl");
      System.exit(2);
    }
    UnaryOperator<JsonNode> each =
        args[0].equals("articles") ? ReutersPlaces::article : ReutersPlaces::labels;
    Path file = Path.of(args[1]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader lines = reader(file)) {
      lines
          .lines()
          .map(EventJson.MAPPER::readTree)
          .map(each)
          .forEach(node -> out.println(EventJson.MAPPER.writeValueAsString(node)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static BufferedReader reader(Path file) throws IOException {
    return file.toString().endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  /** The record as it was sent: the dateline begins the text. */
  static JsonNode article(JsonNode gold) {
    ObjectNode article = EventJson.MAPPER.createObjectNode();
    String dateline = gold.path("dateline").asString("");
    String text = gold.path("text").asString("");
    article.put("id", gold.path("id").asString());
    article.put("title", gold.path("title").asString(""));
    article.put("text", dateline.isEmpty() ? text : dateline + " " + text);
    return article;
  }

  /** The countries the article is about, by Reuters' names. */
  static JsonNode labels(JsonNode tagged) {
    TreeSet<String> places = new TreeSet<>();
    for (JsonNode tag : tagged.path("tags")) {
      if (tag.path("type").asString("").equals("country") && tag.has("about")) {
        String id = tag.path("id").asString();
        places.add(NAMES.getOrDefault(id, slug(tag.path("value").asString())));
      }
    }
    ObjectNode labels = EventJson.MAPPER.createObjectNode();
    labels.put("id", tagged.path("id").asString());
    places.forEach(labels.putArray("places")::add);
    return labels;
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^a-z]+", "-");
  }
}
