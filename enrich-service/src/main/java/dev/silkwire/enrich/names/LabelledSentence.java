package dev.silkwire.enrich.names;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * A sentence or an article whose names somebody has marked.
 *
 * @param unit what it must not be parted from when some are held back: its document
 * @param names the marked names by position in code points; of those that overlap the longest
 */
record LabelledSentence(String unit, String text, List<Marked> names) {
  /** A name that was marked, from a code point up to another. */
  record Marked(int start, int end, int label) {}

  /** Reads lines {@code {"id", "doc"?, "text", "entities": [{"start", "end", "type"}]}}. */
  static List<LabelledSentence> read(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    each(file, line -> sentences.add(of(line)));
    return sentences;
  }

  /** Reads a compressed file of JSON lines. */
  static void each(Path file, Consumer<JsonNode> reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(EventJson.MAPPER.readTree(line));
      }
    }
  }

  static LabelledSentence of(JsonNode json) {
    List<Marked> all = new ArrayList<>();
    for (JsonNode entity : json.path("entities")) {
      int label = NameLabels.named(entity.path("type").asString());
      if (label != NameLabels.OUTSIDE) {
        all.add(new Marked(entity.path("start").asInt(), entity.path("end").asInt(), label));
      }
    }
    String unit = json.path("doc").asString(json.path("id").asString(""));
    return of(unit, json.path("text").asString(), all);
  }

  /** Of marks that overlap the longest stay. */
  static LabelledSentence of(String unit, String text, List<Marked> marks) {
    return new LabelledSentence(unit, text, outermost(marks));
  }

  private static List<Marked> outermost(List<Marked> marks) {
    List<Marked> all = new ArrayList<>(marks);
    all.sort((a, b) -> Integer.compare(b.end - b.start, a.end - a.start));
    List<Marked> kept = new ArrayList<>();
    for (Marked one : all) {
      if (kept.stream().noneMatch(other -> one.start < other.end && other.start < one.end)) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** The sentences of each part, whole documents together. */
  static List<List<LabelledSentence>> parts(List<LabelledSentence> all, int count) {
    Map<String, Integer> byUnit = new HashMap<>();
    List<List<LabelledSentence>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    for (LabelledSentence one : all) {
      parts.get(byUnit.computeIfAbsent(one.unit, none -> byUnit.size() % count)).add(one);
    }
    return parts;
  }
}
