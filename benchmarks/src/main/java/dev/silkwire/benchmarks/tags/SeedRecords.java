package dev.silkwire.benchmarks.tags;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns tagged articles into one record each with the fields of the seeds' gold: {@code countries},
 * {@code regions}, {@code cities}, {@code organisations}, {@code people}, {@code events}, {@code
 * programmes}, {@code topics}, {@code amounts}, {@code dates}, {@code keyphrases}.
 *
 * <p>Arguments: the output of the tag command, the folder for {@code <id>.json}.
 */
public final class SeedRecords {
  /** Countries by ISO 3166-1 that the gold lists as regions of China. */
  private static final Set<String> LISTED_AS_REGIONS = Set.of("HK", "MO");

  private static final Map<String, String> FIELDS =
      Map.of(
          "country", "countries",
          "region", "regions",
          "city", "cities",
          "macro-region", "macro_regions",
          "organisation", "organisations",
          "person", "people",
          "event", "events",
          "programme", "programmes");

  private SeedRecords() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: SeedRecords TAGGED.jsonl FOLDER");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode tagged = EventJson.MAPPER.readTree(line);
        Path file = folder.resolve(tagged.path("id").asString() + ".json");
        Files.write(file, EventJson.write(record(tagged)));
      }
    }
  }

  /** One article's record. */
  static ObjectNode record(JsonNode tagged) {
    ObjectNode record = EventJson.MAPPER.createObjectNode();
    record.put("language", tagged.path("language").asString());
    for (JsonNode tag : tagged.path("tags")) {
      String type = tag.path("type").asString();
      switch (type) {
        case "country",
            "region",
            "city",
            "macro-region",
            "organisation",
            "person",
            "event",
            "programme" ->
            named(record, tag, type);
        case "topic" -> topic(record, tag);
        case "money", "quantity" -> amount(record, tag, type);
        case "date" -> date(record, tag);
        case "keyphrase" -> record.withArray("keyphrases").add(tag.path("value").asString());
        case "place", "watch" -> {} // not in the gold
        default -> System.err.println("a tag of an unknown type: " + type);
      }
    }
    return record;
  }

  private static void named(ObjectNode record, JsonNode tag, String type) {
    String id = tag.path("id").asString();
    String field = LISTED_AS_REGIONS.contains(id) ? "regions" : FIELDS.getOrDefault(type, type);
    ObjectNode entity = record.withArray(field).addObject();
    entity.put("id", id);
    entity.put("name", tag.path("value").asString());
    if (tag.has("role")) {
      entity.put("role", tag.path("role").asString());
    }
    if (tag.has("dateline") && !record.has("dateline")) {
      record.putObject("dateline").put("place", id);
    }
    ArrayNode mentions = entity.putArray("mentions");
    if (!tag.has("inferred-from")) {
      spans(tag).forEach(mentions::add);
    }
  }

  private static void topic(ObjectNode record, JsonNode tag) {
    ObjectNode topic = record.withArray("topics").addObject();
    topic.put("id", tag.path("id").asString());
    ArrayNode evidence = topic.putArray("evidence");
    spans(tag).forEach(evidence::add);
  }

  private static void amount(ObjectNode record, JsonNode tag, String type) {
    for (JsonNode span : spans(tag)) {
      ObjectNode amount = record.withArray("amounts").addObject();
      boolean money = type.equals("money");
      amount.put("kind", money ? "money" : tag.path("kind").asString());
      amount.put("value", tag.path("value").asString());
      amount.put("unit", tag.path(money ? "currency" : "unit").asString());
      place(amount, span);
    }
  }

  private static void date(ObjectNode record, JsonNode tag) {
    for (JsonNode span : spans(tag)) {
      ObjectNode date = record.withArray("dates").addObject();
      date.put("value", tag.path("value").asString());
      place(date, span);
    }
  }

  private static void place(ObjectNode into, JsonNode span) {
    into.set("start", span.path("start"));
    into.set("end", span.path("end"));
    into.set("quote", span.path("quote"));
  }

  /** The spans in the text; the gold's offsets do not know a title. */
  private static ArrayNode spans(JsonNode tag) {
    ArrayNode spans = EventJson.MAPPER.createArrayNode();
    for (JsonNode span : tag.path("spans")) {
      if (!span.has("field")) {
        spans.add(span);
      }
    }
    return spans;
  }
}
