package dev.silkwire.enrich.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a rule file that knows its file, line and field, so that a reader can be told. */
public final class RuleNode {
  private final String file;
  private final String field;
  private final Node node;

  RuleNode(String file, String field, Node node) {
    this.file = file;
    this.field = field;
    this.node = node;
  }

  /** The name of the file, for rule ids. */
  public String file() {
    return file;
  }

  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  public RuleProblem problem(String wrong) {
    return new RuleProblem(file, line(), field, wrong);
  }

  /** The fields of a map; a name that is given twice is a mistake. */
  public Map<String, RuleNode> fields() {
    if (!(node instanceof MappingNode map)) {
      throw problem("should be fields with values, \"name: value\"");
    }
    Map<String, RuleNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw problem("has a field whose name is no word");
      }
      RuleNode value = new RuleNode(file, key.getValue(), tuple.getValueNode());
      if (fields.put(key.getValue(), value) != null) {
        throw value.problem("is given twice; remove one");
      }
    }
    return fields;
  }

  /** The fields of a map that may have only these names. */
  public Map<String, RuleNode> fields(Set<String> known) {
    Map<String, RuleNode> fields = fields();
    fields.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw value.problem("is not a field here; known are " + String.join(", ", known));
          }
        });
    return fields;
  }

  public RuleNode required(String name) {
    return optional(name).orElseThrow(() -> problem("lacks the field " + name));
  }

  public Optional<RuleNode> optional(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  public List<RuleNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("should be a list");
    }
    List<RuleNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new RuleNode(file, field, item));
    }
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
      throw problem("should be a word");
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) {
      throw problem("is empty");
    }
    if (scalar.getTag().equals(Tag.BOOL) && !text.equals("true") && !text.equals("false")) {
      throw problem("YAML reads " + text + " as true or false; put it in quotes");
    }
    return text;
  }

  /** One word, or a list of them. */
  public List<String> texts() {
    if (node instanceof ScalarNode) {
      return List.of(text());
    }
    return list().stream().map(RuleNode::text).toList();
  }

  public boolean isTrue() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem("should be true or false");
    };
  }

  public double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw problem("should be a number");
    }
  }
}
