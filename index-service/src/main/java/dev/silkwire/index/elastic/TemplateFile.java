package dev.silkwire.index.elastic;

import dev.silkwire.contracts.EventJson;
import dev.silkwire.index.store.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.node.ObjectNode;

/** An index template as it stands in {@code resources/elasticsearch}. */
final class TemplateFile {
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

  /** What an index there already is lacks of it is added by this, as fields are only ever added. */
  ObjectNode mappings() {
    return (ObjectNode) template.at("/template/mappings");
  }

  /** The template for a cluster with so many copies of each index. */
  ObjectNode with(int replicas) {
    ObjectNode copy = template.deepCopy();
    ((ObjectNode) copy.at("/template/settings/index")).put("number_of_replicas", replicas);
    return copy;
  }
}
