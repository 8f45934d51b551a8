package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The English words that say what a capitalised phrase is. */
record HeadWords(
    Set<String> organisations,
    Set<String> beside,
    Set<String> common,
    Set<String> events,
    Set<String> roles,
    Set<String> beforeRoles) {
  /** Why most head words make no name. */
  static final String ALONE = "a head word, and nothing beside it says that it is a name";

  static HeadWords of(RuleFiles rules) {
    Set<String> organisations = new HashSet<>();
    Set<String> beside = new HashSet<>();
    Set<String> common = new HashSet<>();
    Set<String> events = new HashSet<>();
    rules.each(
        "heads",
        entry -> {
          List<String> words = entry.optional("en").map(RuleNode::texts).orElse(List.of());
          switch (entry.required("type").text()) {
            case "organisation" -> fold(words, organisations);
            case "beside" -> fold(words, beside);
            case "common" -> fold(words, common);
            case "event" -> fold(words, events);
            default -> {} // read by Heads, which also checks the field
          }
        });
    Set<String> roles = new HashSet<>();
    Set<String> before = new HashSet<>();
    rules.each(
        "roles",
        entry -> {
          entry.fields(new LinkedHashSet<>(List.of("en", "before")));
          fold(entry.optional("en").map(RuleNode::texts).orElse(List.of()), roles);
          fold(entry.optional("before").map(RuleNode::texts).orElse(List.of()), before);
        });
    return new HeadWords(
        Set.copyOf(organisations),
        Set.copyOf(beside),
        Set.copyOf(common),
        Set.copyOf(events),
        Set.copyOf(roles),
        Set.copyOf(before));
  }

  private static void fold(List<String> words, Set<String> to) {
    words.forEach(word -> to.add(NormalText.fold(word)));
  }

  boolean isRoleWord(String word) {
    return roles.contains(word) || beforeRoles.contains(word);
  }
}
