package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns the nodes of YAML files into source definitions. Works on SnakeYAML's nodes, which know
 * their lines and are never turned into objects.
 */
final class SourcesYaml {
  private static final int MOST_SOURCES = 100_000;
  private static final int MOST_ENTRANCES = 1_000;
  private static final Pattern ID = Pattern.compile("[a-z0-9._-]{1,64}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s?(ms|s|m|h|d)");
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);
  private static final List<String> FIELDS =
      List.of("id", "name", "url", "feeds", "sitemaps", "sections", "every", "delay", "selectors");

  private final List<SourcesFile.Problem> problems;
  private final List<SourceDefinition> sources = new ArrayList<>();
  private final Map<String, String> placeOfId = new HashMap<>();
  private final Set<String> mistaken = new LinkedHashSet<>();
  private int problemsOfMistaken;
  private YamlNodes nodes;

  SourcesYaml(List<SourcesFile.Problem> problems) {
    this.problems = problems;
    this.nodes = new YamlNodes("", problems);
  }

  /** The sources without a mistake. */
  List<SourceDefinition> sources() {
    return sources;
  }

  /** The ids of the sources with a mistake in their selectors, and nowhere else. */
  Set<String> mistaken() {
    return mistaken;
  }

  /** Whether all problems are in the selectors of the mistaken sources. */
  boolean othersAreUnharmed() {
    return problems.size() == problemsOfMistaken;
  }

  void read(String fileName, String text) {
    nodes = new YamlNodes(fileName, problems);
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(20);
    options.setCodePointLimit(8 * 1024 * 1024);
    options.setAllowRecursiveKeys(false);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      nodes.problem(
          mark, "", "is no YAML: " + e.getProblem() + "; check indentation, colons and quotes");
      return;
    } catch (YAMLException e) {
      nodes.problem((Mark) null, "", "is no YAML: " + e.getMessage());
      return;
    }
    if (root == null) {
      nodes.problem((Mark) null, "", "is empty; write \"sources:\" and a list of sources below it");
      return;
    }
    if (!(root instanceof MappingNode top)) {
      nodes.problem(root, "", "expected \"sources:\" with a list of sources below it");
      return;
    }
    Map<String, Node> fields = nodes.fields(top, "", List.of("sources"));
    Node list = fields.get("sources");
    if (list == null) {
      if (top.getValue().isEmpty()) {
        nodes.problem(
            top, "sources", "is missing; write \"sources:\" and a list of sources below it");
      }
    } else if (list instanceof SequenceNode sequence) {
      int number = 0;
      for (Node source : sequence.getValue()) {
        if (sources.size() >= MOST_SOURCES) {
          nodes.problem(
              source, "sources", "more than " + MOST_SOURCES + " sources; split the deployment");
          return;
        }
        source(source, "sources[" + number++ + "]");
      }
    } else if (!YamlNodes.isNull(list)) { // an empty list is a fine way to watch nothing
      nodes.problem(list, "sources", "is no list; begin each source with \"- id: …\"");
    }
  }

  private void source(Node node, String at) {
    if (!(node instanceof MappingNode mapping)) {
      nodes.problem(node, at, "is no source; write \"- id: …\" and \"url: …\" below it");
      return;
    }
    int before = problems.size();
    Map<String, Node> fields = nodes.fields(mapping, at, FIELDS);
    String id = id(mapping, fields.get("id"), at);
    Optional<CanonicalUrl> url = home(mapping, fields.get("url"), at);
    Node nameNode = fields.get("name");
    String name =
        nameNode == null || YamlNodes.isNull(nameNode) ? id : nodes.text(nameNode, at + ".name");
    List<CanonicalUrl> feeds = entrances(fields.get("feeds"), url, at + ".feeds");
    List<CanonicalUrl> sitemaps = entrances(fields.get("sitemaps"), url, at + ".sitemaps");
    List<CanonicalUrl> sections = entrances(fields.get("sections"), url, at + ".sections");
    Duration every = duration(fields.get("every"), at + ".every", "15m, 1m, 90s, 2h or 1d");
    if (every != null
        && (every.compareTo(SHORTEST_INTERVAL) < 0 || every.compareTo(LONGEST_INTERVAL) > 0)) {
      nodes.problem(fields.get("every"), at + ".every", "must be from 5s to 7d");
    }
    Duration delay = duration(fields.get("delay"), at + ".delay", "1s, 500ms or 2m");
    if (delay != null && delay.compareTo(LONGEST_DELAY) > 0) {
      nodes.problem(fields.get("delay"), at + ".delay", "must be 1h at most");
    }
    if (problems.size() > before || id == null || name == null || url.isEmpty()) {
      new SelectorsYaml(nodes).read(fields.get("selectors"), at + ".selectors"); // all at once
      return;
    }
    List<Selectors> selectors =
        new SelectorsYaml(nodes).read(fields.get("selectors"), at + ".selectors");
    if (problems.size() > before) {
      mistaken.add(id);
      problemsOfMistaken += problems.size() - before;
    } else {
      sources.add(
          new SourceDefinition(
              id,
              name,
              url.get(),
              feeds,
              sitemaps,
              sections,
              every == null ? SourceDefinition.USUAL_INTERVAL : every,
              delay,
              selectors.isEmpty() ? null : selectors));
    }
  }

  private @Nullable String id(MappingNode source, @Nullable Node node, String at) {
    if (node == null || YamlNodes.isNull(node)) {
      nodes.problem(
          node == null ? source : node,
          at + ".id",
          "is missing; give the source a short unique name");
      return null;
    }
    String id = nodes.text(node, at + ".id");
    if (id == null) {
      return null;
    }
    if (!ID.matcher(id).matches()) {
      nodes.problem(
          node,
          at + ".id",
          "\""
              + YamlNodes.shorten(id)
              + "\" is no id; use 1 to 64 of a-z, 0-9, dot, dash and underscore");
      return null;
    }
    String place = nodes.place(node);
    String other = placeOfId.putIfAbsent(id, place);
    if (other != null) {
      nodes.problem(
          node, at + ".id", "\"" + id + "\" is already used at " + other + "; choose another");
      return null;
    }
    return id;
  }

  private Optional<CanonicalUrl> home(MappingNode source, @Nullable Node node, String at) {
    if (node == null || YamlNodes.isNull(node)) {
      nodes.problem(
          node == null ? source : node,
          at + ".url",
          "is missing; write the address of the home page, as https://news.example/");
      return Optional.empty();
    }
    String text = nodes.text(node, at + ".url");
    if (text == null) {
      return Optional.empty();
    }
    Optional<CanonicalUrl> url = CanonicalUrl.parse(text);
    if (url.isEmpty()) {
      nodes.problem(
          node,
          at + ".url",
          "\""
              + YamlNodes.shorten(text)
              + "\" is no http or https address; write it whole, as https://news.example/");
    }
    return url;
  }

  private List<CanonicalUrl> entrances(
      @Nullable Node node, Optional<CanonicalUrl> home, String at) {
    if (node == null || YamlNodes.isNull(node)) {
      return List.of();
    }
    if (node instanceof ScalarNode) { // one address needs no brackets
      return List.copyOf(entrance(node, home, at).stream().toList());
    }
    if (!(node instanceof SequenceNode sequence)) {
      nodes.problem(node, at, "is no list of addresses; write [/one.xml, /two.xml]");
      return List.of();
    }
    if (sequence.getValue().size() > MOST_ENTRANCES) {
      nodes.problem(node, at, "has more than " + MOST_ENTRANCES + " addresses; split the source");
      return List.of();
    }
    Set<CanonicalUrl> entrances = new LinkedHashSet<>();
    int number = 0;
    for (Node item : sequence.getValue()) {
      entrance(item, home, at + "[" + number++ + "]").ifPresent(entrances::add);
    }
    return List.copyOf(entrances);
  }

  private Optional<CanonicalUrl> entrance(Node node, Optional<CanonicalUrl> home, String at) {
    String text = nodes.text(node, at);
    if (text == null) {
      return Optional.empty();
    }
    Optional<CanonicalUrl> url =
        home.isPresent() ? home.get().resolve(text) : CanonicalUrl.parse(text);
    // without a home page a path cannot be resolved: the missing url is problem enough
    boolean isPath = !text.isBlank() && !text.contains(":");
    if (url.isEmpty() && (home.isPresent() || !isPath)) {
      nodes.problem(
          node,
          at,
          "\""
              + YamlNodes.shorten(text)
              + "\" is no address; write a path as /feed.xml, or it whole, as"
              + " https://news.example/feed.xml");
    }
    return url;
  }

  private @Nullable Duration duration(@Nullable Node node, String at, String examples) {
    if (node == null || YamlNodes.isNull(node)) {
      return null;
    }
    String text = nodes.text(node, at);
    if (text == null) {
      return null;
    }
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches()) {
      nodes.problem(
          node, at, "\"" + YamlNodes.shorten(text) + "\" is no duration; write " + examples);
      return null;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
