package dev.silkwire.enrich.names;

import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * The role of a person in Russian or Kazakh and whose it is: before the name (министр … области
 * Николай Уфимцев; облыс әкімінің орынбасары Ерлан Отырарбаев), or after a comma.
 */
final class CyrillicRoles {
  private static final int FARTHEST = 14;

  /** What a Kazakh role is of, without an ending: "комбинат директоры", "облыс әкімі". */
  private static final Set<String> NOUNS =
      Set.of(
          "комбинат",
          "компания",
          "холдинг",
          "кәсіпорын",
          "зауыт",
          "фабрика",
          "шаруашылық",
          "фирма",
          "корпорация",
          "банк",
          "қор",
          "университет",
          "институт",
          "академия",
          "колледж",
          "мектеп",
          "аурухана",
          "емхана",
          "орталық",
          "театр",
          "мұражай",
          "клуб",
          "порт",
          "әуежай",
          "комитет",
          "департамент",
          "басқарма",
          "министрлік",
          "агенттік",
          "федерация",
          "қауымдастық",
          "палата",
          "облыс",
          "аудан",
          "қала",
          "ауыл");

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks russian;
  private final Heads.Marks kazakh;

  CyrillicRoles(Passage passage, Heads.Marks russian, Heads.Marks kazakh) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.russian = russian;
    this.kazakh = kazakh;
  }

  /** Gives a person the role that stands beside these words. */
  void of(Name person, Phrase words) {
    if (person.has("role")) {
      return;
    }
    if (kazakhBefore(person, words.first()) || russianBefore(person, words.first())) {
      return;
    }
    after(person, words.next());
  }

  private boolean russianBefore(Name person, int first) {
    int end = first;
    int at = first;
    while (at > 0 && first - at < FARTHEST && !tokens.startsLine(at)) {
      int role = russian.before(Kind.ROLE, at);
      if (role < at) {
        int start = modifiers(russian, role);
        int stop = roleEnd(at, end);
        person.inRole(passage, new Phrase(start, stop));
        String of = Affiliations.within(passage, at, beforeWhere(at, first));
        person.with("role-of", of.isEmpty() ? Affiliations.endingAt(passage, start) : of);
        return true;
      }
      int name = passage.beforeName(at);
      int place = passage.beforePlace(at);
      if (name < at || place < at) {
        at = Math.min(name, place);
      } else if (tokens.first(at - 1) == '"' || inner(at - 1) || isWhere(at)) {
        at--;
      } else {
        return false;
      }
    }
    return false;
  }

  /** Past the genitives after a role, up to whose it is. */
  private int roleEnd(int from, int limit) {
    int at = from;
    while (at < limit
        && passage.place(at) == null
        && passage.name(at) == null
        && tokens.first(at) != '"'
        && tokens.isWord(at)) {
      at++;
    }
    return at;
  }

  /** The "в" of «посол Китая в Таджикистане Цзи Вэньбо», before its place. */
  private boolean isWhere(int at) {
    return passage.place(at) != null && tokens.word(at - 1).equals("в");
  }

  /** Whose somebody is stands before where: «посол Казахстана в Китае». */
  private int beforeWhere(int from, int limit) {
    for (int at = from + 1; at < limit; at++) {
      if (isWhere(at) && !Affiliations.within(passage, from, at).isEmpty()) {
        return at;
      }
    }
    return limit;
  }

  /** Words that may stand between a role and its person. */
  private boolean inner(int at) {
    String word = tokens.word(at);
    return word.equals("и")
        || word.equals("по")
        || tokens.first(at) == '-' && tokens.isGlued(at)
        || tokens.isWord(at)
            && (RussianWords.isInnerAdjective(word)
                || RussianWords.isGenitive(word)
                || RussianWords.isDative(word)
                || tokens.isAcronym(at)
                || word.equals("дел")
                || word.endsWith("ств")
                || word.endsWith("ний"));
  }

  private int modifiers(Heads.Marks marks, int role) {
    int at = role;
    while (at > 0 && role - at < FARTHEST && !tokens.startsLine(at)) {
      int before = Math.min(marks.before(Kind.BEFORE_ROLE, at), marks.before(Kind.ROLE, at));
      if (before == at && tokens.first(at - 1) == '-' && tokens.isGlued(at)) {
        before = Math.min(marks.before(Kind.BEFORE_ROLE, at - 1), marks.before(Kind.ROLE, at - 1));
        before = before == at - 1 ? at : before;
      }
      if (before == at) {
        return at;
      }
      at = before;
    }
    return at;
  }

  private boolean kazakhBefore(Name person, int first) {
    int role = kazakh.before(Kind.ROLE, first);
    if (role == first || tokens.startsLine(first)) {
      return false;
    }
    int start = modifiers(kazakh, role);
    int at = start;
    boolean list = false;
    String where = "";
    while (at > 0 && start - at < 8 && !tokens.startsLine(at)) {
      String of = Affiliations.endingAt(passage, at);
      if (!of.isEmpty() && !KazakhSegments.isWhere(tokens.word(at - 1))) {
        person.with("role-of", of);
        break;
      }
      if (!of.isEmpty()) { // Ресейдің Қазақстандағы елшісі
        where = of;
        at = Math.min(passage.beforeName(at), passage.beforePlace(at));
        continue;
      }
      int form = kazakh.before(Kind.FORM, at);
      if (form < at) { // «X» АҚ төрағасы
        at = form;
        continue;
      }
      boolean word =
          tokens.isWord(at - 1) && !tokens.isCapitalised(at - 1) || tokens.first(at - 1) == '"';
      list |= tokens.word(at - 1).equals("және");
      if (!word && !(list && tokens.first(at - 1) == ',')) { // өнеркәсіп, құрылыс және сауда
        break;
      }
      at--;
    }
    person.with("role-of", where);
    int words = start;
    if (NOUNS.contains(tokens.word(start - 1)) && !tokens.startsLine(start)) {
      words--;
    }
    while (words > start - 4 && words > 0 && !tokens.startsLine(words) && isGenitive(words - 1)) {
      words--;
    }
    person.inRole(passage, new Phrase(words, first));
    return true;
  }

  /** "облыс әкімінің", "шаруа қожалығының": whose role it is, in small letters. */
  private boolean isGenitive(int at) {
    String word = tokens.word(at);
    return tokens.isWord(at)
        && !passage.isTaken(at)
        && !passage.isInPlace(at)
        && KazakhSegments.isGenitive(word);
  }

  /** ", аспирантка из Усть-Каменогорска", ", председатель Национального банка". */
  private void after(Name person, int next) {
    char c = tokens.first(next);
    if (c != ',' && c != '-' && c != '(') {
      return;
    }
    int at = next + 1;
    int start = at;
    while (at < start + 4
        && tokens.isWord(at)
        && !russian.is(Kind.ROLE, at)
        && (russian.is(Kind.BEFORE_ROLE, at) || RussianWords.isAdjective(tokens.word(at)))) {
      at++;
    }
    int role = russian.next(Kind.ROLE, at);
    if (role == at || tokens.isCapitalised(at) && c == ',' && passage.startsSentence(at)) {
      return;
    }
    int end = role;
    while (end < role + 8
        && !tokens.startsLine(end)
        && (russian.is(Kind.ROLE, end) || inner(end))
        && passage.place(end) == null
        && passage.name(end) == null) {
      end++;
    }
    person.inRole(passage, new Phrase(start, Math.max(role, end)));
    int of =
        tokens.word(end).equals("из") || tokens.word(end).equals("в") || tokens.first(end) == '"'
            ? end + 1
            : end;
    String whose = Affiliations.within(passage, of, of + 1);
    person.with("role-of", whose.isEmpty() ? Affiliations.within(passage, role, end) : whose);
  }
}
