package dev.silkwire.benchmarks.tags;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns tagged sentences into the records of sets that mark people, organisations and places: every
 * mention with its span. Adjectives of countries ("Chinese") are none, and where the set knows no
 * names inside names, the outermost counts.
 *
 * <p>Arguments: the output of the tag command, the file to write, what the set calls people,
 * organisations and places ({@code PER,ORG,LOC}), and {@code nested} for a set with names inside
 * names, where adjectives count too.
 */
public final class EntityRecords {
  private record Mention(String type, int start, int end, String quote) {
    boolean isInside(Mention other) {
      return other != this && other.start <= start && end <= other.end;
    }
  }

  private EntityRecords() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args[2].split(",").length != 3) {
      System.err.println("usage: EntityRecords TAGGED.jsonl OUT.jsonl PER,ORG,LOC [nested]");
      System.exit(2);
    }
    boolean nested = args.length > 3 && args[3].equals("nested");
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
        OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tagged = EventJson.MAPPER.readTree(line);
        out.write(EventJson.write(record(tagged, args[2].split(","), nested)));
        out.write('\n');
      }
    }
  }

  /** The record of one text. */
  static ObjectNode record(JsonNode tagged, String[] types, boolean nested) {
    List<Mention> all = new ArrayList<>();
    for (JsonNode tag : tagged.path("tags")) {
      String type = type(tag.path("type").asString(), types);
      boolean adjectives = tag.has("inferred-from") && !nested;
      if (!type.isEmpty() && !adjectives && !isOfAnotherPlace(tag)) {
        mentions(tag, type, nested, all);
      }
    }
    ObjectNode record = EventJson.MAPPER.createObjectNode();
    record.set("id", tagged.path("id"));
    ArrayNode entities = record.putArray("entities");
    for (Mention one : all) {
      if (nested || all.stream().noneMatch(one::isInside)) {
        ObjectNode entity = entities.addObject();
        entity.put("type", one.type).put("start", one.start).put("end", one.end);
        entity.put("text", one.quote);
      }
    }
    return record;
  }

  /** A country that follows from a city has the city's spans, and is not named there. */
  private static boolean isOfAnotherPlace(JsonNode tag) {
    String from = tag.path("inferred-from").asString("");
    return !from.isEmpty() && !from.equals(tag.path("spans").path(0).path("quote").asString(""));
  }

  private static void mentions(JsonNode tag, String type, boolean nested, List<Mention> all) {
    Set<String> adjectives = Set.of(tag.path("adjectives").asString("").split(", ", -1));
    for (JsonNode span : tag.path("spans")) {
      String quote = span.path("quote").asString();
      if (!span.has("field") && (nested || !adjectives.contains(quote))) {
        all.add(new Mention(type, span.path("start").asInt(), span.path("end").asInt(), quote));
      }
    }
  }

  private static String type(String type, String[] types) {
    Map<String, String> names =
        Map.of(
            "person", types[0],
            "organisation", types[1],
            "country", types[2],
            "region", types[2],
            "city", types[2],
            "macro-region", types[2],
            "place", types[2]);
    return names.getOrDefault(type, "");
  }
}
