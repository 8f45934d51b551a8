package dev.silkwire.ingest.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org data a page carries as JSON-LD, read leniently: sites write it by hand. */
public final class StructuredData {
  private static final int MOST_NODES = 2_000;
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)|(?:-->|//\\s*\\]\\]>|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/)\\s*;?\\s*$");

  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(60).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .build())
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private final Supplier<PageSubject> subject;
  private @Nullable Optional<JsonNode> article;

  /**
   * Reads the scripts of a page.
   *
   * @param subject what the page is about; asked for only where the scripts describe several
   *     articles
   */
  StructuredData(List<String> scripts, Supplier<PageSubject> subject) {
    this.subject = subject;
    for (String script : scripts) {
      if (script.length() <= LONGEST_SCRIPT && script.indexOf('{') >= 0) {
        read(script).ifPresent(this::collect);
      }
    }
  }

  /**
   * The node that describes the article of this page: of several, the one that stands at its
   * address, or has its title, or is the first with a headline or a date.
   */
  public Optional<JsonNode> article() {
    if (article == null) {
      article = chosen();
    }
    return article;
  }

  private Optional<JsonNode> chosen() {
    List<JsonNode> articles = nodes.stream().filter(StructuredData::isArticle).toList();
    List<JsonNode> telling =
        articles.stream()
            .filter(node -> node.has("headline") || node.has("datePublished"))
            .toList();
    if (telling.size() <= 1) {
      return telling.isEmpty() ? articles.stream().findFirst() : telling.stream().findFirst();
    }
    PageSubject page = subject.get();
    return telling.stream()
        .filter(page::isAt)
        .findFirst()
        .or(
            () ->
                telling.stream().filter(node -> page.isTitled(text(node, "headline"))).findFirst())
        .or(() -> telling.stream().findFirst());
  }

  /** Nodes of a schema.org type. */
  public List<JsonNode> ofType(String type) {
    return nodes.stream().filter(node -> types(node).contains(type)).toList();
  }

  /** Whether any node has one of the types, such as Product or SearchResultsPage. */
  public boolean hasType(String type) {
    return nodes.stream().anyMatch(node -> types(node).contains(type));
  }

  /** The text of a property: of the first value where there are several, entities resolved. */
  public static @Nullable String text(@Nullable JsonNode node, String property) {
    if (node == null) {
      return null;
    }
    JsonNode value = node.get(property);
    while (value != null && value.isArray()) {
      value = value.get(0);
    }
    if (value != null && value.isObject()) {
      value = value.has("@value") ? value.get("@value") : value.get("name");
    }
    return value == null || !value.isValueNode() || value.isNull()
        ? null
        : Texts.foldFactOrNull(plain(value.asString()));
  }

  /** The text of a property with its line ends; empty where it is no text. */
  public static String raw(JsonNode node, String property) {
    JsonNode value = node.get(property);
    return value == null || !value.isString() ? "" : plain(value.asString());
  }

  /** The values of a property, with references by {@code @id} followed. */
  public List<JsonNode> values(JsonNode node, String property) {
    JsonNode value = node.get(property);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(values::add);
    } else {
      values.add(value);
    }
    return values.stream().map(this::followed).toList();
  }

  /** Entities resolved: "Q&amp;amp;A" stands in JSON-LD as often as "Q&amp;A". */
  public static String plain(String value) {
    return value.indexOf('&') < 0
        ? value
        : Parser.unescapeEntities(Parser.unescapeEntities(value, false), false);
  }

  /** The schema.org types of a node, without their address. */
  public static List<String> types(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(one -> types.add(one.asString("")));
    } else {
      types.add(type.asString(""));
    }
    return types.stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
  }

  private static boolean isArticle(JsonNode node) {
    for (String type : types(node)) {
      String lower = type.toLowerCase(Locale.ROOT);
      if (lower.endsWith("article")
          || lower.endsWith("posting") && !lower.startsWith("job")
          || lower.equals("report")
          || lower.equals("scholarlyarticle")) {
        return true;
      }
    }
    return false;
  }

  private JsonNode followed(JsonNode node) {
    JsonNode id = node.isObject() && node.size() == 1 ? node.get("@id") : null;
    JsonNode there = id == null ? null : byId.get(id.asString(""));
    return there == null ? node : there;
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (node.has("@type")) {
          nodes.add(node);
        }
        JsonNode id = node.get("@id");
        if (id != null && node.size() > 1) {
          byId.putIfAbsent(id.asString(""), node);
        }
        for (String container :
            List.of(
                "@graph",
                "mainEntity",
                "mainEntityOfPage",
                "hasPart",
                "breadcrumb",
                "author",
                "about")) {
          JsonNode inner = node.get(container);
          if (inner != null && inner.isContainer()) {
            open.add(inner);
          }
        }
      }
    }
  }

  private static Optional<JsonNode> read(String script) {
    String stripped = script.strip();
    boolean bare =
        (stripped.startsWith("{") && stripped.endsWith("}"))
            || (stripped.startsWith("[") && stripped.endsWith("]"));
    String json = bare ? stripped : WRAPPING.matcher(stripped).replaceAll("").strip();
    int end = json.length();
    while (end > 0 && json.charAt(end - 1) == ';') {
      end--;
    }
    try {
      return Optional.ofNullable(LENIENT.readTree(json.substring(0, end)));
    } catch (JacksonException broken) {
      return Optional.empty(); // the other sources of each fact remain
    }
  }
}
