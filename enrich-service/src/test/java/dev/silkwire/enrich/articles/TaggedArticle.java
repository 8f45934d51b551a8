package dev.silkwire.enrich.articles;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.articles.Finding.Mention;
import dev.silkwire.enrich.tagging.Tagged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the tags of an article into the shape of the gold. */
final class TaggedArticle {
  /** Countries by ISO 3166-1 that the gold lists as regions. */
  private static final Set<String> LISTED_AS_REGIONS = Set.of("HK", "MO");

  private static final int MOST_KEYPHRASES = 8;

  private TaggedArticle() {}

  static List<Finding> findings(Tagged tagged) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            Field.LANGUAGE,
            tagged.language(),
            tagged.language(),
            Set.of(),
            List.of(),
            false,
            Map.of()));
    int keyphrases = 0;
    for (Tag tag : tagged.tags()) {
      if (tag.type() == Tag.Type.PLACE) {
        continue; // rivers and districts are not in the gold
      }
      boolean beyond = tag.type() == Tag.Type.KEYPHRASE && keyphrases++ >= MOST_KEYPHRASES;
      if (!beyond && tag.type() != Tag.Type.MACRO_REGION) { // not in the gold
        findings.add(finding(tag, field(tag)));
      }
      if (tag.attributes().containsKey("focus")) {
        findings.add(finding(tag, Field.FOCUS));
      }
    }
    return Finding.merged(findings);
  }

  private static Finding finding(Tag tag, Field field) {
    Set<String> quotes = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Span span : tag.spans()) {
      quotes.add(span.quote());
      if (span.field() == Span.Field.TEXT) {
        mentions.add(new Mention(span.start(), span.end()));
      }
    }
    return new Finding(
        field, id(tag, field), tag.value(), quotes, mentions, false, tag.attributes());
  }

  private static Field field(Tag tag) {
    return switch (tag.type()) {
      case COUNTRY -> LISTED_AS_REGIONS.contains(tag.id()) ? Field.REGIONS : Field.COUNTRIES;
      case REGION -> Field.REGIONS;
      case CITY -> Field.CITIES;
      case MACRO_REGION -> throw new IllegalStateException("not in the gold");
      case ORGANISATION -> Field.ORGANISATIONS;
      case PERSON -> Field.PEOPLE;
      case EVENT -> Field.EVENTS;
      case PROGRAMME -> Field.PROGRAMMES;
      case MONEY, QUANTITY -> Field.AMOUNTS;
      case DATE -> Field.DATES;
      case TOPIC -> Field.TOPICS;
      case KEYPHRASE -> Field.KEYPHRASES;
      case PLACE -> throw new IllegalStateException("places of other kinds are not in the gold");
      case WATCH -> throw new IllegalStateException("the built-in rules watch for nothing");
    };
  }

  private static String id(Tag tag, Field field) {
    Map<String, String> attributes = tag.attributes();
    return switch (field) {
      case AMOUNTS ->
          Finding.amountId(
              tag.type() == Tag.Type.MONEY ? "money" : attributes.getOrDefault("kind", "count"),
              tag.value(),
              attributes.getOrDefault("currency", ""));
      case DATES -> tag.value();
      case KEYPHRASES -> Finding.stem(tag.value());
      default -> tag.id();
    };
  }
}
