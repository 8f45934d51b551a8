package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.CapitalisedPhrases.Phrase;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tags organisations, people with their roles, events and programmes. Listed ones in four
 * languages; others only in English, where a person needs evidence beside the name: a role, an
 * honorific or a verb of speech.
 */
public final class NameTagger {
  private static final int MOST_NAMES = 150;
  private static final int MOST_SPANS = 50;
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
  private static final Set<String> CYRILLIC = Set.of("ru", "kk", "ky", "uk", "be");
  private static final Set<String> VISITS = Set.of("state", "official", "working");
  private static final Set<String> COMPANY_FORMS =
      Set.of("jsc", "nc", "llp", "llc", "plc", "company");
  private static final Set<String> LAND =
      Set.of("province", "region", "city", "oblast", "district", "county");
  private static final Set<String> EVENT_FOLLOWS =
      Set.of("summit", "forum", "expo", "seminar", "exhibition", "conference", "roundtable");

  private final KnownNames known;
  private final HeadWords heads;
  private final Set<String> small;

  private NameTagger(KnownNames known, HeadWords heads, Set<String> small) {
    this.small = Set.copyOf(small);
    this.known = known;
    this.heads = heads;
  }

  public static NameTagger of(RuleFiles rules) {
    Set<String> small = new HashSet<>();
    for (RuleNode entry : rules.items("stopwords")) {
      entry.required("words").texts().forEach(word -> small.add(NormalText.fold(word)));
    }
    return new NameTagger(KnownNames.of(rules), HeadWords.of(rules), small);
  }

  /** What was found under one id. */
  private static final class Found {
    private final Tag.Type type;
    private final String id;
    private final String rule;
    private final double confidence;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private String name;

    Found(Tag.Type type, String id, String name, String rule, double confidence) {
      this.type = type;
      this.id = id;
      this.name = name;
      this.rule = rule;
      this.confidence = confidence;
    }

    void at(Span span) {
      if (spans.size() < MOST_SPANS) {
        spans.add(span);
      }
    }
  }

  /**
   * @param places the places already found: a place alone is no name of another kind
   */
  public List<Tag> tag(Reading reading, List<Tag> places) {
    Map<String, Found> found = new LinkedHashMap<>();
    Surnames surnames = new Surnames();
    for (Tokens tokens : reading.tokens()) {
      boolean[] taken = new boolean[tokens.text().length() + 1];
      for (KnownNames.Hit hit : known.find(tokens.text())) {
        KnownNames.Known name = hit.known();
        Found one =
            found.computeIfAbsent(
                name.type() + name.id(),
                none -> new Found(name.type(), name.id(), name.name(), name.rule(), 0.95));
        one.at(withCompanyForm(tokens, hit));
        if (!name.kind().isEmpty()) {
          one.attributes.put("kind", name.kind());
        }
        for (int i = hit.start(); i < hit.end(); i++) {
          taken[i] = true;
        }
      }
      if (reading.language().equals("en") && !reading.deadline().passed()) {
        phrases(tokens, taken, placeEnds(tokens.text(), places), found);
      }
      if (CYRILLIC.contains(reading.language()) && !reading.deadline().passed()) {
        Map<Integer, Integer> ends = placeEnds(tokens.text(), places);
        for (CyrillicPeople.Mention mention :
            CyrillicPeople.of(tokens, taken, ends, surnames, small)) {
          if (found.size() < MOST_NAMES || found.containsKey(Tag.Type.PERSON + mention.key())) {
            found
                .computeIfAbsent(
                    Tag.Type.PERSON + mention.key(),
                    none ->
                        new Found(
                            Tag.Type.PERSON,
                            slug(mention.span().quote()),
                            mention.span().quote(),
                            "names#capitalised-person",
                            0.65))
                .at(mention.span());
          }
        }
      }
    }
    if (reading.language().equals("en")) {
      laterMentions(reading, found);
    }
    List<Tag> tags = new ArrayList<>();
    for (Found one : found.values()) {
      tags.add(
          new Tag(
              one.type,
              one.id,
              one.name,
              one.spans,
              one.rule,
              reading.ruleSet(),
              one.confidence,
              one.attributes));
    }
    return tags;
  }

