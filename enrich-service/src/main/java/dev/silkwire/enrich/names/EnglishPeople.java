package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * People in an English text: two or three capitalised words with evidence, which is a role, an
 * honorific or a verb of speech beside them, or a given name or surname among them.
 */
final class EnglishPeople {
  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "told",
          "stressed",
          "noted",
          "added",
          "stated",
          "emphasized",
          "emphasised",
          "announced",
          "addressed",
          "addresses",
          "delivered",
          "delivers",
          "assessed",
          "revealed",
          "praised",
          "highlighted",
          "underlined",
          "pointed",
          "explained",
          "expressed",
          "concluded",
          "invited",
          "met",
          "visited",
          "attended",
          "signed",
          "thanked",
          "argued",
          "warned",
          "admitted",
          "believes",
          "led",
          "also",
          "who");

  private static final Set<String> BELONGS = Set.of("of", "at", "for", "from", "in", "with", "and");

  private static final String RULE = "names#person-with-role";

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords heads;
  private final EnglishRoles roles;
  private final GivenNames given;
  private final Names names;

  EnglishPeople(Passage passage, HeadWords heads, GivenNames given, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.heads = heads;
    this.roles = new EnglishRoles(passage, heads);
    this.given = given;
    this.names = names;
  }

  /** Tags the person in a phrase that is no other name, if it is one. */
  void find(Phrase phrase) {
    int first = phrase.first();
    int roleFirst = -1;
    while (first < phrase.next()) {
      int place = passage.afterPlace(first);
      if (heads.isRoleWord(tokens.word(first))) {
        roleFirst = roleFirst < 0 ? first : roleFirst;
        first++;
      } else if (place > first && roleFirst < 0 && !beginsPerson(first, phrase.next())) {
        first = Math.min(phrase.next(), place);
      } else {
        break;
      }
    }
    int next = phrase.next();
    if (roleFirst >= 0 && tokens.word(first).equals("of")) {
      first = Math.max(first, next - 2); // Minister of Trade and Integration NAME SURNAME
    }
    boolean possessive = next > first && CapitalisedPhrases.isPossessive(tokens.word(next - 1));
    boolean known = isNamed(first, next);
    if (!isPersonShape(first, next, known) || possessive && !known) {
      if (first == next && roleFirst >= 0) {
        passage.doubt(phrase, RULE, "only a role: no name follows it");
      }
      return;
    }
    Phrase before = roleFirst >= 0 ? new Phrase(roleFirst, first) : roles.before(first);
    Phrase after = roles.after(next);
    int honorific = first - (tokens.first(first - 1) == '.' ? 2 : 1);
    boolean honoured = CapitalisedPhrases.HONORIFICS.contains(tokens.word(honorific));
    Phrase of = before;
    if (before.length() == 0 && after.length() == 0) {
      of = roles.withOf(honoured ? honorific : first);
      of = of.length() > 0 ? of : roles.beforeComma(honoured ? honorific : first);
    }
    String follows = tokens.word(next);
    boolean spoke =
        SPEECH.contains(follows)
            || tokens.word(first - 1).equals("said")
                && !follows.equals("(")
                && !follows.equals(",");
    boolean evident = before.length() + after.length() + of.length() > 0 || honoured;
    if (!evident && !known && !spoke) {
      passage.doubt(
          new Phrase(first, next),
          RULE,
          "nothing beside it says it is a person, and no word of it is a known given name or surname");
      return;
    }
    Phrase words = new Phrase(first, next);
    Name person =
        names.note(
            passage, Tag.Type.PERSON, words, Names.key(passage, words), RULE, evident ? 0.8 : 0.7);
    if (person == null) {
      return;
    }
    Phrase role = before.length() > 0 ? before : after.length() > 0 ? after : of;
    role(person, role.length() > 0 ? role : roles.whoHeads(next), first);
    if (role.length() == 0) {
      nationality(person, words);
    }
  }

  /** "Jordan's Layla Haddadin", "Rafaela Turin of Italy". */
  private void nationality(Name person, Phrase words) {
    int next = words.next();
    boolean of = tokens.word(next).equals("of") || tokens.first(next) == '(';
    String after =
        of && passage.name(next + 1) == null
            ? Affiliations.within(passage, next + 1, next + 2)
            : "";
    person.with("role-of", after.isEmpty() ? Affiliations.endingAt(passage, words.first()) : after);
  }

  private void role(Name person, Phrase role, int first) {
    if (role.length() == 0 || person.has("role")) {
      return;
    }
    person.inRole(passage, role);
    String of;
    if (role.first() >= first) { // after the name
      int end = role.next();
      int limit = end;
      while (limit < end + 14
          && !tokens.startsLine(limit)
          && tokens.first(limit) != ','
          && !tokens.endsSentence(limit)) {
        limit++;
      }
      boolean whose = // Kazakhstan's ambassador in Rome
          role.first() > 0 && CapitalisedPhrases.isPossessive(tokens.word(role.first() - 1));
      of = whose ? Affiliations.endingAt(passage, role.first()) : "";
      of = of.isEmpty() ? first(role.first(), Math.max(end, limit), end) : of;
      of = of.isEmpty() ? Affiliations.endingAt(passage, role.first()) : of;
    } else {
      of = Affiliations.within(passage, role.next(), first);
      of = of.isEmpty() ? Affiliations.endingAt(passage, role.first()) : of;
      of = of.isEmpty() ? Affiliations.within(passage, role.first(), role.next()) : of;
    }
    person.with("role-of", of);
  }

  /** Whose the role is that ends at {@code end}: what stands in it or follows with a small word. */
  private String first(int from, int limit, int end) {
    String inside = Affiliations.within(passage, from, end);
    if (!inside.isEmpty()) {
      return inside;
    }
    int at = end;
    while (at < end + 4
        && at < limit
        && tokens.isWord(at)
        && !tokens.isCapitalised(at)
        && !BELONGS.contains(tokens.word(at))) {
      at++; // vice president of international «relations at»
    }
    if (!BELONGS.contains(tokens.word(at))
        && passage.name(at) == null
        && passage.place(at) == null) {
      return "";
    }
    for (int i = end; i < limit; i++) {
      if (passage.name(i) != null || passage.place(i) != null) {
        return Affiliations.within(passage, i, i + 1);
      }
    }
    return "";
  }

  /** A given name that is a place's too: Jordan, Chad, Victoria. */
  private boolean beginsPerson(int first, int next) {
    return (given.isGiven(tokens.word(first)) || given.isChinese(tokens, first, next))
        && isNamed(first, next);
  }

  /** Whether the words are a person's by themselves. */
  private boolean isNamed(int first, int next) {
    int words = 0;
    for (int i = first; i < next; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    if (words < 2 || words > 4) {
      return false;
    }
    String last = bare(tokens.word(next - 1));
    return given.isGiven(tokens.word(first))
        || given.isSurname(last)
        || given.isChinese(tokens, first, next);
  }

  /** Two or three words with small letters after the first, with hyphens inside, or an initial. */
  boolean isPersonShape(int first, int next) {
    return isPersonShape(first, next, false);
  }

  private boolean isPersonShape(int first, int next, boolean known) {
    int words = 0;
    for (int i = first; i < next; i++) {
      if (tokens.first(i) == '-') {
        words--;
        continue;
      }
      String word = tokens.word(i);
      boolean common =
          heads.organisations().contains(word)
              || heads.events().contains(word)
              || CapitalisedPhrases.isSentenceWord(word);
      boolean wholePlace = passage.place(i) != null && (!known || passage.afterPlace(i) > i + 1);
      if (!tokens.isWord(i)
          || !tokens.isCapitalised(i)
          || common
          || wholePlace
          || (tokens.isAcronym(i) && tokens.length(i) > 1)) {
        return false;
      }
      words++;
    }
    return words >= 2 && words <= 3;
  }

  private static String bare(String word) {
    return CapitalisedPhrases.isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }
}
