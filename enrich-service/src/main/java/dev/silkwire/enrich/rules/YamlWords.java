package dev.silkwire.enrich.rules;

import java.util.Set;

/** Words that YAML 1.1 reads as something else where they stand without quotation marks. */
final class YamlWords {
  private static final Set<String> TRUTH =
      Set.of(
          "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE",
          "on", "On", "ON", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  private YamlWords() {}

  static boolean isTruth(String word) {
    return TRUTH.contains(word);
  }

  static boolean isNull(String word) {
    return NULL.contains(word);
  }
}
