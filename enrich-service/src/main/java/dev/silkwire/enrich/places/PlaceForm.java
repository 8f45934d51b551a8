package dev.silkwire.enrich.places;

/**
 * One way a place is written.
 *
 * @param place what it means
 * @param kind name, adjective or abbreviation
 * @param language of the form; empty where it belongs to none
 * @param written the form as the rule gives it; an abbreviation must stand in the text like this
 * @param suffixes whether Kazakh endings may follow
 * @param rule id of the rule for the tag
 */
record PlaceForm(
    Place place, Kind kind, String language, String written, boolean suffixes, String rule) {

  /** The same form where an ending makes it "of that place". */
  PlaceForm asDerived() {
    return new PlaceForm(place, Kind.DERIVED, language, written, suffixes, rule);
  }

  /** The same form where what follows makes a name of it. */
  PlaceForm asAdjective() {
    return new PlaceForm(place, Kind.ADJECTIVE, language, written, suffixes, rule);
  }

  /** The same form of another place. */
  PlaceForm of(Place other) {
    return new PlaceForm(other, kind, language, written, suffixes, rule);
  }

  enum Kind {
    NAME,
    ADJECTIVE,
    /** Someone or something from there: қазақстандық, омские. */
    DERIVED,
    ABBREVIATION,
    /** "Conn." in "Stamford, Conn.": a region behind its town. */
    AFTER_COMMA
  }
}
