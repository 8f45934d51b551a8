package dev.silkwire.enrich.names;

import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * How far the words after a Russian head belong to its name: genitives, "по" with datives, places,
 * "имени" with a person's name. No dictionary of forms: endings decide, and capitals and stops.
 */
final class RussianComplement {
  private static final int LONGEST = 14;

  private static final Set<String> PARTICLES = Set.of("аль", "ас", "ибн");

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final GivenNames given;

  RussianComplement(Passage passage, Heads.Marks marks, GivenNames given) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.given = given;
  }

  /**
   * @param after the word after the head
   * @param open whether words in small letters may follow; else only places and "имени"
   * @return the word after the last that belongs
   */
  int end(int after, boolean open) {
    int good = after;
    int at = after;
    boolean adjective = false;
    boolean dative = false;
    boolean place = false;
    while (at < after + LONGEST && at < tokens.size() && !tokens.startsLine(at)) {
      String word = tokens.word(at);
      int placeNext = passage.afterPlace(at);
      boolean capital = tokens.isCapitalised(at);
      if (placeNext > at
          && capital
          && !(placeNext == at + 1 && RussianWords.isInnerAdjective(word) && !isLand(placeNext))) {
        at = isLand(placeNext) ? placeNext + 1 : placeNext;
        good = at;
        place = true;
        adjective = false;
      } else if (word.equals("имени") || word.equals("им")) {
        int end = personNamed(at);
        if (end == at) {
          return good;
        }
        good = end;
        at = end;
      } else if (!open || !tokens.isWord(at)) {
        return good;
      } else if (word.equals("по")) {
        dative = true;
        at++;
      } else if (word.equals("и") && good == at && at > after && !place) {
        at++;
      } else if (place && !dative || capital && !RussianWords.isInnerAdjective(word)) {
        return good;
      } else if (isFirstHalf(at)) {
        at += 2;
      } else if (RussianWords.isInnerAdjective(word) && !marks.is(Kind.ROLE, at)) {
        adjective = true;
        at++;
      } else if (isNoun(at, adjective, dative)) {
        at++;
        good = at;
        adjective = false;
      } else {
        return good;
      }
    }
    return good;
  }

  /** The "индустриально" of «индустриально-инновационного». */
  private boolean isFirstHalf(int at) {
    return tokens.word(at).endsWith("о")
        && tokens.first(at + 1) == '-'
        && tokens.isGlued(at + 1)
        && tokens.isGlued(at + 2)
        && RussianWords.isInnerAdjective(tokens.word(at + 2));
  }

  private boolean isNoun(int at, boolean adjective, boolean dative) {
    String word = tokens.word(at);
    if (word.length() < 3 || marks.is(Kind.SPEECH, at)) {
      return false;
    }
    return adjective || RussianWords.isGenitive(word) || dative && RussianWords.isDative(word);
  }

  /** The word after "имени Сарсена Аманжолова". */
  private int personNamed(int at) {
    int first = tokens.first(at + 1) == '.' ? at + 2 : at + 1;
    boolean hyphen = tokens.first(first + 1) == '-' && tokens.isGlued(first + 1);
    boolean whole = hyphen && tokens.isGlued(first + 2) && tokens.isCapitalised(first + 2);
    if (whole && (!tokens.isCapitalised(first) || isParticle(first))) {
      return first + 3; // аль-Фараби, and whoever is named next studies there
    }
    int end = whole ? first + 3 : first; // Римского-Корсакова
    while (end < first + 4
        && !(end > first && isSurname(tokens.word(end - 1))) // им. Утемисова Айжан Нургалиева
        && !(end > first && given.isGiven(tokens.word(end))) // им. Сатпаева Айжан Нургалиева
        && (tokens.isCapitalised(end)
            || end > first && tokens.first(end) == '.' && tokens.length(end - 1) == 1)) {
      end++;
    }
    return end == first ? at : end;
  }

  private boolean isParticle(int at) {
    return PARTICLES.contains(tokens.word(at)); // Аль-Фараби
  }

  private static boolean isSurname(String word) {
    return word.length() > 5
        && (word.endsWith("ова")
            || word.endsWith("ева")
            || word.endsWith("ина")
            || word.endsWith("ского"));
  }

  /** Павлодарской «области», where only the adjective is marked as the place. */
  private boolean isLand(int at) {
    String word = tokens.word(at);
    return word.startsWith("област")
        || word.startsWith("район")
        || word.startsWith("кра") && word.length() < 5;
  }
}
