package dev.silkwire.enrich.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A mapping of a gold file, which names the file and field of every mistake. */
final class GoldNode {
  private final String where;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  /** A mapping, or nothing, which is read as an empty one. */
  private GoldNode(String where, @Nullable Object node) {
    this.where = where;
    if (node instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    } else if (node != null) {
      throw mistake("is no mapping");
    }
  }

  static GoldNode of(String file, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml reader =
        new Yaml(
            new SafeConstructor(options),
            new Representer(unused),
            unused,
            options,
            new AsWritten());
    return new GoldNode(file + ".yaml", reader.load(yaml));
  }

  /** Leaves dates, numbers and the country NO as they are written. */
  private static final class AsWritten extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none: every value is text
    }
  }

  Set<String> names() {
    return fields.keySet();
  }

  String text(String name) {
    String text = text(name, "");
    if (text.isBlank()) {
      throw mistake(name + " is missing");
    }
    return text;
  }

  String text(String name, String otherwise) {
    read.add(name);
    Object value = fields.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof String text) {
      return text;
    }
    throw mistake(name + " is no text");
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(name)) {
      texts.add(String.valueOf(one));
    }
    return texts;
  }

  List<GoldNode> entries(String name) {
    List<GoldNode> entries = new ArrayList<>();
    for (Object one : list(name)) {
      entries.add(new GoldNode(where + ", " + name + " " + (entries.size() + 1), one));
    }
    return entries;
  }

  GoldNode node(String name) {
    read.add(name);
    return new GoldNode(where + ", " + name, fields.get(name));
  }

  void copy(String name, String attribute, Map<String, String> into) {
    String value = text(name, "");
    if (!value.isEmpty()) {
      into.put(attribute, value);
    }
  }

  void check(String name, boolean right) {
    if (!right) {
      throw mistake(name + " cannot be: " + fields.get(name));
    }
  }

  /** Fails where a field stands that nobody reads, such as a misspelt one. */
  void nothingElse() {
    for (String name : fields.keySet()) {
      if (!read.contains(name)) {
        throw mistake("there is no field " + name);
      }
    }
  }

  private List<?> list(String name) {
    read.add(name);
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw mistake(name + " is no list");
  }

  private IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException(where + ": " + what);
  }
}
