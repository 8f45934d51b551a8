package dev.silkwire.index.console;

import java.util.Locale;

/** The kinds of tag in the order they are shown, with the heading above each; templates read it. */
enum TagKind {
  WATCH("Watched", true),
  COUNTRY("Countries", true),
  REGION("Regions", true),
  CITY("Cities", true),
  MACRO_REGION("Macro regions", false),
  PLACE("Other places", false),
  TOPIC("Topics", true),
  ORGANISATION("Organisations", true),
  PERSON("People", true),
  EVENT("Events", true),
  PROGRAMME("Programmes", true),
  MONEY("Money", false),
  QUANTITY("Quantities", false),
  DATE("Dates", false),
  KEYPHRASE("Key phrases", false);

  private final String heading;
  private final boolean facet;

  TagKind(String heading, boolean facet) {
    this.heading = heading;
    this.facet = facet;
  }

  static TagKind of(String type) {
    return valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public String heading() {
    return heading;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether other articles can be asked for by it. */
  public boolean isFacet() {
    return facet;
  }
}
