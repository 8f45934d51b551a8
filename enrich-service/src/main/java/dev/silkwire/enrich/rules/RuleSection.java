package dev.silkwire.enrich.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lists a rule file may have. */
final class RuleSection {
  static final Set<String> NAMES =
      new LinkedHashSet<>(
          List.of(
              "source",
              "licence",
              "watches",
              "places",
              "topics",
              "currencies",
              "scales",
              "numerals",
              "halves",
              "units",
              "modifiers",
              "calendar",
              "outlooks",
              "organisations",
              "programmes",
              "events",
              "heads",
              "roles",
              "affiliations",
              "given-names",
              "name-words",
              "chinese-names",
              "stopwords"));

  private RuleSection() {}
}
