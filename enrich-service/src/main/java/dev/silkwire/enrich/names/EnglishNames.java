package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names in an English text: capitalised phrases, which their head words make organisations or
 * events; what is neither may be a person ({@link EnglishPeople}).
 */
final class EnglishNames {
  private static final Set<String> VISITS = Set.of("state", "official", "working");
  private static final Set<String> COMPANY_FORMS =
      Set.of("jsc", "nc", "llp", "llc", "plc", "company");
  private static final Set<String> LAND =
      Set.of("province", "region", "city", "oblast", "district", "county");
  private static final Set<String> EVENT_FOLLOWS =
      Set.of("summit", "forum", "expo", "seminar", "exhibition", "conference", "roundtable");

  private static final Set<String> MEETINGS = Set.of("meeting", "session", "round", "sitting");

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords heads;
  private final Names names;
  private final EnglishPeople people;
  private final CalledOrganisations called;

  EnglishNames(Passage passage, HeadWords heads, GivenNames given, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.heads = heads;
    this.names = names;
    this.people = new EnglishPeople(passage, heads, given, names);
    this.called = new CalledOrganisations(passage, heads);
  }

  void find() {
    visits();
    List<Phrase> capitalised = CapitalisedPhrases.of(tokens, heads);
    numberedMeetings(capitalised);
    List<Phrase> others = new ArrayList<>();
    for (Phrase phrase : split(capitalised)) {
      int last = phrase.next() - 1;
      if (tokens.first(phrase.next()) == '>' || tokens.first(phrase.first() - 1) == '>') {
        continue; // a breadcrumb that stayed in the text
      }
      if (organisation(phrase) || government(phrase) || introduced(phrase)) {
        if (!passage.isTaken(last) || !passage.isTaken(phrase.first()) && !isCompanyForm(phrase)) {
          note(withLimited(withSmallParty(withLand(phrase))));
        }
      } else if (event(phrase)) {
        noteEvent(withEventWord(withBracket(withoutOrdinal(phrase))));
      } else if (called.has(phrase)) {
        names.note(passage, Tag.Type.ORGANISATION, phrase, "names#organisation-called", 0.65);
      } else if (!passage.isTaken(phrase.first())) {
        others.add(phrase);
        doubt(phrase);
      }
    }
    others.forEach(people::find); // after all organisations, to which they belong
  }

  /** With and without its legal form a company is one; the fuller name is its name. */
  private void note(Phrase phrase) {
    for (int i = phrase.first() + 1; i < phrase.next(); i++) {
      if (passage.name(i) != null) {
        passage.release(phrase); // Zhejiang Windey Co Ltd is not the Windey that is listed
        break;
      }
    }
    String key = Names.key(passage, CompanyForms.without(tokens, phrase));
    Name name =
        names.note(passage, Tag.Type.ORGANISATION, phrase, key, "names#organisation-head", 0.8);
    if (name != null && passage.quote(phrase).length() > name.value().length()) {
      name.called(passage.quote(phrase));
    }
  }

  /** "Co., Ltd": the comma is inside the name. */
  private Phrase withLimited(Phrase phrase) {
    int at = phrase.next();
    if (!tokens.word(at - 1).equals("co")) {
      return phrase;
    }
    at = tokens.first(at) == '.' ? at + 1 : at;
    at = tokens.first(at) == ',' ? at + 1 : at;
    return tokens.word(at).equals("ltd") ? new Phrase(phrase.first(), at + 1) : phrase;
  }

  private void doubt(Phrase phrase) {
    for (int i = phrase.first(); passage.isAsked() && i < phrase.next(); i++) {
      String word = bare(tokens.word(i));
      boolean organisation = heads.organisations().contains(word);
      if (organisation || heads.events().contains(word)) {
        passage.doubt(
            phrase,
            organisation ? "names#organisation-head" : "names#event-head",
            phrase.length() == 1
                ? HeadWords.ALONE
                : "its head word \"" + word + "\" neither ends it nor says of what it is");
        return;
      }
    }
  }

