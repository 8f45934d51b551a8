package dev.silkwire.enrich.rules;

import dev.silkwire.enrich.rules.YamlNodes.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value in a rule file that knows its file, line and field, so that a reader can be told. */
public final class RuleNode {
  private static final String NO_FIELDS = "should be fields with values, \"name: value\"";

  private final YamlNodes nodes;
  private final int at;
  private final String field;

  RuleNode(YamlNodes nodes, int at, String field) {
    this.nodes = nodes;
    this.at = at;
    this.field = field;
  }

  /** The name of the file, for rule ids. */
  public String file() {
    return nodes.file();
  }

  public int line() {
    return nodes.line(at);
  }

  public RuleProblem problem(String wrong) {
    return new RuleProblem(List.of(mistake(wrong)));
  }

  private RuleMistake mistake(String wrong) {
    return new RuleMistake(file(), line(), field, wrong);
  }

  /** The fields of a map; a name that is given twice is a mistake. */
  public Map<String, RuleNode> fields() {
    Map<String, RuleNode> fields = new LinkedHashMap<>();
    for (RuleNode value : values()) {
      if (fields.put(value.field, value) != null) {
        throw value.problem("is given twice; remove one");
      }
    }
    return fields;
  }

  /** The fields of a map that may have only these names. */
  public Map<String, RuleNode> fields(Set<String> known) {
    Map<String, RuleNode> fields = fields();
    List<RuleMistake> unknown = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            unknown.add(
                value.mistake("is not a field here; known are " + String.join(", ", known)));
          }
        });
    if (!unknown.isEmpty()) {
      throw new RuleProblem(unknown);
    }
    return fields;
  }

  public RuleNode required(String name) {
    return optional(name).orElseThrow(() -> problem("lacks the field " + name));
  }

  public Optional<RuleNode> optional(String name) {
    int end = end(Kind.FIELDS, NO_FIELDS);
    for (int value = at + 1; value < end; value = nodes.after(value)) { // a handful: no map
      if (nodes.field(value).equals(name)) {
        return Optional.of(nodes.node(value));
      }
    }
    return Optional.empty();
  }

  public List<RuleNode> list() {
    return inside(Kind.LIST, "should be a list");
  }

  public String text() {
    boolean plain = nodes.kind(at) == Kind.PLAIN_WORD;
    if (!isWord() || (plain && YamlWords.isNull(nodes.word(at)))) {
      throw problem("should be a word");
    }
    String text = nodes.word(at).strip();
    if (text.isEmpty()) {
      throw problem("is empty");
    }
    if (plain && YamlWords.isTruth(text) && !text.equals("true") && !text.equals("false")) {
      throw problem("YAML reads " + text + " as true or false; put it in quotes");
    }
    return text;
  }

  /** One word, or a list of them. */
  public List<String> texts() {
    if (isWord()) {
      return List.of(text());
    }
    return list().stream().map(RuleNode::text).toList();
  }

  /** Whether this is a word, not a list or fields. */
  public boolean isWord() {
    return nodes.kind(at) == Kind.PLAIN_WORD || nodes.kind(at) == Kind.QUOTED_WORD;
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

  private List<RuleNode> values() {
    return inside(Kind.FIELDS, NO_FIELDS);
  }

  private List<RuleNode> inside(Kind kind, String otherwise) {
    int end = end(kind, otherwise);
    List<RuleNode> inside = new ArrayList<>();
    for (int node = at + 1; node < end; node = nodes.after(node)) {
      inside.add(nodes.node(node));
    }
    return inside;
  }

  private int end(Kind kind, String otherwise) {
    if (nodes.kind(at) != kind) {
      throw problem(otherwise);
    }
    return nodes.after(at);
  }
}
