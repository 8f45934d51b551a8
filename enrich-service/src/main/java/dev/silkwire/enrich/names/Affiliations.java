package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import org.jspecify.annotations.Nullable;

/** Says whom a person belongs to: an organisation as the article calls it, or the id of a place. */
final class Affiliations {
  private static final int LONGEST_DEPARTMENT = 10;

  private Affiliations() {}

  /** The organisation, else the place, that begins among these words, the last of them first. */
  static String within(Passage passage, int first, int next) {
    String place = "";
    for (int i = next - 1; i >= first; i--) {
      Name name = passage.name(i);
      if (name != null && name.type() == Tag.Type.ORGANISATION) {
        return passage.quote(new Phrase(i, passage.afterName(i)));
      }
      Tag at = passage.place(i);
      if (at != null && place.isEmpty()) {
        place = at.id();
      }
    }
    return place;
  }

  /** What ends right before a word, quotation marks aside. */
  static String endingAt(Passage passage, int next) {
    int end = passage.tokens().first(next - 1) == '"' ? next - 1 : next;
    int first = passage.beforeName(end);
    @Nullable Name name = passage.name(first);
    if (first < end && name != null && name.type() == Tag.Type.ORGANISATION) {
      return passage.quote(new Phrase(first, end));
    }
    int place = passage.beforePlace(end);
    Tag tag = passage.place(place);
    return place < end && tag != null ? tag.id() : "";
  }

  /** What ends before a Chinese role and the department between: 塔城海关监管科科长. */
  static String before(Passage passage, HanSegments segments, int role) {
    int at = role;
    while (at > 0 && role - at < LONGEST_DEPARTMENT) {
      String of = endingAt(passage, at);
      if (!of.isEmpty()) {
        return of;
      }
      at--;
      if (!Character.isIdeographic(passage.tokens().first(at))
          || segments.partsDepartment(at)
          || passage.tokens().startsLine(at + 1)) {
        return "";
      }
    }
    return "";
  }
}
