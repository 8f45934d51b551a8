package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something an article is about or names, with the evidence.
 *
 * @param type what kind of thing
 * @param id its id within the type: ISO 3166-1 or 3166-2 for places, IPTC Media Topics for topics
 * @param value how people call it
 * @param spans where the article says so; at least one
 * @param rule the rule or list entry that made the tag
 * @param ruleSet hash of the rule files in force
 * @param confidence 0 to 1
 * @param attributes more, by type: role, currency, unit, modifier, kind …
 */
public record Tag(
    Type type,
    String id,
    String value,
    List<Span> spans,
    String rule,
    String ruleSet,
    double confidence,
    Map<String, String> attributes) {
  public Tag {
    Required.field(type, "tags.type");
    Required.text(id, "tags.id");
    Required.field(value, "tags.value");
    spans = Required.list(spans, "tags.spans");
    Required.field(rule, "tags.rule");
    Required.field(ruleSet, "tags.ruleSet");
    attributes = Map.copyOf(Required.field(attributes, "tags.attributes"));
  }

  /** Whether all is the same but the rule set, of which another part may have changed. */
  public boolean saysTheSameAs(Tag other) {
    return type == other.type
        && id.equals(other.id)
        && value.equals(other.value)
        && spans.equals(other.spans)
        && rule.equals(other.rule)
        && confidence == other.confidence
        && attributes.equals(other.attributes);
  }

  /** The kinds of tag. */
  public enum Type {
    COUNTRY,
    REGION,
    CITY,
    /** Several countries or parts of them: Central Asia. */
    MACRO_REGION,
    /** A river, a mountain, a district, a village: what no list of places knows. */
    PLACE,
    ORGANISATION,
    PERSON,
    EVENT,
    PROGRAMME,
    MONEY,
    QUANTITY,
    DATE,
    TOPIC,
    KEYPHRASE,
    /** A name on a list of the user's. */
    WATCH;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
