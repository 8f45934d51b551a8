package dev.silkwire.enrich.imports;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Writes places as a rule file, each id once. */
final class PlaceList {
  /** A smaller city's name may well mean something else: it needs its country named. */
  private static final long WELL_KNOWN = 100_000;

  private static final int SHORTEST = 3;
  private static final int MOST_NAMES = 40;
  private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

  private final RuleYaml yaml;
  private final PlaceFilter filter;
  private final Set<String> ids = new HashSet<>();
  private int twice;

  PlaceList(RuleYaml yaml, PlaceFilter filter, String source) throws IOException {
    this.yaml = yaml;
    this.filter = filter;
    yaml.line("# imported from " + source.replaceAll("\\s", " "));
    yaml.line("places:");
  }

  boolean isFull() {
    return ids.size() >= filter.limit();
  }

  /** What came of the import, for people. */
  String summary() {
    return ids.size()
        + " places"
        + (twice == 0 ? "" : ", " + twice + " left out whose name another of the country has")
        + (isFull() ? "; stopped at the limit, give --limit for more" : "");
  }

  /** Writes a city whose names are grouped by what they are written in. */
  void city(String country, String name, long population, Map<String, Set<String>> names)
      throws IOException {
    String local = name.replaceAll("\\s+", "-").replaceAll("[^\\p{L}\\p{N}.'-]", "");
    if (!local.isEmpty() && local.length() <= 60) {
      write(country + ":" + local, name, population < WELL_KNOWN, names);
    }
  }

  /** Writes a country or region by its ISO code. */
  void coded(String code, String name, Map<String, Set<String>> names) throws IOException {
    write(code, name, false, names);
  }

  private void write(String id, String name, boolean support, Map<String, Set<String>> names)
      throws IOException {
    if (!ids.add(id)) {
      twice++;
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("name", name);
    fields.put("support", support);
    fields.putAll(names);
    yaml.entry("  ", fields);
  }

  /** Adds a name to those of its script; what is too short to be told from a word is left out. */
  static void sort(String name, Map<String, Set<String>> names) {
    String field = field(name);
    boolean telling =
        field.equals("zh") ? name.length() >= 2 : name.length() >= SHORTEST && !isCode(name);
    Set<String> known = names.computeIfAbsent(field, none -> new LinkedHashSet<>());
    if (telling && known.size() < MOST_NAMES) {
      known.add(name);
    }
  }

  private static String field(String name) {
    int c = name.isEmpty() ? ' ' : name.codePointAt(0);
    if (name.chars().anyMatch(letter -> KAZAKH.indexOf(letter) >= 0)) {
      return "kk";
    }
    return switch (Character.UnicodeScript.of(c)) {
      case CYRILLIC -> "ru";
      case HAN -> "zh";
      default -> "other";
    };
  }

  /** ALA, UAAA: an airport. */
  private static boolean isCode(String name) {
    return name.length() <= 4 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }
}
