package dev.silkwire.enrich.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value in a rule file that knows its file, line and field, so that a reader can be told. */
public final class RuleNode {
  private final String file;
  private final String field;
  private final int line;
  private final Content content;

  /** What YAML has in a place. */
  sealed interface Content {}

  /**
   * A word.
   *
   * @param plain written without quotation marks, so that YAML may read it as something else
   */
  record Word(String text, boolean plain) implements Content {}

  record Items(List<RuleNode> items) implements Content {}

  /** Names and values in the order of the file; a name may still stand there twice. */
  record Fields(List<RuleNode> values) implements Content {}

  RuleNode(String file, String field, int line, Content content) {
    this.file = file;
    this.field = field;
    this.line = line;
    this.content = content;
  }

  /** The name of the file, for rule ids. */
  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  String field() {
    return field;
  }

  public RuleProblem problem(String wrong) {
    return new RuleProblem(List.of(mistake(wrong)));
  }

  private RuleMistake mistake(String wrong) {
    return new RuleMistake(file, line, field, wrong);
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
    for (RuleNode value : values()) { // a handful: a map for each of 100 000 entries costs more
      if (value.field.equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  public List<RuleNode> list() {
    if (content instanceof Items list) {
      return list.items;
    }
    throw problem("should be a list");
  }

  public String text() {
    if (!(content instanceof Word word) || (word.plain && YamlWords.isNull(word.text))) {
      throw problem("should be a word");
    }
    String text = word.text.strip();
    if (text.isEmpty()) {
      throw problem("is empty");
    }
    if (word.plain && YamlWords.isTruth(text) && !text.equals("true") && !text.equals("false")) {
      throw problem("YAML reads " + text + " as true or false; put it in quotes");
    }
    return text;
  }

  /** One word, or a list of them. */
  public List<String> texts() {
    if (content instanceof Word) {
      return List.of(text());
    }
    return list().stream().map(RuleNode::text).toList();
  }

  /** Whether this is a word, not a list or fields. */
  public boolean isWord() {
    return content instanceof Word;
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

  /** The same value under another name: what an alias stands for. */
  RuleNode under(String otherField) {
    return new RuleNode(file, otherField, line, content);
  }

  private List<RuleNode> values() {
    if (content instanceof Fields fields) {
      return fields.values;
    }
    throw problem("should be fields with values, \"name: value\"");
  }
}