  /** Published positions where places begin, with where they end. */
  private static Map<Integer, Integer> placeEnds(NormalText field, List<Tag> places) {
    Map<Integer, Integer> ends = new HashMap<>();
    for (Tag place : places) {
      for (Span span : place.spans()) {
        if (span.field() == field.field()) {
          ends.merge(span.start(), span.end(), Math::max);
        }
      }
    }
    return ends;
  }

  private void phrases(
      Tokens tokens, boolean[] taken, Map<Integer, Integer> places, Map<String, Found> found) {
    visits(tokens, found);
    for (Phrase phrase : split(tokens, CapitalisedPhrases.of(tokens, heads))) {
      if (found.size() >= MOST_NAMES) {
        return;
      }
      int last = phrase.next() - 1;
      if (tokens.first(phrase.next()) == '>' || tokens.first(phrase.first() - 1) == '>') {
        continue; // a breadcrumb that stayed in the text
      }
      if (organisation(tokens, phrase) || government(tokens, phrase, places)) {
        if (!taken[tokens.end(last) - 1]
            || !taken[tokens.start(phrase.first())] && !isCompanyForm(tokens, phrase)) {
          Phrase whole = withSmallParty(tokens, withLand(tokens, phrase, places));
          note(found, Tag.Type.ORGANISATION, tokens, whole, "names#organisation-head", 0.8);
        }
      } else if (event(tokens, phrase, places)) {
        noteEvent(found, tokens, withEventWord(tokens, withBracket(tokens, phrase)));
      } else if (!taken[tokens.start(phrase.first())]) {
        person(tokens, phrase, places, found);
      }
    }
  }

  private boolean organisation(Tokens tokens, Phrase phrase) {
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

  /** "the XUAR Party Committee Ma Sinjui": an organisation, and then a person. */
  private List<Phrase> split(Tokens tokens, List<Phrase> phrases) {
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
      boolean two = cut > 0 && isPersonShape(tokens, cut, phrase.next(), Map.of());
      if (two) {
        parts.add(new Phrase(phrase.first(), cut));
        parts.add(new Phrase(cut, phrase.next()));
      } else {
        parts.add(phrase);
      }
    }
    return parts;
  }

  /** "the Astana government". */
  private static boolean government(Tokens tokens, Phrase phrase, Map<Integer, Integer> places) {
    return phrase.next() - phrase.first() == 1
        && tokens.word(phrase.next()).equals("government")
        && places.containsKey(tokens.text().position(tokens.start(phrase.first())));
  }

  private static boolean isCompanyForm(Tokens tokens, Phrase phrase) {
    return COMPANY_FORMS.contains(tokens.word(phrase.first()));
  }

  /** JSC "NC "KTZ": the legal form and the quotation marks belong to the mention. */
  private static Span withCompanyForm(Tokens tokens, KnownNames.Hit hit) {
    int start = hit.start();
    int end = hit.end();
    int at = 0;
    while (at < tokens.size() && tokens.start(at) < start) {
      at++;
    }
    boolean quoted = false;
    boolean form = false;
    int from = at;
    while (from > 0
        && (COMPANY_FORMS.contains(tokens.word(from - 1)) && tokens.isCapitalised(from - 1)
            || tokens.first(from - 1) == '"')) {
      from--;
      quoted |= tokens.first(from) == '"';
      form |= tokens.first(from) != '"';
    }
    if (form) {
      while (tokens.first(from) == '"') {
        from++;
      }
      start = tokens.start(from);
      if (quoted && end < tokens.text().length() && tokens.text().charAt(end) == '"') {
        end++;
      }
    }
    return hit.field().span(start, end);
  }

