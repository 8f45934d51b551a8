package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a person belongs to where the words beside the role only point back, once all names are
 * known: "its chairman", "the committee's secretary", "the vice minister".
 */
final class PointedAffiliations {
  /** How far back a role may point, in words. */
  private static final int FARTHEST = 250;

  private static final int SENTENCE = 60;
  private static final int BESIDE = 4;
  private static final int SHORTEST_NOUN = 5;
  private static final int STEM = 6;
  private static final Set<String> AFTER = Set.of("of", "from", "at", "из", "от");

  private static final Set<String> LED = Set.of("headed", "led", "chaired", "represented");

  private final List<RoleKind> kinds = new ArrayList<>();
  private final Set<String> pointing = new HashSet<>();

  static PointedAffiliations of(RuleFiles rules) {
    PointedAffiliations all = new PointedAffiliations();
    rules.each("affiliations", all::read);
    return all;
  }

  private void read(RuleNode entry) {
    kinds.add(RoleKind.of(entry));
    pointing.addAll(RoleKind.words(entry, "pointing"));
  }

  /** Gives the people of a passage who have no affiliation yet the one their role points to. */
  void find(Passage passage, List<Tag> places) {
    String focus =
        places.stream()
            .filter(place -> place.attributes().containsKey("focus"))
            .map(Tag::id)
            .findFirst()
            .orElse("");
    int at = 0;
    while (at < passage.tokens().size()) {
      Name name = passage.name(at);
      int next = Math.max(at + 1, passage.afterName(at));
      if (name != null && name.type() == Tag.Type.PERSON && !name.has("role-of")) {
        name.with("role-of", of(passage, name.roleIn(passage), new Phrase(at, next), focus));
      }
      at = next;
    }
  }

  private String of(Passage passage, @Nullable Phrase role, Phrase person, String focus) {
    boolean near = role != null && isNear(role, person);
    int end = role != null && near ? Math.max(role.next(), person.next()) : person.next();
    String after = after(passage, end);
    if (!after.isEmpty()) {
      return after;
    }
    if (role == null || !near) {
      boolean possessive =
          CapitalisedPhrases.isPossessive(passage.tokens().word(person.first() - 1));
      return possessive ? Affiliations.endingAt(passage, person.first()) : ""; // ADY's NAME
    }
    String beside = Affiliations.endingAt(passage, beforeBracket(passage.tokens(), role.first()));
    if (!beside.isEmpty()) {
      return beside;
    }
    String noun = byNoun(passage, role);
    if (!noun.isEmpty()) {
      return noun;
    }
    int pronoun = pronoun(passage, role.first());
    return pronoun >= 0 ? subject(passage, pronoun) : byKind(passage, role, focus);
  }

  private static boolean isNear(Phrase role, Phrase person) {
    return Math.max(role.first(), person.first()) - Math.min(role.next(), person.next())
        < BESIDE * 2;
  }

  /** "Rafaela Turin of Italy", "Чжао Лин из Урумчи". */
  private static String after(Passage passage, int next) {
    Tokens tokens = passage.tokens();
    if (!AFTER.contains(tokens.word(next)) || tokens.startsLine(next)) {
      return "";
    }
    int of = tokens.word(next + 1).equals("the") ? next + 2 : next + 1;
    return Affiliations.within(passage, of, of + 1);
  }

  /** 国家铁路公司（KTZ）驻华代表: what stands in brackets says the same name. */
  private static int beforeBracket(Tokens tokens, int at) {
    char c = tokens.first(at - 1);
    if (c != ')' && c != '）') {
      return at;
    }
    int open = at - 2;
    while (open > at - 6 && tokens.first(open) != '(' && tokens.first(open) != '（') {
      open--;
    }
    return open > at - 6 && open > 0 ? open : at;
  }

  /** The pronoun right before a role, in its sentence; -1 where none is. */
  private int pronoun(Passage passage, int role) {
    Tokens tokens = passage.tokens();
    for (int i = role; i >= Math.max(sentence(passage, role), role - 2); i--) {
      if (pointing.contains(tokens.word(i))) {
        return i;
      }
    }
    boolean headed = tokens.word(role - 1).equals("by"); // the mission of the OSCE, headed by
    return headed && LED.contains(tokens.word(role - 2)) ? role : -1;
  }

  /** What a sentence, else the one before, is about: its first organisation, else its place. */
  private static String subject(Passage passage, int before) {
    int start = sentence(passage, before);
    String here = firstOf(passage, start, before);
    return here.isEmpty() && start > 0
        ? firstOf(passage, sentence(passage, start - 1), start)
        : here;
  }

  private static int sentence(Passage passage, int at) {
    int start = at;
    while (start > 0 && at - start < SENTENCE && !passage.startsSentence(start)) {
      start--;
    }
    return start;
  }

