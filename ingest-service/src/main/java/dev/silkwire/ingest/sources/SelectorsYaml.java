package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.Selectors;
import dev.silkwire.ingest.extract.layout.SelectorSyntax;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the selectors of a source: one version for each time its layout changed. */
final class SelectorsYaml {
  private static final int MOST_VERSIONS = 50;
  private static final int MOST_REMOVED = 50;
  private static final List<String> PARTS =
      List.of("title", "subtitle", "body", "date", "authors", "remove", "next-page");
  private static final List<String> FIELDS =
      Stream.concat(Stream.of("from", "until"), PARTS.stream()).toList();

  private final YamlNodes nodes;

  SelectorsYaml(YamlNodes nodes) {
    this.nodes = nodes;
  }

  /** The versions without a mistake, in the order written. */
  List<Selectors> read(@Nullable Node node, String at) {
    if (node == null || YamlNodes.isNull(node)) {
      return List.of();
    }
    if (node instanceof MappingNode only) { // one version needs no list
      return version(only, at).stream().toList();
    }
    if (!(node instanceof SequenceNode sequence)) {
      nodes.problem(node, at, "are none; write \"title: h1\", \"body: .text\" and so on below it");
      return List.of();
    }
    if (sequence.getValue().size() > MOST_VERSIONS) {
      nodes.problem(node, at, "has more than " + MOST_VERSIONS + " versions; leave out the oldest");
      return List.of();
    }
    List<Selectors> versions = new ArrayList<>();
    int number = 0;
    for (Node item : sequence.getValue()) {
      String place = at + "[" + number++ + "]";
      if (item instanceof MappingNode mapping) {
        version(mapping, place)
            .ifPresent(
                version -> {
                  refuseOverlap(version, versions, item, place);
                  versions.add(version);
                });
      } else {
        nodes.problem(item, place, "is no version; begin each with \"- from: 2026-03-01\"");
      }
    }
    return versions;
  }

  private void refuseOverlap(Selectors version, List<Selectors> others, Node node, String at) {
    others.stream()
        .filter(version::overlaps)
        .findFirst()
        .ifPresent(
            other ->
                nodes.problem(
                    node,
                    at,
                    "holds on days on which the "
                        + other.label()
                        + " hold, too; let one end (until) on the day the other begins (from)"));
  }

  private Optional<Selectors> version(MappingNode mapping, String at) {
    int before = nodes.problems();
    Map<String, Node> fields = nodes.fields(mapping, at, FIELDS);
    LocalDate from = day(fields.get("from"), at + ".from");
    LocalDate until = day(fields.get("until"), at + ".until");
    if (from != null && until != null && !from.isBefore(until)) {
      nodes.problem(
          fields.get("until"),
          at + ".until",
          "must be after from: it is the first day on which this layout no longer holds");
    }
    String title = selector(fields, at, "title");
    String subtitle = selector(fields, at, "subtitle");
    String body = selector(fields, at, "body");
    String date = selector(fields, at, "date");
    String authors = selector(fields, at, "authors");
    List<String> remove = removed(fields.get("remove"), at + ".remove");
    String nextPage = selector(fields, at, "next-page");
    if (PARTS.stream().noneMatch(fields::containsKey) && nodes.problems() == before) {
      nodes.problem(
          mapping, at, "selects nothing; give at least one of " + String.join(", ", PARTS));
    }
    return nodes.problems() > before
        ? Optional.empty()
        : Optional.of(
            new Selectors(from, until, title, subtitle, body, date, authors, remove, nextPage));
  }

  private @Nullable LocalDate day(@Nullable Node node, String at) {
    String text = node == null ? null : nodes.text(node, at);
    if (node == null || text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      nodes.problem(
          node, at, "\"" + YamlNodes.shorten(text) + "\" is no day; write it as 2026-03-01");
      return null;
    }
  }

  private List<String> removed(@Nullable Node node, String at) {
    if (!(node instanceof SequenceNode sequence)) {
      return node == null
          ? List.of()
          : Optional.ofNullable(selector(node, at)).stream().toList(); // one needs no brackets
    }
    if (sequence.getValue().size() > MOST_REMOVED) {
      nodes.problem(
          node, at, "has more than " + MOST_REMOVED + " selectors; join some with commas");
      return List.of();
    }
    List<@Nullable String> selectors = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      selectors.add(selector(item, at + "[" + selectors.size() + "]"));
    }
    return selectors.stream().filter(Objects::nonNull).map(String::valueOf).toList();
  }

  private @Nullable String selector(Map<String, Node> fields, String at, String field) {
    Node node = fields.get(field);
    return node == null ? null : selector(node, at + "." + field);
  }

  private @Nullable String selector(Node node, String at) {
    // YAML's own meaning of the signs selectors begin with is what goes wrong most
    if (YamlNodes.isNull(node)) {
      nodes.problem(
          node, at, "is empty; a selector that begins with # must be in quotes: \"#main\"");
      return null;
    }
    if (!(node instanceof ScalarNode)) {
      nodes.problem(
          node, at, "must be a single selector; one that has [ or { in it must be in quotes");
      return null;
    }
    String selector = nodes.text(node, at);
    if (selector == null) {
      return null;
    }
    Optional<String> problem = SelectorSyntax.problem(selector);
    problem.ifPresent(
        what -> nodes.problem(node, at, "\"" + YamlNodes.shorten(selector) + "\" " + what));
    return problem.isPresent() ? null : selector;
  }
}
