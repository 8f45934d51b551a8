package dev.silkwire.benchmarks.tags;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the output of {@code ./silkwire tag} into the records that the scorer of topic labels
 * reads, with the topics of one rule file only: {@code TopicRecords mine.yaml TAGGED.jsonl}.
 */
public final class TopicRecords {
  private TopicRecords() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: TopicRecords RULE_FILE_NAME TAGGED.jsonl");
      System.exit(2);
    }
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[1]), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(
            new String(EventJson.write(record(line, args[0] + '#')), StandardCharsets.UTF_8));
      }
    }
  }

  private static ObjectNode record(String line, String rules) {
    JsonNode article = EventJson.MAPPER.readTree(line);
    ObjectNode record = EventJson.MAPPER.createObjectNode();
    record.set("id", article.path("id"));
    ArrayNode topics = record.putArray("topics");
    for (JsonNode tag : article.path("tags")) {
      if (tag.path("type").asString("").equals("topic")
          && tag.path("rule").asString("").startsWith(rules)) {
        topics.add(tag.path("id").asString());
      }
    }
    return record;
  }
}
