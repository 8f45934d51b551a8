package dev.silkwire.enrich.rules;

import dev.silkwire.enrich.rules.YamlNodes.Kind;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
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

/** Reads a YAML file into nodes that keep only file, line, field and words. */
final class YamlReader {
  private static final int DEEPEST = 20;

  private final String file;
  private final Iterator<Event> events;
  private final Map<String, String> fieldNames = new HashMap<>();
  private final Map<String, Integer> anchors = new HashMap<>();
  private final YamlNodes nodes;

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
    this.nodes = new YamlNodes(file);
  }

  /** The first document of a file; empty where it has only comments. */
  static Optional<RuleNode> read(String file, Reader text, int largest) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(largest);
    Iterator<Event> events = new Yaml(options).parse(text).iterator();
    YamlReader reader = new YamlReader(file, events);
    boolean found = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        if (found) {
          throw new RuleProblem(
              file, line(event), "YAML", "begins a second document; keep one in a file");
        }
        found = true;
        reader.node("file", event, 0);
      }
    }
    return found ? Optional.of(reader.nodes.node(0)) : Optional.empty();
  }

  private void node(String field, Event event, int depth) {
    if (depth > DEEPEST) {
      throw new RuleProblem(file, line(event), field, "is nested deeper than " + DEEPEST);
    }
    int line = line(event);
    switch (event) {
      case AliasEvent alias -> nodes.addAlias(field, line, target(field, alias));
      case ScalarEvent word -> {
        boolean plain = word.isPlain() && word.getTag() == null;
        keep(word.getAnchor(), nodes.addWord(field, line, word.getValue(), plain));
      }
      case SequenceStartEvent list -> {
        int node = nodes.open(Kind.LIST, field, line);
        items(field, depth);
        nodes.close(node);
        keep(list.getAnchor(), node);
      }
      case MappingStartEvent map -> {
        int node = nodes.open(Kind.FIELDS, field, line);
        values(depth);
        nodes.close(node);
        keep(map.getAnchor(), node);
      }
      default -> throw new RuleProblem(file, line, field, "should be a word, a list or fields");
    }
  }

  private void items(String field, int depth) {
    for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
      node(field, event, depth + 1);
    }
  }

  private void values(int depth) {
    for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw new RuleProblem(file, line(event), "field", "its name is no word");
      }
      String name = fieldNames.computeIfAbsent(key.getValue(), same -> same);
      node(name, events.next(), depth + 1);
    }
  }

  private void keep(@Nullable String anchor, int node) {
    if (anchor != null) {
      anchors.put(anchor, node);
    }
  }

  private int target(String field, AliasEvent alias) {
    Integer target = anchors.get(alias.getAnchor());
    if (target == null) {
      throw new RuleProblem(
          file, line(alias), field, "*" + alias.getAnchor() + " stands for nothing above");
    }
    return target;
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }
}
