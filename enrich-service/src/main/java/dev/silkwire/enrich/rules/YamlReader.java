package dev.silkwire.enrich.rules;

import dev.silkwire.enrich.rules.RuleNode.Fields;
import dev.silkwire.enrich.rules.RuleNode.Items;
import dev.silkwire.enrich.rules.RuleNode.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads a YAML file into nodes that keep only file, line, field and words: SnakeYAML's own tree of
 * 100 000 list entries holds 400 MB, this one 70.
 */
final class YamlReader {
  private static final int DEEPEST = 20;

  private final String file;
  private final Iterator<Event> events;
  private final Map<String, String> fieldNames = new HashMap<>();
  private final Map<String, RuleNode> anchors = new HashMap<>();

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /** The first document of a file; empty where it has only comments. */
  static Optional<RuleNode> read(String file, String text, int largest) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(largest);
    Iterator<Event> events = new Yaml(options).parse(new java.io.StringReader(text)).iterator();
    YamlReader reader = new YamlReader(file, events);
    Optional<RuleNode> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        if (root.isPresent()) {
          throw new RuleProblem(
              file, line(event), "YAML", "begins a second document; keep one in a file");
        }
        root = Optional.of(reader.node("file", event, 0));
      }
    }
    return root;
  }

  private RuleNode node(String field, Event event, int depth) {
    if (depth > DEEPEST) {
      throw new RuleProblem(file, line(event), field, "is nested deeper than " + DEEPEST);
    }
    int line = line(event);
    return switch (event) {
      case AliasEvent alias -> alias(field, alias);
      case ScalarEvent word ->
          kept(
              word.getAnchor(),
              new RuleNode(
                  file,
                  field,
                  line,
                  new Word(word.getValue(), word.isPlain() && word.getTag() == null)));
      case SequenceStartEvent list ->
          kept(list.getAnchor(), new RuleNode(file, field, line, new Items(items(field, depth))));
      case MappingStartEvent map ->
          kept(map.getAnchor(), new RuleNode(file, field, line, new Fields(values(depth))));
      default -> throw new RuleProblem(file, line, field, "should be a word, a list or fields");
    };
  }

  private List<RuleNode> items(String field, int depth) {
    List<RuleNode> items = new ArrayList<>(2);
    for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
      items.add(node(field, event, depth + 1));
    }
    return List.copyOf(items);
  }

  private List<RuleNode> values(int depth) {
    List<RuleNode> values = new ArrayList<>(4);
    for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw new RuleProblem(file, line(event), "field", "its name is no word");
      }
      String name = fieldNames.computeIfAbsent(key.getValue(), same -> same);
      values.add(node(name, events.next(), depth + 1));
    }
    return List.copyOf(values);
  }

  private RuleNode kept(@Nullable String anchor, RuleNode node) {
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private RuleNode alias(String field, AliasEvent alias) {
    RuleNode node = anchors.get(alias.getAnchor());
    if (node == null) {
      throw new RuleProblem(
          file, line(alias), field, "*" + alias.getAnchor() + " stands for nothing above");
    }
    return node.under(field);
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }
}