  private static String firstOf(Passage passage, int first, int next) {
    String place = "";
    for (int i = first; i < next; i++) {
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

  /** "The group's manager", "начальник таможни": the organisation named with this noun. */
  private static String byNoun(Passage passage, Phrase role) {
    Tokens tokens = passage.tokens();
    for (int i = role.first() - 2; i < role.next() + BESIDE; i++) {
      String word = tokens.word(i);
      boolean noun =
          tokens.isWord(i)
              && word.length() >= SHORTEST_NOUN
              && !passage.isTaken(i)
              && (!tokens.isCapitalised(i) || passage.startsSentence(i))
              && isPointed(tokens, i, role);
      if (noun) {
        int letters = CapitalisedPhrases.isPossessive(word) ? word.length() - 2 : word.length();
        boolean inflected = tokens.first(i) >= 0x400; // палаты, банка
        String stem = word.substring(0, Math.min(STEM, inflected ? letters - 1 : letters));
        String found = last(passage, role.first(), value -> hasWord(value, stem));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /**
   * English says "the group's" and "of the group"; elsewhere the case tells, in the role itself.
   */
  private static boolean isPointed(Tokens tokens, int at, Phrase role) {
    if (tokens.first(at) < 0x250) {
      return tokens.word(at - 1).equals("the")
          && (at < role.first()
              ? CapitalisedPhrases.isPossessive(tokens.word(at))
              : tokens.word(at - 2).equals("of") || tokens.word(at - 2).equals("for"));
    }
    return at > role.first() && at < role.next()
        || at == role.first() && isKazakhOwner(tokens, role);
  }

  /** "Топтың менеджері", "комбинат директоры": the first word is whose the role is. */
  private static boolean isKazakhOwner(Tokens tokens, Phrase role) {
    String last = tokens.word(role.next() - 1);
    return KazakhSegments.isGenitive(tokens.word(role.first()))
        || role.length() > 1 && (last.endsWith("ы") || last.endsWith("і"));
  }

  /** "Vice minister", "Professor": the last ministry, the last university. */
  private String byKind(Passage passage, Phrase role, String focus) {
    if (passage.tokens().first(role.first() - 1) == '部') {
      return ""; // 项目部部长: of that department, and no minister
    }
    String words = NormalText.fold(passage.quote(role));
    for (RoleKind kind : kinds) {
      if (kind.roles().stream().anyMatch(one -> hasWord(words, one))) {
        String organisation =
            kind.company()
                ? lastCompany(passage, role.first())
                : last(
                    passage,
                    role.first(),
                    value -> kind.organisation().stream().anyMatch(one -> hasWord(value, one)));
        return organisation.isEmpty() ? mainPlace(passage, role, kind, focus) : organisation;
      }
    }
    return "";
  }

  private static String last(Passage passage, int before, Predicate<String> fits) {
    for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
      Name name = passage.name(i);
      if (name != null
          && name.type() == Tag.Type.ORGANISATION
          && (fits.test(Names.fold(name.value()))
              || fits.test(name.noun())
              || fits.test(Names.fold(passage.quote(new Phrase(i, passage.afterName(i))))))) {
        return passage.quote(new Phrase(i, passage.afterName(i)));
      }
    }
    return "";
  }

  private static String lastCompany(Passage passage, int before) {
    for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
      Name name = passage.name(i);
      if (name != null && name.isCompany()) {
        return passage.quote(new Phrase(i, passage.afterName(i)));
      }
    }
    return "";
  }

  /**
   * The country the article is about, the region or city the sentence names, or the one of that
   * country named most often so far.
   */
  private static String mainPlace(Passage passage, Phrase role, RoleKind kind, String focus) {
    if (kind.place().isEmpty() || kind.place().equals("country")) {
      boolean own = !kind.place().isEmpty() && !focus.isEmpty() && isOwn(passage, role, focus);
      return own ? focus : "";
    }
    int before = role.first();
    List<String> countries = kind.countries().isEmpty() ? List.of(focus) : kind.countries();
    for (int i = before - 1; i >= sentence(passage, before); i--) {
      Tag place = passage.place(i);
      boolean there = kind.countries().isEmpty() || isIn(place, countries);
      if (place != null && there && place.type().word().equals(kind.place())) {
        return place.id(); // «Павлодарской области» возглавил заместитель акима
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    String most = "";
    for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
      Tag place = passage.place(i);
      if (place != null && place.type().word().equals(kind.place()) && isIn(place, countries)) {
        int count = counts.merge(place.id(), 1, Integer::sum);
        most = count > counts.getOrDefault(most, 0) ? place.id() : most;
      }
    }
    return most;
  }

  /**
   * Whether somebody may be of the country the article is about: no other country is named in the
   * sentence or the one before it, and nobody else has the same role.
   */
  private static boolean isOwn(Passage passage, Phrase role, String focus) {
    int start = sentence(passage, role.first());
    int end = role.next();
    int last = Math.min(passage.tokens().size(), end + SENTENCE);
    while (end < last && !passage.startsSentence(end)) {
      end++;
    }
    for (int i = start > 0 ? sentence(passage, start - 1) : start; i < end; i++) {
      Tag place = passage.place(i);
      if (place != null && place.type() == Tag.Type.COUNTRY && !place.id().equals(focus)) {
        return false;
      }
    }
    String words = NormalText.fold(passage.quote(role));
    for (int i = 0; i < passage.tokens().size(); i++) {
      Name name = passage.name(i);
      Phrase other = name == null ? null : name.roleIn(passage);
      if (other != null
          && !other.equals(role)
          && NormalText.fold(passage.quote(other)).equals(words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(@Nullable Tag place, List<String> countries) {
    return place != null
        && countries.stream().anyMatch(one -> !one.isEmpty() && place.id().startsWith(one));
  }

  /** Whether a word begins so; in Chinese, whether the characters stand anywhere. */
  private static boolean hasWord(String words, String beginning) {
    int at = words.indexOf(beginning);
    while (at >= 0) {
      boolean han = Character.isIdeographic(beginning.charAt(0));
      if (han || at == 0 || !Character.isLetter(words.charAt(at - 1))) {
        return true;
      }
      at = words.indexOf(beginning, at + 1);
    }
    return false;
  }
}
