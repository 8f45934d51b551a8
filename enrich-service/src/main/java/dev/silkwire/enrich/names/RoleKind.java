package dev.silkwire.enrich.names;

import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of what a person's role is where the words beside it do not name it: a minister of the last
 * ministry, an akim of a region of Kazakhstan.
 *
 * @param roles what the words of the role begin with
 * @param organisation what a word in the organisation's name begins with
 * @param company whether it is of a company by any name
 * @param place the kind of place it is of; empty for none
 * @param countries the only countries where the role is known; empty for any
 */
record RoleKind(
    List<String> roles,
    List<String> organisation,
    boolean company,
    String place,
    List<String> countries) {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of("roles", "organisation", "company", "place", "countries", "pointing"));

  static RoleKind of(RuleNode entry) {
    entry.fields(FIELDS);
    return new RoleKind(
        words(entry, "roles"),
        words(entry, "organisation"),
        entry.optional("company").map(RuleNode::isTrue).orElse(false),
        entry.optional("place").map(RuleNode::text).orElse(""),
        entry.optional("countries").map(RuleNode::texts).orElse(List.of()));
  }

  static List<String> words(RuleNode entry, String field) {
    return entry.optional(field).map(RuleNode::texts).orElse(List.of()).stream()
        .map(NormalText::fold)
        .toList();
  }
}
