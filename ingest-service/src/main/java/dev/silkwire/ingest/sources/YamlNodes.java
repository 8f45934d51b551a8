package dev.silkwire.ingest.sources;

import dev.silkwire.ingest.sources.SourcesFile.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads fields and values off the nodes of one YAML file, which know their lines, and notes what is
 * wrong with them.
 */
final class YamlNodes {
  private final String file;
  private final List<Problem> problems;

  YamlNodes(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** How many problems were noted so far, in this file and those before. */
  int problems() {
    return problems.size();
  }

  /** The values of a mapping by the names of their fields, which must be known ones. */
  Map<String, Node> fields(MappingNode mapping, String at, List<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      String prefix = at.isEmpty() ? "" : at + ".";
      if (!(keyNode instanceof ScalarNode key)) {
        problem(keyNode, at, "a field's name must be a word, one of " + String.join(", ", known));
        continue;
      }
      String name = key.getValue();
      if (!known.contains(name)) {
        problem(
            keyNode, prefix + shorten(name), "is no field; " + FieldNames.suggestion(name, known));
      } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
        problem(keyNode, prefix + name, "is given twice; keep one");
      }
    }
    return fields;
  }

  /** A single value; null, and a problem, where it is none. */
  @Nullable String text(Node node, String at) {
    if (node instanceof ScalarNode scalar && !isNull(scalar) && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    problem(
        node,
        at,
        node instanceof ScalarNode
            ? "is empty; write a value or leave it out"
            : "must be a single value");
    return null;
  }

  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** Where a node stands, for a message about another one. */
  String place(Node node) {
    return file + ":" + (node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1);
  }

  void problem(@Nullable Node node, String field, String message) {
    problem(node == null ? null : node.getStartMark(), field, message);
  }

  void problem(@Nullable Mark mark, String field, String message) {
    problems.add(
        new Problem(
            file,
            mark == null ? 0 : mark.getLine() + 1,
            mark == null ? 0 : mark.getColumn() + 1,
            field,
            message));
  }

  static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