  /** Clean Rivers Fund (CRF): an acronym of its letters makes a phrase a name. */
  private boolean introduced(Phrase phrase) {
    int open = phrase.next();
    if (phrase.length() < 2
        || tokens.first(open) != '('
        || tokens.first(open + 2) != ')'
        || !tokens.isAcronym(open + 1)) {
      return false;
    }
    String letters = tokens.word(open + 1);
    int matched = 0;
    for (int i = phrase.first(); i < phrase.next() && matched < letters.length(); i++) {
      matched += tokens.isCapitalised(i) && tokens.first(i) == letters.charAt(matched) ? 1 : 0;
    }
    return matched == letters.length() && passage.place(phrase.first()) == null;
  }

  private boolean organisation(Phrase phrase) {
    if (phrase.next() - phrase.first() < 2) {
      return false;
    }
    String last = bare(tokens.word(phrase.next() - 1));
    if (heads.events().contains(last) && !heads.organisations().contains(last)) {
      return false;
    }
    if (heads.organisations().contains(last)) {
      return true;
    }
    String first = tokens.word(phrase.first());
    boolean company = first.equals("jsc") || first.equals("llp") || first.equals("llc");
    boolean headed = false;
    for (int i = phrase.first(); i < phrase.next() - 1; i++) {
      String next = tokens.word(i + 1);
      headed |=
          heads.organisations().contains(tokens.word(i))
              && (next.equals("of") || next.equals("for"));
    }
    return company || headed;
  }

  /** "the Astana government". */
  private boolean government(Phrase phrase) {
    return phrase.next() - phrase.first() == 1
        && tokens.word(phrase.next()).equals("government")
        && passage.place(phrase.first()) != null;
  }

  private boolean isCompanyForm(Phrase phrase) {
    return COMPANY_FORMS.contains(tokens.word(phrase.first()));
  }

  /** "Department of Commerce of Zhejiang province", "the Astana government". */
  private Phrase withLand(Phrase phrase) {
    int last = phrase.next() - 1;
    String follows = tokens.word(phrase.next());
    boolean place = passage.place(last) != null;
    boolean belongs =
        LAND.contains(follows) || (phrase.first() == last && follows.equals("government"));
    return place && belongs ? new Phrase(phrase.first(), phrase.next() + 1) : phrase;
  }

  /** "party Committee of Shandong Province": the party belongs to it. */
  private Phrase withSmallParty(Phrase phrase) {
    boolean party =
        tokens.word(phrase.first() - 1).equals("party")
            && tokens.word(phrase.first()).equals("committee");
    return party ? new Phrase(phrase.first() - 1, phrase.next()) : phrase;
  }

  /** "the XUAR Party Committee Ma Sinjui": an organisation, and then a person. */
  private List<Phrase> split(List<Phrase> phrases) {
    List<Phrase> parts = new ArrayList<>(phrases.size());
    for (Phrase phrase : phrases) {
      int cut = -1;
      for (int i = phrase.first() + 1; i < phrase.next() - 2; i++) {
        String next = tokens.word(i + 1);
        boolean goesOn = !tokens.isCapitalised(i + 1) || tokens.first(i + 1) == '-';
        if (heads.organisations().contains(tokens.word(i))
            && !goesOn
            && !heads.organisations().contains(next)) {
          cut = i + 1;
        }
      }
      boolean two = cut > 0 && people.isPersonShape(cut, phrase.next());
      if (two) {
        parts.add(new Phrase(phrase.first(), cut));
        parts.add(new Phrase(cut, phrase.next()));
      } else {
        parts.add(phrase);
      }
    }
    return parts;
  }