  /** "Department of Commerce of Zhejiang province", "the Astana government". */
  private static Phrase withLand(Tokens tokens, Phrase phrase, Map<Integer, Integer> places) {
    int last = phrase.next() - 1;
    String follows = tokens.word(phrase.next());
    boolean place = places.containsKey(tokens.text().position(tokens.start(last)));
    boolean belongs =
        LAND.contains(follows) || (phrase.first() == last && follows.equals("government"));
    return place && belongs ? new Phrase(phrase.first(), phrase.next() + 1) : phrase;
  }

  /** "South Africa (Eastern Cape) -Zhejiang Business Forum". */
  private static Phrase withBracket(Tokens tokens, Phrase phrase) {
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

  /** "state visit", "working visit". */
  private static void visits(Tokens tokens, Map<String, Found> found) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.word(i).equals("visit") && VISITS.contains(tokens.word(i - 1))) {
        note(found, Tag.Type.EVENT, tokens, new Phrase(i - 1, i + 1), "names#visit", 0.7);
      }
    }
  }

  /** The same event with and without its edition is one; the fuller name is its name. */
  private static void noteEvent(Map<String, Found> found, Tokens tokens, Phrase phrase) {
    Phrase full = withEdition(tokens, phrase);
    String name = words(tokens, full.first(), full.next());
    String id = slug(words(tokens, phrase.first(), phrase.next()));
    Found one =
        found.computeIfAbsent(
            Tag.Type.EVENT + id,
            none -> new Found(Tag.Type.EVENT, id, name, "names#event-head", 0.8));
    if (name.length() > one.name.length()) {
      one.name = name;
    }
    one.at(tokens.text().span(tokens.start(full.first()), tokens.end(full.next() - 1)));
  }

  /** "party Committee of Shandong Province": the party belongs to it. */
  private static Phrase withSmallParty(Tokens tokens, Phrase phrase) {
    boolean party =
        tokens.word(phrase.first() - 1).equals("party")
            && tokens.word(phrase.first()).equals("committee");
    return party ? new Phrase(phrase.first() - 1, phrase.next()) : phrase;
  }

  private boolean event(Tokens tokens, Phrase phrase, Map<Integer, Integer> places) {
    int length = phrase.next() - phrase.first();
    String last = bare(tokens.word(phrase.next() - 1));
    if (length >= 2 && heads.events().contains(last)) {
      return true;
    }
    boolean placeFirst = places.containsKey(tokens.text().position(tokens.start(phrase.first())));
    if (length == 2 && last.equals("day") && placeFirst) {
      return true;
    }
    return placeFirst
        && length >= 2
        && EVENT_FOLLOWS.contains(tokens.word(phrase.next()))
        && tokens.word(phrase.next() - length + 1).equals("-");
  }

  private static Phrase withEventWord(Tokens tokens, Phrase phrase) {
    return EVENT_FOLLOWS.contains(tokens.word(phrase.next()))
        ? new Phrase(phrase.first(), phrase.next() + 1)
        : phrase;
  }

  /** The edition belongs to the name: "8th China-Eurasia Expo", "2017 Astana Expo". */
  private static Phrase withEdition(Tokens tokens, Phrase phrase) {
    int before = phrase.first() - 1;
    boolean ordinal =
        tokens.isGlued(before) && tokens.isNumber(before - 1) && tokens.length(before) == 2;
    boolean year = tokens.isNumber(before) && tokens.length(before) == 4;
    int first = ordinal ? before - 1 : year ? before : phrase.first();
    return new Phrase(first, phrase.next());
  }

  private void person(
      Tokens tokens, Phrase phrase, Map<Integer, Integer> places, Map<String, Found> found) {
    int first = phrase.first();
    int roleFirst = -1;
    while (first < phrase.next()) {
      String word = tokens.word(first);
      int placeEnd = places.getOrDefault(tokens.text().position(tokens.start(first)), -1);
      if (heads.isRoleWord(word)) {
        roleFirst = roleFirst < 0 ? first : roleFirst;
        first++;
      } else if (placeEnd > 0 && roleFirst < 0) {
        int end = first;
        while (end < phrase.next() && tokens.text().position(tokens.end(end) - 1) < placeEnd) {
          end++;
        }
        first = Math.max(first + 1, end);
      } else {
        break;
      }
    }
    int next = phrase.next();
    if (roleFirst >= 0 && tokens.word(first).equals("of")) {
      first = Math.max(first, next - 2); // Minister of Trade and Integration NAME SURNAME
    }
    if (next > first && CapitalisedPhrases.isPossessive(tokens.word(next - 1))) {
      return;
    }
    if (!isPersonShape(tokens, first, next, places)) {
      return;
    }
    String role = roleFirst >= 0 ? words(tokens, roleFirst, first) : roleBefore(tokens, first);
    String after = roleAfter(tokens, next);
    role = role.isEmpty() ? after : role;
    String follows = tokens.word(next);
    boolean brackets = follows.equals("(") || follows.equals(",");
    int honorific = first - (tokens.first(first - 1) == '.' ? 2 : 1);
    boolean honoured = CapitalisedPhrases.HONORIFICS.contains(tokens.word(honorific));
    if (role.isEmpty()) {
      role = roleOf(tokens, honoured ? honorific : first);
    }
    boolean spoke =
        SPEECH.contains(follows)
            || (SPEECH.contains(tokens.word(first - 1))
                && !tokens.word(first - 1).equals("also")
                && !brackets
                && tokens.word(first - 1).equals("said"));
    if (role.isEmpty() && !honoured && !spoke) {
      return;
    }
    String name = tokens.text().quote(tokens.start(first), tokens.end(next - 1));
    String id = slug(name);
    Found one =
        found.computeIfAbsent(
            Tag.Type.PERSON + id,
            none -> new Found(Tag.Type.PERSON, id, name, "names#person-with-role", 0.8));
    one.at(tokens.text().span(tokens.start(first), tokens.end(next - 1)));
    if (!role.isEmpty()) {
      one.attributes.putIfAbsent("role", role);
    }
  }

  /** Two or three words with small letters after the first, with hyphens inside, or an initial. */
  private boolean isPersonShape(Tokens tokens, int first, int next, Map<Integer, Integer> places) {
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
      boolean place = places.containsKey(tokens.text().position(tokens.start(i)));
      if (!tokens.isWord(i)
          || !tokens.isCapitalised(i)
          || common
          || place
          || (tokens.isAcronym(i) && tokens.length(i) > 1)
          || word.equals("of")
          || word.equals("and")) {
        return false;
      }
      words++;
    }
    return words >= 2 && words <= 3;
  }

  /** "vice governor of Zhejiang and" no; "Party secretary Che Jun": the role words right before. */
  private String roleBefore(Tokens tokens, int first) {
    int from = first;
    while (from > 0
        && first - from < 5
        && heads.isRoleWord(tokens.word(from - 1))
        && !tokens.startsLine(from)) {
      from--;
    }
    if (from == first) {
      return "";
    }
    boolean role = false;
    for (int i = from; i < first; i++) {
      role |= heads.roles().contains(tokens.word(i));
    }
    return role ? words(tokens, from, first) : "";
  }

  /** "President of Kazakhstan NAME", "Secretary of the Party Committee of Shandong NAME". */
  private String roleOf(Tokens tokens, int before) {
    for (int at = before - 1; at > 0 && at > before - 10; at--) {
      String word = tokens.word(at);
      boolean of = word.equals("of");
      if (!of
          && !tokens.isCapitalised(at)
          && !word.equals("the")
          && !word.equals("party")
          && !word.equals("and")) {
        return "";
      }
      if (of && heads.isRoleWord(tokens.word(at - 1))) {
        return roleBefore(tokens, at);
      }
    }
    return "";
  }

  /** ", vice minister of energy of Kazakhstan": up to a place or the next comma. */
  private String roleAfter(Tokens tokens, int next) {
    int at = next;
    if (tokens.first(at) == '(') {
      while (at < next + 4 && tokens.first(at) != ')') {
        at++;
      }
      at++;
    }
    if (tokens.first(at) != ',') {
      return "";
    }
    at++;
    int from = at;
    if (tokens.isCapitalised(at) && CapitalisedPhrases.isPossessive(tokens.word(at))) {
      at++; // Kazakhstan's permanent delegate
      from = at;
    }
    boolean role = false;
    while (at < from + 6
        && tokens.isWord(at)
        && (heads.isRoleWord(tokens.word(at)) || (role && isSmallRoleWord(tokens, at)))) {
      role |= heads.roles().contains(tokens.word(at));
      at++;
    }
    while (at > from && (tokens.word(at - 1).equals("of") || tokens.word(at - 1).equals("and"))) {
      at--;
    }
    return role ? words(tokens, from, at) : "";
  }

  private static boolean isSmallRoleWord(Tokens tokens, int at) {
    String word = tokens.word(at);
    return !tokens.isCapitalised(at) && (word.equals("of") || tokens.word(at - 1).equals("of"));
  }

  /** A person's surname alone, or the initial and the surname, is the same person. */
  private static void laterMentions(Reading reading, Map<String, Found> found) {
    Map<String, Found> bySurname = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Found one : found.values()) {
      if (one.type == Tag.Type.PERSON) {
        String surname = NormalText.fold(one.name.substring(one.name.lastIndexOf(' ') + 1));
        if (surname.length() > 1 && bySurname.put(surname, one) != null) {
          shared.add(surname);
        }
      }
    }
    bySurname.keySet().removeAll(shared);
    if (bySurname.isEmpty()) {
      return;
    }
    for (Tokens tokens : reading.tokens()) {
      for (int i = 0; i < tokens.size(); i++) {
        String word = bare(tokens.word(i));
        Found one = tokens.isCapitalised(i) ? bySurname.get(word) : null;
        if (one != null) {
          int end = tokens.start(i) + word.length();
          Span span = mention(tokens, i, end, one.name);
          if (span != null && one.spans.stream().noneMatch(known -> overlap(known, span))) {
            one.at(span);
          }
        }
      }
    }
    bySurname
        .values()
        .forEach(
            one ->
                one.spans.sort(
                    java.util.Comparator.comparing(Span::field).thenComparing(Span::start)));
  }

  private static @Nullable Span mention(Tokens tokens, int at, int end, String name) {
    int start = tokens.start(at);
    int whole = end - NormalText.fold(name).length();
    if (tokens.text().startsWith(NormalText.fold(name), whole)) {
      start = whole;
    } else if (tokens.isCapitalised(at - 1)
        && !CapitalisedPhrases.isSentenceWord(tokens.word(at - 1))
        && !tokens.startsLine(at)
        && tokens.length(at - 1) > 1) {
      return null; // another given name: another person
    }
    return tokens.text().span(start, end);
  }

  private static boolean overlap(Span a, Span b) {
    return a.field() == b.field() && a.start() < b.end() && b.start() < a.end();
  }

  private static void note(
      Map<String, Found> found,
      Tag.Type type,
      Tokens tokens,
      Phrase phrase,
      String rule,
      double confidence) {
    int end = tokens.end(phrase.next() - 1);
    String last = tokens.word(phrase.next() - 1);
    if (CapitalisedPhrases.isPossessive(last)) {
      end -= 2;
    }
    String name = tokens.text().quote(tokens.start(phrase.first()), end);
    String id = slug(name);
    Found one =
        found.computeIfAbsent(type + id, none -> new Found(type, id, name, rule, confidence));
    one.at(tokens.text().span(tokens.start(phrase.first()), end));
  }

  private static String words(Tokens tokens, int from, int to) {
    return tokens.text().quote(tokens.start(from), tokens.end(to - 1));
  }

  private static String bare(String word) {
    return CapitalisedPhrases.isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }

  /** An id that the same name has in every article. */
  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
