package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tags the countries, regions and cities an article names; of the countries those it is about, and
 * one as its focus.
 */
public final class PlaceTagger {
  private static final Set<Tag.Type> TYPES =
      EnumSet.of(Tag.Type.COUNTRY, Tag.Type.REGION, Tag.Type.CITY, Tag.Type.MACRO_REGION);

  private static final double INFERRED = 0.7;

  private final PlaceNames names;
  private final PlaceReader reader;

  private PlaceTagger(PlaceNames names) {
    this.names = names;
    this.reader = new PlaceReader(names);
  }

  public static PlaceTagger of(RuleFiles rules) {
    return new PlaceTagger(PlaceNames.of(rules));
  }

  /** What of the rules is not in the rule files. */
  public static String version() {
    return CldrCountries.version();
  }

  /** The places of an article. */
  public List<Tag> tag(Reading reading) {
    return tag(reading, span -> false);
  }

  /**
   * The places of an article. Where its people are known already, what is part of a person's name
   * ("Clara Lyon") is none.
   *
   * @param before the tags of the article so far
   */
  public List<Tag> tag(Reading reading, List<Tag> before) {
    List<Tag> places = before.stream().filter(tag -> TYPES.contains(tag.type())).toList();
    if (places.isEmpty()) {
      return tag(reading);
    }
    PeopleNames people = PeopleNames.of(before);
    boolean mistaken =
        places.stream().anyMatch(place -> place.spans().stream().anyMatch(people::cover));
    return mistaken ? tag(reading, people::cover) : places;
  }

  private List<Tag> tag(Reading reading, Predicate<Span> elsewhere) {
    Dateline dateline = Dateline.of(reading.text());
    Map<String, NamedPlace> found =
        PlaceChoice.of(reader.mentions(reading, dateline, elsewhere), reading.notes());
    Prominence prominence = Prominence.of(found.values(), dateline);
    found.values().removeIf(place -> place.isOnlyDerived() && place.place().kind() != Kind.COUNTRY);
    return tags(found, prominence, dateline, reading);
  }

  private List<Tag> tags(
      Map<String, NamedPlace> found, Prominence prominence, Dateline dateline, Reading reading) {
    String focus = prominence.focus();
    Map<String, NamedPlace> inferredFrom = new LinkedHashMap<>();
    List<Tag> tags = new ArrayList<>();
    for (NamedPlace named : found.values()) {
      Place place = named.place();
      boolean local = place.kind() == Kind.REGION || place.kind() == Kind.CITY;
      if (local && !found.containsKey(place.country())) {
        inferredFrom.merge(
            place.country(), named, (a, b) -> a.spans().size() >= b.spans().size() ? a : b);
      }
      if (place.metonym()) {
        continue;
      }
      Map<String, String> attributes = new TreeMap<>();
      if (place.kind() == Kind.COUNTRY) {
        standing(place.id(), focus, prominence, attributes);
      } else if (local) {
        attributes.put("country", place.country());
      }
      if (place.m49() != null) {
        attributes.put("m49", place.m49());
      }
      if (place.region() != null) {
        attributes.put("region", place.region());
      }
      if (named.isOnlyAdjectives()) {
        attributes.put("inferred-from", named.spans().getFirst().quote());
      } else if (!named.adjectives().isEmpty()) {
        attributes.put("adjectives", String.join(", ", named.adjectives()));
      }
      if (named.evidence().stream().anyMatch(one -> dateline.has(one.mention()))) {
        attributes.put("dateline", "true");
      }
      if (named.isChosen()) {
        attributes.put("chosen-by", "the country of other places named");
      }
      tags.add(tag(place, named, named.confidence(), attributes, reading));
    }
    inferredFrom.forEach(
        (country, from) ->
            names
                .place(country)
                .ifPresent(
                    place -> {
                      Map<String, String> attributes = new TreeMap<>();
                      attributes.put("inferred-from", from.place().id());
                      standing(country, focus, prominence, attributes);
                      tags.add(tag(place, from, INFERRED, attributes, reading));
                    }));
    return tags;
  }

  private static void standing(
      String country, String focus, Prominence prominence, Map<String, String> attributes) {
    if (country.equals(focus)) {
      attributes.put("focus", "true");
    }
    if (prominence.isAbout(country)) {
      attributes.put("about", "true");
    }
  }

  private static Tag tag(
      Place place,
      NamedPlace evidence,
      double confidence,
      Map<String, String> attributes,
      Reading reading) {
    Tag.Type type =
        switch (place.kind()) {
          case COUNTRY -> Tag.Type.COUNTRY;
          case REGION -> Tag.Type.REGION;
          case CITY -> Tag.Type.CITY;
          case MACRO_REGION -> Tag.Type.MACRO_REGION;
        };
    List<Span> spans = evidence.spans();
    return new Tag(
        type,
        place.id(),
        place.name(),
        spans,
        evidence.rule(),
        reading.ruleSet(),
        confidence,
        attributes);
  }
}
