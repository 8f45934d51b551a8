package dev.silkwire.ingest.extract.text;

import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the article in the state of an app, which a page carries as JSON in a script and shows only
 * when the script has run: the field, or the list of blocks, with the most prose.
 */
final class Payload {
  private static final int DEEPEST = 60;

  /** Characters of script that are read on one page. */
  private static final int MOST_READ = 6_000_000;

  /** How many values are tried in one script, most of which turn out to be program. */
  private static final int MOST_TRIES = 400;

  /** A shorter string is a label. */
  private static final int SHORTEST_PROSE = 40;

  private static final int SHORTEST_STATE = 60;

  /** What stands before state that is written as a string. */
  private static final String QUOTED = "JSON.parse(";

  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // program follows
          .build();

  /**
   * A part of the state as HTML.
   *
   * @param size of the prose in it
   */
  private record Prose(int size, String html) {
    static final Prose NONE = new Prose(0, "");

    Prose or(Prose other) {
      return other.size > size ? other : this;
    }
  }

  private int left = MOST_READ;

  /** Rows of a stream of components, cut into scripts anywhere. */
  private final StringBuilder rows = new StringBuilder();

  private Payload() {}

  /** The article in the scripts of a page, as an element to read like a body. */
  static Optional<Element> read(List<String> scripts) {
    Payload payload = new Payload();
    Prose best = Prose.NONE;
    for (String script : scripts) {
      if (script.length() >= SHORTEST_STATE && script.length() <= payload.left) {
        payload.left -= script.length();
        best = best.or(payload.inScript(script));
      }
    }
    for (String row : payload.rows.toString().split("\n", -1)) {
      best = best.or(payload.inRow(row));
    }
    return best.size == 0
        ? Optional.empty()
        : Optional.of(Jsoup.parseBodyFragment(best.html).body());
  }

  /** The script is a value, or assigns or passes one: {@code window.STATE = {…}}. */
  private Prose inScript(String script) {
    Prose best = Prose.NONE;
    int at = nextValue(script, -1);
    for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
      int end = at;
      try (JsonParser parser =
          LENIENT.createParser(Reader.of(CharBuffer.wrap(script, at, script.length())))) {
        JsonNode value = LENIENT.readTree(parser);
        end = at + (int) Math.max(0, parser.currentLocation().getCharOffset());
        if (value.isArray() && value.size() == 2 && value.get(1).isString()) {
          rows.append(value.get(1).asString());
        }
        best = best.or(best(value, 0));
      } catch (JacksonException program) {
        // the next bracket may open a value
      }
      at = nextValue(script, end);
    }
    return best;
  }

  /** Where the next value may begin: at the start, or after {@code =} or a bracket. */
  private static int nextValue(String script, int after) {
    for (int i = after + 1; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '{' || c == '[' || c == '"' && script.startsWith(QUOTED, i - QUOTED.length())) {
        int before = i - 1;
        while (before >= 0 && Character.isWhitespace(script.charAt(before))) {
          before--;
        }
        if (before < 0 || script.charAt(before) == '=' || script.charAt(before) == '(') {
          return i;
        }
      }
    }
    return -1;
  }

  /** A row is {@code number:value}, or {@code number:Tlength,text}. */
  private Prose inRow(String row) {
    int colon = row.indexOf(':');
    if (colon < 0 || colon > 8) {
      return prose(row);
    }
    String rest = row.substring(colon + 1);
    int comma = rest.indexOf(',');
    return rest.startsWith("T") && comma > 0 && comma < 10
        ? prose(rest.substring(comma + 1))
        : nested(rest, 0);
  }

  private Prose best(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Prose.NONE;
    }
    if (node.isString()) {
      Prose nested = nested(node.asString(), depth);
      return nested.size > 0 ? nested : prose(node.asString());
    }
    if (node.isArray()) {
      return list(node, depth);
    }
    Prose best = Prose.NONE;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      best = best.or(best(field.getValue(), depth + 1));
    }
    return best;
  }

  /** Blocks make a text together; of things that have headlines, the longest is the article. */
  private Prose list(JsonNode items, int depth) {
    int size = 0;
    StringBuilder html = new StringBuilder();
    Prose article = Prose.NONE;
    for (JsonNode item : items) {
      Prose prose = best(item, depth + 1);
      if (item.has("headline") || item.has("title") || item.has("slug")) {
        article = article.or(prose);
      } else if (prose.size > 0) {
        size += prose.size;
        html.append(prose.html).append('\n');
      }
    }
    return new Prose(size, html.toString()).or(article);
  }

  /** State inside state: JSON written as a string. */
  private Prose nested(String text, int depth) {
    String json = text.strip();
    if (json.length() < SHORTEST_STATE
        || json.length() > left
        || "{[".indexOf(json.charAt(0)) < 0) {
      return Prose.NONE;
    }
    left -= json.length();
    try {
      return best(LENIENT.readTree(json), depth + 1);
    } catch (JacksonException noJson) {
      return Prose.NONE;
    }
  }

  private static Prose prose(String text) {
    if (text.length() < SHORTEST_PROSE / 3 || Passage.sizeOf(text) < SHORTEST_PROSE) {
      return Prose.NONE;
    }
    if (text.contains("</p>") || text.contains("<br") || text.contains("</div>")) {
      Element body = Jsoup.parseBodyFragment(text).body();
      return new Prose(sentences(body.text()), text);
    }
    int size = sentences(text);
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R+", -1)) {
      lines.add("<p>" + (line.indexOf('<') < 0 ? Entities.escape(line) : line) + "</p>");
    }
    return new Prose(size, String.join("\n", lines));
  }

  /** The size of a text of sentences; none of addresses, style sheets and code. */
  private static int sentences(String text) {
    int letters = 0;
    int code = 0;
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) || c == ' ' ? 1 : 0;
      code += "{}[]<>=\\_/|".indexOf(c) >= 0 ? 1 : 0;
      stops += ".。！？!?؟।".indexOf(c) >= 0 ? 1 : 0;
    }
    boolean prose = stops > 0 && letters > 0.75 * text.length() && code < 0.03 * text.length();
    return prose ? Passage.sizeOf(text) : 0;
  }
}
