package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import org.jspecify.annotations.Nullable;

/** What a word can be to a learned name: outside of any, the first of one, or inside it. */
final class NameLabels {
  static final int OUTSIDE = 0;
  static final int PERSON = 1;
  static final int ORGANISATION = 3;
  static final int PLACE = 5;

  private NameLabels() {}

  /** The label with which a name goes on. */
  static int inside(int label) {
    return isInside(label) || label == OUTSIDE ? label : label + 1;
  }

  static boolean isInside(int label) {
    return label != OUTSIDE && label % 2 == 0;
  }

  /** A name goes on only where it has begun. */
  static boolean mayFollow(int before, int label) {
    return !isInside(label) || label == inside(before);
  }

  static Tag.@Nullable Type type(int label) {
    return switch (label) {
      case PERSON, PERSON + 1 -> Tag.Type.PERSON;
      case ORGANISATION, ORGANISATION + 1 -> Tag.Type.ORGANISATION;
      case PLACE, PLACE + 1 -> Tag.Type.PLACE;
      default -> null;
    };
  }

  /** The first label of a name of a kind, as the public sets call it; outside for other kinds. */
  static int named(String kind) {
    return switch (kind) {
      case "PER", "PERSON", "Person" -> PERSON;
      case "ORG", "ORGANISATION", "Org" -> ORGANISATION;
      case "LOC", "GPE", "Location", "LocOrg" -> PLACE;
      default -> OUTSIDE;
    };
  }
}
