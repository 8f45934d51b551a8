package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Map;

/**
 * Events in Russian: a head word with an edition, a capitalised adjective, or a place or
 * organisation right after it (XII Форум …, Третий Молодёжный форум, чемпионат Азии, саммит ОТГ).
 */
final class RussianEvents {
  private static final int MOST_ADJECTIVES = 5;
  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("перв", "1"),
          Map.entry("втор", "2"),
          Map.entry("трет", "3"),
          Map.entry("четверт", "4"),
          Map.entry("пят", "5"),
          Map.entry("шест", "6"),
          Map.entry("седьм", "7"),
          Map.entry("восьм", "8"),
          Map.entry("девят", "9"),
          Map.entry("десят", "10"),
          Map.entry("одиннадцат", "11"),
          Map.entry("двенадцат", "12"));

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final Names names;
  private final RussianComplement complement;

  RussianEvents(Passage passage, Heads.Marks marks, GivenNames given, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.names = names;
    this.complement = new RussianComplement(passage, marks, given);
  }

  void find() {
    for (int at = 0; at < tokens.size(); at++) {
      if (!marks.is(Kind.EVENT, at) || passage.isTaken(at)) {
        continue;
      }
      int after = marks.next(Kind.EVENT, at);
      int first = at;
      int named = at;
      String edition = "";
      while (first > 0
          && at - first < MOST_ADJECTIVES
          && !tokens.startsLine(first)
          && edition.isEmpty()) {
        int number = Editions.numbered(tokens, first);
        if (number < first) {
          edition = tokens.word(number); // 30-я
          first = number;
          break;
        }
        edition = edition(first - 1);
        if (edition.isEmpty() && !RussianWords.isAdjective(tokens.word(first - 1))) {
          break;
        }
        first--;
        if (edition.isEmpty()) {
          first = firstHalf(first);
          named = tokens.isCapitalised(first) ? first : named;
        }
      }
      boolean capital = tokens.isCapitalised(at) && !passage.startsSentence(at);
      boolean adjective =
          named < at && (!passage.startsSentence(named) || tokens.word(named).startsWith("междун"));
      boolean opens = !edition.isEmpty() && (tokens.isCapitalised(first) || tokens.isNumber(first));
      int end = afterName(after);
      end = end == after ? afterPlaces(after) : end;
      boolean whose = end > after;
      if (!whose && (capital || adjective || opens)) {
        end = complement.end(after, true);
      }
      end = withYear(end);
      boolean enough = adjective || opens || capital && end > after || whose;
      if (!enough || end == after && first == at) {
        continue;
      }
      int start = edition.isEmpty() ? named : first;
      Phrase whole = new Phrase(start, end);
      int past = tokens.isNumber(first) ? first + 3 : first + 1;
      Phrase name = new Phrase(edition.isEmpty() ? named : Math.min(past, at), end);
      if (passage.isTaken(new Phrase(start, after))) {
        continue;
      }
      Name event =
          names.note(passage, Tag.Type.EVENT, whole, Names.key(passage, name), "heads#event", 0.8);
      if (event != null) {
        event.with("edition", edition);
      }
    }
  }

  /** The "торгово" of «торгово-экономическая»; the word itself where it has no such half. */
  private int firstHalf(int adjective) {
    boolean hyphen =
        tokens.first(adjective - 1) == '-'
            && tokens.isGlued(adjective)
            && tokens.isGlued(adjective - 1)
            && tokens.isWord(adjective - 2);
    return hyphen ? adjective - 2 : adjective;
  }

  /** "чемпионат Азии", "саммита Организации тюркских государств": past what the event is of. */
  private int afterName(int after) {
    int next = Math.max(passage.afterPlace(after), passage.afterName(after));
    if (tokens.word(after).equals("мира") || tokens.word(after).equals("европы")) {
      next = Math.max(next, after + 1);
    }
    boolean place = passage.afterPlace(after) == next;
    boolean capital = tokens.isCapitalised(after) || tokens.word(after).equals("мира");
    return next > after && capital && !(place && RussianWords.isInnerAdjective(tokens.word(after)))
        ? next
        : after;
  }

  /** "форум межрегионального сотрудничества России и Казахстана": where it ends with its places. */
  private int afterPlaces(int after) {
    int end = complement.end(after, true);
    if (end < after + 2 || passage.beforePlace(end) == end) {
      return after;
    }
    return tokens.word(end).equals("и") && passage.place(end + 1) != null
        ? passage.afterPlace(end + 1)
        : end;
  }

  private int withYear(int end) {
    boolean year =
        tokens.isNumber(end) && tokens.length(end) == 4 && tokens.word(end + 1).startsWith("год");
    return year ? end + 2 : end;
  }

  /** The number a word gives to an event; empty where it gives none. */
  private String edition(int at) {
    String word = tokens.word(at);
    if (Roman.value(tokens, at) > 0) {
      return String.valueOf(Roman.value(tokens, at));
    }
    boolean ordinal =
        RussianWords.isAdjective(word)
            || word.equals("третья")
            || word.equals("третьем")
            || word.equals("третьего")
            || word.equals("третьей");
    if (ordinal) {
      for (Map.Entry<String, String> entry : ORDINALS.entrySet()) {
        if (word.startsWith(entry.getKey()) && word.length() <= entry.getKey().length() + 3) {
          return entry.getValue();
        }
      }
    }
    return "";
  }
}
