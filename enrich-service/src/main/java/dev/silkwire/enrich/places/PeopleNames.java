package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import java.util.ArrayList;
import java.util.List;

/** The names of an article's people where they may be mistaken for places. */
final class PeopleNames {
  /** Weights that learned what a person is know it less well than a list knows a place. */
  private static final String LEARNED = "learned#";

  private final List<Span> spans = new ArrayList<>();

  private PeopleNames() {}

  static PeopleNames of(List<Tag> tags) {
    PeopleNames people = new PeopleNames();
    for (Tag tag : tags) {
      if (tag.type() == Tag.Type.PERSON && !tag.rule().startsWith(LEARNED)) {
        people.spans.addAll(tag.spans());
      }
    }
    return people;
  }

  /** Whether the words are part of a person's name. */
  boolean cover(Span words) {
    for (Span span : spans) {
      if (span.field() == words.field()
          && span.start() < words.end()
          && words.start() < span.end()) {
        return true;
      }
    }
    return false;
  }
}
