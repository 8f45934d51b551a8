package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.SourceDefinition;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

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
      List.of("id", "name", "url", "feeds", "sitemaps", "sections", "every", "delay");

  /** Words people use for a field where likeness of spelling does not help. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("rss", "feeds"),
          Map.entry("atom", "feeds"),
          Map.entry("interval", "every"),
          Map.entry("poll", "every"),
          Map.entry("period", "every"),
          Map.entry("title", "name"),
          Map.entry("homepage", "url"),
          Map.entry("home", "url"),
          Map.entry("link", "url"),
          Map.entry("pages", "sections"),
          Map.entry("lists", "sections"),
          Map.entry("pause", "delay"),
          Map.entry("crawl-delay", "delay"));

  private final List<SourcesFile.Problem> problems;
  private final List<SourceDefinition> sources = new ArrayList<>();
  private final Map<String, String> placeOfId = new HashMap<>();
  private String file = "";

  SourcesYaml(List<SourcesFile.Problem> problems) {
    this.problems = problems;
  }

  List<SourceDefinition> sources() {
    return sources;
  }

  void read(String fileName, String text) {
    file = fileName;
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
      problem(mark, "", "is no YAML: " + e.getProblem() + "; check indentation, colons and quotes");
      return;
    } catch (YAMLException e) {
      problem((Mark) null, "", "is no YAML: " + e.getMessage());
      return;
    }
    if (root == null) {
      problem((Mark) null, "", "is empty; write \"sources:\" and a list of sources below it");
      return;
    }
    if (!(root instanceof MappingNode top)) {
      problem(root, "", "expected \"sources:\" with a list of sources below it");
      return;
    }
    Map<String, Node> fields = fields(top, "", List.of("sources"));
    Node list = fields.get("sources");
    if (list == null) {
      if (top.getValue().isEmpty()) {
        problem(top, "sources", "is missing; write \"sources:\" and a list of sources below it");
      }
    } else if (list instanceof SequenceNode sequence) {
      int number = 0;
      for (Node source : sequence.getValue()) {
        if (sources.size() >= MOST_SOURCES) {
          problem(
              source, "sources", "more than " + MOST_SOURCES + " sources; split the deployment");
          return;
        }
        source(source, "sources[" + number++ + "]");
      }
    } else if (!isNull(list)) { // an empty list is a fine way to watch nothing
      problem(list, "sources", "is no list; begin each source with \"- id: …\"");
    }
  }

  private void source(Node node, String at) {
    if (!(node instanceof MappingNode mapping)) {
      problem(node, at, "is no source; write \"- id: …\" and \"url: …\" below it");
      return;
    }
    int before = problems.size();
    Map<String, Node> fields = fields(mapping, at, FIELDS);
    String id = id(mapping, fields.get("id"), at);
    Optional<CanonicalUrl> url = home(mapping, fields.get("url"), at);
    Node nameNode = fields.get("name");
    String name = nameNode == null || isNull(nameNode) ? id : text(nameNode, at + ".name");
    List<CanonicalUrl> feeds = entrances(fields.get("feeds"), url, at + ".feeds");
    List<CanonicalUrl> sitemaps = entrances(fields.get("sitemaps"), url, at + ".sitemaps");
    List<CanonicalUrl> sections = entrances(fields.get("sections"), url, at + ".sections");
    Duration every = duration(fields.get("every"), at + ".every", "15m, 1m, 90s, 2h or 1d");
    if (every != null
        && (every.compareTo(SHORTEST_INTERVAL) < 0 || every.compareTo(LONGEST_INTERVAL) > 0)) {
      problem(fields.get("every"), at + ".every", "must be from 5s to 7d");
    }
    Duration delay = duration(fields.get("delay"), at + ".delay", "1s, 500ms or 2m");
    if (delay != null && delay.compareTo(LONGEST_DELAY) > 0) {
      problem(fields.get("delay"), at + ".delay", "must be 1h at most");
    }
    if (problems.size() == before && id != null && name != null && url.isPresent()) {
      sources.add(
          new SourceDefinition(
              id,
              name,
              url.get(),
              feeds,
              sitemaps,
              sections,
              every == null ? SourceDefinition.USUAL_INTERVAL : every,
              delay));
    }
  }

  private @Nullable String id(MappingNode source, @Nullable Node node, String at) {
    if (node == null || isNull(node)) {
      problem(
          node == null ? source : node,
          at + ".id",
          "is missing; give the source a short unique name");
      return null;
    }
    String id = text(node, at + ".id");
    if (id == null) {
      return null;
    }
    if (!ID.matcher(id).matches()) {
      problem(
          node,
          at + ".id",
          "\"" + shorten(id) + "\" is no id; use 1 to 64 of a-z, 0-9, dot, dash and underscore");
      return null;
    }
    String place = file + ":" + line(node);
    String other = placeOfId.putIfAbsent(id, place);
    if (other != null) {
      problem(node, at + ".id", "\"" + id + "\" is already used at " + other + "; choose another");
      return null;
    }
    return id;
  }

  private Optional<CanonicalUrl> home(MappingNode source, @Nullable Node node, String at) {
    if (node == null || isNull(node)) {
      problem(
          node == null ? source : node,
          at + ".url",
          "is missing; write the address of the home page, as https://news.example/");
      return Optional.empty();
    }
    String text = text(node, at + ".url");
    if (text == null) {
      return Optional.empty();
    }
    Optional<CanonicalUrl> url = CanonicalUrl.parse(text);
    if (url.isEmpty()) {
      problem(
          node,
          at + ".url",
          "\""
              + shorten(text)
              + "\" is no http or https address; write it whole, as https://news.example/");
    }
    return url;
  }

  private List<CanonicalUrl> entrances(
      @Nullable Node node, Optional<CanonicalUrl> home, String at) {
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (node instanceof ScalarNode) { // one address needs no brackets
      return List.copyOf(entrance(node, home, at).stream().toList());
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem(node, at, "is no list of addresses; write [/one.xml, /two.xml]");
      return List.of();
    }
    if (sequence.getValue().size() > MOST_ENTRANCES) {
      problem(node, at, "has more than " + MOST_ENTRANCES + " addresses; split the source");
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
    String text = text(node, at);
    if (text == null) {
      return Optional.empty();
    }
    Optional<CanonicalUrl> url =
        home.isPresent() ? home.get().resolve(text) : CanonicalUrl.parse(text);
    // without a home page a path cannot be resolved: the missing url is problem enough
    boolean isPath = !text.isBlank() && !text.contains(":");
    if (url.isEmpty() && (home.isPresent() || !isPath)) {
      problem(
          node,
          at,
          "\""
              + shorten(text)
              + "\" is no address; write a path as /feed.xml, or it whole, as"
              + " https://news.example/feed.xml");
    }
    return url;
  }

  private @Nullable Duration duration(@Nullable Node node, String at, String examples) {
    if (node == null || isNull(node)) {
      return null;
    }
    String text = text(node, at);
    if (text == null) {
      return null;
    }
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches()) {
      problem(node, at, "\"" + shorten(text) + "\" is no duration; write " + examples);
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

  // ---- nodes

  private Map<String, Node> fields(MappingNode mapping, String at, List<String> known) {
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
        problem(keyNode, prefix + shorten(name), "is no field; " + suggestion(name, known));
      } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
        problem(keyNode, prefix + name, "is given twice; keep one");
      }
    }
    return fields;
  }

  private static String suggestion(String name, List<String> known) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    String meant =
        MEANT.keySet().stream()
            .filter(word -> distance(lower, word) <= (word.length() > 5 ? 1 : 0))
            .map(MEANT::get)
            .findFirst()
            .orElse(null);
    if (meant == null || !known.contains(meant)) {
      meant =
          known.stream()
              .filter(field -> distance(lower, field) <= (field.length() > 3 ? 2 : 1))
              .min(java.util.Comparator.comparingInt(field -> distance(lower, field)))
              .orElse(null);
    }
    return meant != null
        ? "did you mean \"" + meant + "\"?"
        : known.size() == 1
            ? "expected \"" + known.getFirst() + "\""
            : "the fields are " + String.join(", ", known);
  }

  /** Levenshtein's distance; long words are no misspelt fields. */
  private static int distance(String a, String b) {
    if (a.length() > 40) {
      return a.length();
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private @Nullable String text(Node node, String at) {
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

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  private void problem(@Nullable Node node, String field, String message) {
    problem(node == null ? null : node.getStartMark(), field, message);
  }

  private void problem(@Nullable Mark mark, String field, String message) {
    problems.add(
        new SourcesFile.Problem(
            file,
            mark == null ? 0 : mark.getLine() + 1,
            mark == null ? 0 : mark.getColumn() + 1,
            field,
            message));
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
