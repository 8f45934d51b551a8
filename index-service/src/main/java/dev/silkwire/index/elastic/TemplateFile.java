package dev.silkwire.index.elastic;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.index.store.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An index template as it stands in {@code resources/elasticsearch}, fitted to a cluster: number of
 * replicas, and analyzers that the cluster has.
 */
final class TemplateFile {
  /** What is used where an analyzer is missing, best first. */
  private static final Map<String, List<String>> INSTEAD =
      Map.of("smartcn", List.of("cjk", "standard"));

  private final Shelf shelf;
  private final ObjectNode template;

  TemplateFile(Shelf shelf) {
    this.shelf = shelf;
    String path = "/elasticsearch/" + shelf.alias() + ".template.json";
    try (InputStream in = TemplateFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + path);
      }
      template = (ObjectNode) EventJson.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return shelf.alias();
  }

  long version() {
    return template.path("version").asLong();
  }

  /** The analyzers that a cluster must have by itself. */
  Set<String> analyzers() {
    Set<String> names = new TreeSet<>();
    for (JsonNode parent : template.findParents("analyzer")) {
      JsonNode name = parent.path("analyzer");
      if (name.isString() && !own().has(name.asString())) {
        names.add(name.asString());
      }
    }
    return names;
  }

  /**
   * The template for a cluster.
   *
   * @param replicas of each index
   * @param known whether the cluster has an analyzer of this name
   * @param filterKnown whether the cluster has a token filter of this name
   */
  ObjectNode fitted(int replicas, Predicate<String> known, Predicate<String> filterKnown) {
    ObjectNode copy = template.deepCopy();
    ((ObjectNode) copy.at("/template/settings/index")).put("number_of_replicas", replicas);
    for (JsonNode parent : copy.at("/template/mappings").findParents("analyzer")) {
      String name = parent.path("analyzer").asString("");
      if (!own().has(name) && !known.test(name)) {
        ((ObjectNode) parent).put("analyzer", instead(name, known));
      }
    }
    for (JsonNode analyzer : copy.at("/template/settings/analysis/analyzer")) {
      ArrayNode filters = (ArrayNode) analyzer.path("filter");
      for (int i = filters.size() - 1; i >= 0; i--) {
        if (!filterKnown.test(filters.get(i).asString())) {
          filters.remove(i);
        }
      }
    }
    return copy;
  }

  /** What stands in for an analyzer the cluster does not have. */
  static String instead(String name, Predicate<String> known) {
    return INSTEAD.getOrDefault(name, List.of()).stream()
        .filter(known)
        .findFirst()
        .orElse("standard"); // part of every Elasticsearch
  }

  private JsonNode own() {
    return template.at("/template/settings/analysis/analyzer");
  }
}
