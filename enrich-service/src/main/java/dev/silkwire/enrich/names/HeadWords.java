package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The English words that say what a capitalised phrase is. */
record HeadWords(
    Set<String> organisations, Set<String> events, Set<String> roles, Set<String> beforeRoles) {

  static HeadWords of(RuleFiles rules) {
    Set<String> organisations = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (RuleNode entry : rules.items("heads")) {
      List<String> words = entry.optional("en").map(RuleNode::texts).orElse(List.of());
      switch (entry.required("type").text()) {
        case "organisation" -> organisations.addAll(words);
        case "event" -> events.addAll(words);
        default -> {} // read by Heads, which also checks the field
      }
    }
    Set<String> roles = new HashSet<>();
    Set<String> before = new HashSet<>();
    for (RuleNode entry : rules.items("roles")) {
      Map<String, RuleNode> fields = entry.fields(new LinkedHashSet<>(List.of("en", "before")));
      RuleNode words = fields.get("en");
      RuleNode modifiers = fields.get("before");
      roles.addAll(words == null ? List.of() : words.texts());
      before.addAll(modifiers == null ? List.of() : modifiers.texts());
    }
    return new HeadWords(
        Set.copyOf(organisations), Set.copyOf(events), Set.copyOf(roles), Set.copyOf(before));
  }

  boolean isRoleWord(String word) {
    return roles.contains(word) || beforeRoles.contains(word);
  }
}
