package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.Locatives;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an event is held: the one city in its name ("Tashkent Grand Slam"), or where the same
 * sentence says it is ("the forum in Awaza", "Астанада өткен ойындар", "在南宁举行").
 */
final class EventPlaces {
  /** Words between an event and its place. */
  private static final int NEAR = 14;

  /** 在 follows the whole name in Chinese, where words are characters. */
  private static final int NEAR_HAN = 24;

  private static final Set<String> GOES_ON =
      Set.of(
          "which",
          "that",
          "where",
          "held",
          "to",
          "scheduled",
          "taking",
          "due",
          "который",
          "которая",
          "которое",
          "которые",
          "которую",
          "которого",
          "которой",
          "котором",
          "которых",
          "его",
          "ее",
          "их",
          "где",
          "проходящий",
          "проходящая",
          "прошедший",
          "прошедшая");

  private static final Set<String> SETTLEMENTS =
      Set.of("city", "town", "capital", "resort", "village");

  private final Passage passage;
  private final Tokens tokens;
  private final boolean kazakh;
  private final int near;
  private final String dateline;

  EventPlaces(Passage passage, String language, List<Tag> places) {
    this.dateline =
        places.stream()
            .filter(place -> place.attributes().containsKey("dateline"))
            .max(Comparator.comparing(Tag::type))
            .map(Tag::id)
            .orElse("");
    this.passage = passage;
    this.tokens = passage.tokens();
    this.kazakh = language.equals("kk") || language.equals("ky");
    this.near = language.equals("zh") ? NEAR_HAN : NEAR;
  }

  /** Gives each event the place of its first mention that has one. */
  void find() {
    for (int i = 0; i < tokens.size(); i++) {
      Name event = passage.name(i);
      if (event != null && event.type() == Tag.Type.EVENT && !event.has("place")) {
        String place = place(i, passage.afterName(i));
        event.with("place", place);
      }
    }
  }

  private String place(int first, int next) {
    String inside = cityWithin(first, next);
    if (!inside.isEmpty()) {
      return inside;
    }
    String after = after(next);
    return after.isEmpty() ? before(first) : after;
  }

  private String cityWithin(int first, int next) {
    String found = "";
    for (int i = first; i < next; i++) {
      Tag place = passage.place(i);
      if (place != null && place.type() != Tag.Type.MACRO_REGION) {
        if (!found.isEmpty() || place.type() != Tag.Type.CITY) {
          return ""; // Dubai-Shenzhen Start-up Day: of both
        }
        found = place.id();
      }
    }
    return found;
  }

  private String after(int next) {
    int last = Math.min(tokens.size(), next + near);
    for (int i = next; i < last; i++) {
      if (isOtherEvent(i) || tokens.endsSentence(i) || startsOtherClause(i)) {
        return "";
      }
      if (tokens.word(i).equals("here")) {
        return dateline;
      }
      if (isHost(i)) {
        return closest(i);
      }
    }
    return "";
  }

  /** What stands before the event and says where: as a sentence begins, or right before it. */
  private String before(int first) {
    String found = "";
    int from = Math.max(0, first - near);
    for (int i = first - 1; i >= from; i--) {
      if (isOtherEvent(i) || tokens.endsSentence(i)) {
        break;
      }
      if (isHost(i) && found.isEmpty()) {
        found = closest(i);
      }
    }
    return found;
  }

  /** After a comma that no "which" follows somebody else does something, somewhere else. */
  private boolean startsOtherClause(int token) {
    return tokens.first(token) == ',' && !GOES_ON.contains(tokens.word(token + 1));
  }

  private boolean isOtherEvent(int token) {
    Name name = passage.name(token);
    return name != null && name.type() == Tag.Type.EVENT;
  }

  private boolean isHost(int token) {
    Tag place = passage.place(token);
    if (place == null || place.type() == Tag.Type.MACRO_REGION || passage.isTaken(token)) {
      return false;
    }
    NormalText text = tokens.text();
    int start = tokens.start(token);
    int end = tokens.end(passage.afterPlace(token) - 1);
    if (tokens.word(token - 1).equals("the")) {
      start = tokens.start(token - 1); // in the Dubai World Trade Centre
    }
    int kind = tokens.word(token - 1).equals("of") ? token - 2 : -1;
    if (kind > 0 && SETTLEMENTS.contains(tokens.word(kind))) {
      return true; // in the northern city of Kostanay
    }
    int after = passage.afterPlace(token);
    if (tokens.first(after) == ',' && tokens.word(after + 1).equals("where")) {
      return true; // to Astana, where they will attend
    }
    return kazakh ? endsInLocative(text, start, end) : Locatives.isMeant(text, start, end);
  }

  private static boolean endsInLocative(NormalText text, int start, int end) {
    if (end - start < 5) {
      return false;
    }
    String ending = text.slice(end - 2, end);
    return List.of("да", "де", "та", "те", "до", "дө", "ғы", "гі").contains(ending);
  }

  /** "in Linz, Austria", "在广西南宁": the city rather than its country. */
  private String closest(int token) {
    Tag place = passage.place(token);
    if (place == null) {
      return "";
    }
    Tag best = place;
    int at = passage.afterPlace(token);
    for (int i = 0; i < 2; i++) {
      if (tokens.first(at) == ',') {
        at++;
      }
      Tag next = passage.place(at);
      if (next == null || best.type() == Tag.Type.CITY || !isInside(next, best)) {
        break;
      }
      best = next;
      at = passage.afterPlace(at);
    }
    return best.id();
  }

  private static boolean isInside(Tag inner, @Nullable Tag outer) {
    return outer != null
        && inner.id().length() >= 2
        && outer.id().length() >= 2
        && inner.id().substring(0, 2).equals(outer.id().substring(0, 2))
        && inner.type().ordinal() > outer.type().ordinal();
  }
}