  /** "state visit", "working visit". */
  private void visits() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.word(i).equals("visit") && VISITS.contains(tokens.word(i - 1))) {
        names.note(passage, Tag.Type.EVENT, new Phrase(i - 1, i + 1), "names#visit", 0.7);
      }
    }
  }

  /** "The seventh meeting of the Kazakh-Italian Business Council": the number makes it an event. */
  private void numberedMeetings(List<Phrase> capitalised) {
    for (Phrase body : capitalised) {
      int of = body.first() - (tokens.word(body.first() - 1).equals("the") ? 2 : 1);
      boolean numbered =
          tokens.word(of).equals("of")
              && MEETINGS.contains(tokens.word(of - 1))
              && !EnglishOrdinals.before(tokens, of - 1).isEmpty();
      if (numbered && heads.organisations().contains(bare(tokens.word(body.next() - 1)))) {
        Phrase meeting = new Phrase(of - 1, body.next());
        if (!passage.isTaken(meeting)) {
          names.note(passage, Tag.Type.EVENT, meeting, "names#meeting-of", 0.7);
        }
      }
    }
  }

  /** The same event with and without its edition is one; the fuller name is its name. */
  private void noteEvent(Phrase phrase) {
    Phrase full = withEdition(phrase);
    if (passage.isTaken(full.next() - 1)) {
      return;
    }
    Name event =
        names.note(
            passage, Tag.Type.EVENT, full, Names.key(passage, phrase), "names#event-head", 0.8);
    if (event == null) {
      return;
    }
    String value = passage.quote(full);
    if (value.length() > event.value().length()) {
      event.called(value);
    }
    if (full.first() < phrase.first() && tokens.length(full.first()) < 4) {
      event.with("edition", tokens.word(full.first()));
    }
  }

  /** At the beginning of a sentence "Twenty-second" has its capital from there. */
  private Phrase withoutOrdinal(Phrase phrase) {
    int first = phrase.first();
    int next = passage.startsSentence(first) ? EnglishOrdinals.after(tokens, first) : first;
    return phrase.next() - next > 1 ? new Phrase(next, phrase.next()) : phrase;
  }

  /** "South Africa (Eastern Cape) -Zhejiang Business Forum". */
  private Phrase withBracket(Phrase phrase) {
    int first = phrase.first();
    if (tokens.first(first - 1) != '-' || tokens.first(first - 2) != ')') {
      return phrase;
    }
    int at = first - 3;
    while (at > first - 9 && tokens.isWord(at)) {
      at--;
    }
    if (tokens.first(at) != '(') {
      return phrase;
    }
    while (tokens.isWord(at - 1)
        && tokens.isCapitalised(at - 1)
        && !CapitalisedPhrases.isSentenceWord(tokens.word(at - 1))) {
      at--;
    }
    return new Phrase(at, phrase.next());
  }

  private boolean event(Phrase phrase) {
    int length = phrase.length();
    String last = bare(tokens.word(phrase.next() - 1));
    if (length >= 2 && heads.events().contains(last)) {
      return true;
    }
    boolean placeFirst = passage.place(phrase.first()) != null;
    if (length == 2 && last.equals("day") && placeFirst) {
      return true;
    }
    return placeFirst
        && length >= 2
        && EVENT_FOLLOWS.contains(tokens.word(phrase.next()))
        && tokens.word(phrase.next() - length + 1).equals("-");
  }

  private Phrase withEventWord(Phrase phrase) {
    return EVENT_FOLLOWS.contains(tokens.word(phrase.next()))
        ? new Phrase(phrase.first(), phrase.next() + 1)
        : phrase;
  }

  /** The edition belongs to the name: "8th China-Eurasia Expo", "2017 Astana Expo". */
  private Phrase withEdition(Phrase phrase) {
    int before = phrase.first() - 1;
    boolean ordinal = EnglishOrdinals.isDigits(tokens, before);
    boolean year = tokens.isNumber(before) && tokens.length(before) == 4;
    int first = ordinal ? before - 1 : year ? before : phrase.first();
    return new Phrase(first, phrase.next());
  }

  private static String bare(String word) {
    return CapitalisedPhrases.isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }
}
