package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something an article names, with all the places where it does. */
final class Name {
  private static final int MOST_SPANS = 50;

  private final Tag.Type type;
  private final String id;
  private final String rule;
  private final double confidence;
  private final List<Span> spans = new ArrayList<>();
  private final Map<String, String> attributes = new TreeMap<>();
  private String value;
  private String noun = "";
  private @Nullable Passage roleIn;
  private @Nullable Phrase role;

  Name(Tag.Type type, String id, String value, String rule, double confidence) {
    this.type = type;
    this.id = id;
    this.value = value;
    this.rule = rule;
    this.confidence = confidence;
  }

  Tag.Type type() {
    return type;
  }

  String value() {
    return value;
  }

  /** A fuller name of the same thing. */
  void called(String fuller) {
    value = fuller;
  }

  void at(Span span) {
    if (spans.size() < MOST_SPANS && spans.stream().noneMatch(one -> overlap(one, span))) {
      spans.add(span);
    }
  }

  void notAt(Span span) {
    spans.remove(span);
  }

  boolean isAnywhere() {
    return !spans.isEmpty();
  }

  double confidence() {
    return confidence;
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** Notes the noun it stands beside: factory, holding. */
  void isA(String said) {
    noun = noun.isEmpty() ? said : noun;
  }

  /** The noun it was named with; empty where there was none. */
  String noun() {
    return noun;
  }

  /** Whether this is a company by its kind, or by quotation marks or Latin letters. */
  boolean isCompany() {
    return type == Tag.Type.ORGANISATION
        && ("company".equals(attributes.get("kind"))
            || rule.equals(QuotedNames.RULE)
            || rule.equals(LatinNames.RULE));
  }

  /** What is said first stands. */
  void with(String attribute, String said) {
    if (!said.isEmpty()) {
      attributes.putIfAbsent(attribute, said);
    }
  }

  /** Notes a person's role and where it is said; what is said first stands. */
  void inRole(Passage passage, Phrase words) {
    if (!has("role")) {
      with("role", passage.quote(words));
      roleIn = passage;
      role = words;
    }
  }

  /** The words of the role, where this passage says it. */
  @Nullable Phrase roleIn(Passage passage) {
    return roleIn == passage ? role : null;
  }

  Tag tag(String ruleSet) {
    spans.sort(Comparator.comparing(Span::field).thenComparing(Span::start));
    return new Tag(type, id, value, spans, rule, ruleSet, confidence, attributes);
  }

  private static boolean overlap(Span a, Span b) {
    return a.field() == b.field() && a.start() < b.end() && b.start() < a.end();
  }
}
