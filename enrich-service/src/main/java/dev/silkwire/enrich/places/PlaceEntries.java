package dev.silkwire.enrich.places;

import com.ibm.icu.text.LocaleDisplayNames;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the list {@code places} says of a place; its names are for {@link PlaceForms}. */
final class PlaceEntries {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "name",
              "region",
              "m49",
              "en",
              "ru",
              "zh",
              "kk",
              "adjectives",
              "exact",
              "after-comma",
              "other",
              "person",
              "metonym",
              "support",
              "not-before",
              "not-after",
              "unless"));
  static final String ADJACENT_NAME = "*name*";

  private PlaceEntries() {}

  /** Two entries of one place, as one. */
  static Place merge(Place first, Place more) {
    return new Place(
        first.id(),
        first.kind(),
        first.name(),
        first.region() == null ? more.region() : first.region(),
        first.m49() == null ? more.m49() : first.m49(),
        first.support() || more.support(),
        first.metonym() || more.metonym(),
        union(first.notBefore(), more.notBefore()),
        union(first.notAfter(), more.notAfter()),
        union(first.unless(), more.unless()));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return Set.copyOf(all);
  }

  static Place read(RuleNode entry, LocaleDisplayNames english) {
    entry.fields(FIELDS);
    RuleNode idNode = entry.required("id");
    String id = idNode.text();
    Kind kind;
    if (id.matches("[A-Z]{2}")) {
      kind = Kind.COUNTRY;
    } else if (id.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
      kind = Kind.REGION;
    } else if (id.matches("[A-Z]{2}:[\\p{L}\\p{N}.'-]{1,60}")) {
      kind = Kind.CITY;
    } else if (id.matches("M:[a-z-]{1,60}")) {
      kind = Kind.MACRO_REGION;
    } else {
      throw idNode.problem(
          id
              + " should be KZ for a country, KZ-10 for a region, KZ:Almaty for a city or"
              + " M:central-asia for a macro region");
    }
    String name =
        entry
            .optional("name")
            .map(RuleNode::text)
            .orElseGet(() -> kind == Kind.COUNTRY ? english.regionDisplayName(id) : first(entry));
    Set<String> notBefore = words(entry, "not-before");
    Set<String> notAfter = words(entry, "not-after");
    if (entry.optional("person").map(RuleNode::isTrue).orElse(false)) {
      notBefore = union(notBefore, Set.of(ADJACENT_NAME));
      notAfter = union(notAfter, Set.of(ADJACENT_NAME));
    }
    return new Place(
        id,
        kind,
        name,
        entry.optional("region").map(RuleNode::text).orElse(null),
        entry.optional("m49").map(RuleNode::text).orElse(null),
        entry.optional("support").map(RuleNode::isTrue).orElse(false),
        entry.optional("metonym").map(RuleNode::isTrue).orElse(false),
        notBefore,
        notAfter,
        entry.optional("unless").map(RuleNode::texts).map(Set::copyOf).orElse(Set.of()));
  }

  private static String first(RuleNode entry) {
    for (String language : List.of("en", "ru", "kk", "zh")) {
      Optional<RuleNode> names = entry.optional(language);
      if (names.isPresent()) {
        return names.get().texts().getFirst();
      }
    }
    throw entry.problem("has no name; give en, ru, zh or kk");
  }

  private static Set<String> words(RuleNode entry, String field) {
    return entry
        .optional(field)
        .map(node -> node.texts().stream().map(NormalText::fold).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
