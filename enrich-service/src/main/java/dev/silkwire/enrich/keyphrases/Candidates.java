package dev.silkwire.enrich.keyphrases;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.keyphrases.Candidate.Kind;
import dev.silkwire.enrich.keyphrases.Candidate.Mention;
import dev.silkwire.enrich.keyphrases.NamedWords.Named;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the phrases of an article: every name with all its forms, and runs of words between
 * small words, two of which may be joined as in "port of Aktau".
 */
final class Candidates {
  private static final int MOST = 20_000;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_EDITION = 6;

  /** Of a Chinese phrase. */
  private static final int MOST_CHARACTERS = 8;

  /** Names as unsure as learned ones do not make a phrase better. */
  private static final double LEARNED = 0.55;

  private static final Map<String, Set<String>> JOINING =
      Map.of("en", Set.of("of", "for"), "fr", Set.of("de", "du", "des"));

  private final String language;
  private final Set<String> joining;
  private final Set<String> plain;
  private final Map<String, Candidate> byKey = new LinkedHashMap<>();
  private final Map<Tag, List<Mention>> names = new IdentityHashMap<>();

  /**
   * @param plain words that are no phrase alone
   */
  Candidates(String language, Set<String> plain) {
    this.language = language;
    this.plain = plain;
    this.joining = JOINING.getOrDefault(language, Set.of());
  }

  Collection<Candidate> all() {
    return byKey.values();
  }

  static @Nullable Kind kind(Tag tag) {
    if (tag.confidence() <= LEARNED) {
      return null;
    }
    return switch (tag.type()) {
      case COUNTRY, REGION, CITY -> Kind.PLACE;
      case PERSON -> Kind.PERSON;
      case ORGANISATION -> Kind.ORGANISATION;
      case EVENT, PROGRAMME -> Kind.EVENT;
      case MACRO_REGION, PLACE, MONEY, QUANTITY, DATE, TOPIC, KEYPHRASE, WATCH -> null;
    };
  }

  /** Adds the names of a title or text; they count once both are read. */
  void addNames(Tokens tokens, NamedWords named) {
    for (Named one : named.all()) {
      names
          .computeIfAbsent(one.tag(), none -> new ArrayList<>())
          .add(new Mention(tokens, one.first(), one.next()));
    }
  }

  /** Makes each name one candidate, called by the form an analyst would write. */
  void countNames(List<Tag> tags) {
    for (Tag tag : tags) {
      Kind kind = kind(tag);
      List<Mention> mentions = names.get(tag);
      if (kind != null && mentions != null) {
        count(kind, tag.value(), mentions);
      }
    }
  }

  private void count(Kind kind, String value, List<Mention> mentions) {
    Mention whole = kind == Kind.PLACE ? place(value, mentions) : longest(mentions);
    Mention called =
        switch (kind) {
          case EVENT -> withoutEdition(whole);
          case ORGANISATION -> withoutForm(value, whole);
          case PLACE, PERSON, WORDS -> whole;
        };
    Candidate name = candidate(called, key(called), kind, false);
    if (name == null) {
      return;
    }
    name.at(called); // its words become the phrase
    mentions.forEach(name::at); // all but the whole of it
    name.capitals = name.count;
  }

  /** "КАМАЗ" of ПАО «КАМАЗ». */
  private static Mention withoutForm(String value, Mention whole) {
    Tokens tokens = whole.tokens();
    for (int first = whole.first() + 1; first < whole.next(); first++) {
      if (tokens.first(first - 1) == '"') {
        for (int next = whole.next(); next > first; next--) {
          Mention inner = new Mention(tokens, first, next);
          if (inner.span().quote().equals(value)) {
            return inner;
          }
        }
      }
    }
    return whole;
  }

  private static Mention longest(List<Mention> mentions) {
    Mention longest = mentions.getFirst();
    for (Mention one : mentions) {
      if (one.letters() > longest.letters() && one.next() - one.first() <= LONGEST_NAME) {
        longest = one;
      }
    }
    return longest;
  }

  /** "China-ASEAN Expo" of "22nd China-ASEAN Expo", 进口博览会 of 第七届进口博览会. */
  private static Mention withoutEdition(Mention event) {
    Tokens tokens = event.tokens();
    int first = event.first();
    int last = Math.min(event.next() - 2, first + LONGEST_EDITION);
    for (int i = first; i < last; i++) {
      boolean ends =
          tokens.isNumber(i - 1) && tokens.isGlued(i) && tokens.isWord(i) && tokens.length(i) == 2
              || tokens.first(i) == '届';
      if (ends && (tokens.isNumber(first) || "第首".indexOf(tokens.first(first)) >= 0)) {
        return new Mention(tokens, i + 1, event.next());
      }
    }
    return event;
  }

  /** The name itself, else the shortest form with a capital: "Құлсары" rather than "Құлсарыдан". */
  private static Mention place(String value, List<Mention> mentions) {
    Mention best = mentions.getFirst();
    for (Mention one : mentions) {
      if (one.span().quote().equalsIgnoreCase(value)) {
        return one;
      }
      if (isBetter(one, best)) {
        best = one;
      }
    }
    return best;
  }

  private static boolean isBetter(Mention one, Mention other) {
    Tokens tokens = one.tokens();
    if (Character.isIdeographic(tokens.first(one.first()))) {
      return false; // the first is as good
    }
    boolean name = isProper(one);
    return name && (!isProper(other) || one.letters() < other.letters());
  }

  private static boolean isProper(Mention one) {
    return one.tokens().isCapitalised(one.first()) && !one.tokens().isAcronym(one.first());
  }

  /** Adds the phrases between small words. */
  void addPhrases(Words words, NamedWords named, Repeats repeats) {
    for (int at = 0; at < words.size(); at++) {
      boolean han = words.isHan(at);
      StringBuilder key = new StringBuilder(han ? "" : " ");
      int hash = 0;
      int end = at;
      while (words.goesOn(at, end)) {
        key.append(words.stem(end)).append(han ? "" : " ");
        hash = han ? Repeats.hash(hash, words.stem(end)) : 0;
        end++;
        if (!han || end == at + 1 || repeats.isSaidAgain(hash)) {
          add(words, at, end, key.toString(), false, named);
        }
      }
      for (int joint = at + 1; joint <= Math.min(end, at + 2); joint++) {
        addJoined(words, at, joint, named);
      }
    }
  }

  /** "Port «of» Aktau", "memorandum «of» mutual understanding". */
  private void addJoined(Words words, int at, int joint, NamedWords named) {
    if (!joining.contains(words.folded(joint))) {
      return;
    }
    for (int end = joint + 1; end < joint + 3 && words.isContent(end); end++) {
      if (words.tokens().startsLine(words.first(end))) {
        return;
      }
      Mention mention = new Mention(words.tokens(), words.first(at), words.next(end));
      add(words, at, end + 1, key(mention), true, named);
    }
  }

  /**
   * Leaves out what no dictionary has as a word and no second mention shows to be a phrase: nothing
   * else tells where a Chinese phrase begins.
   */
  void leaveOutChance() {
    byKey
        .values()
        .removeIf(
            one ->
                one.han
                    && !one.isName()
                    && (one.count < one.needed || one.insideNames + one.cuttingNames >= one.count));
  }

  /** Marks phrases that are said only as a part of one longer phrase, which is said often. */
  void markParts() {
    for (Candidate longer : byKey.values()) {
      if (longer.count < 2 || longer.isName()) {
        continue;
      }
      String key = longer.key;
      int length = key.length();
      for (int at = 1; at < length - 1; at++) {
        if (longer.han || key.charAt(at) == ' ') {
          int end = longer.han ? at : at + 1;
          markPart(key.substring(0, end), longer);
          markPart(key.substring(at), longer);
        }
      }
    }
  }

  private void markPart(String key, Candidate longer) {
    Candidate part = byKey.get(key);
    if (part != null && part != longer && part.count == longer.count) {
      part.isPart = true;
    }
  }

  private void add(Words words, int from, int to, String key, boolean joined, NamedWords named) {
    Mention mention = new Mention(words.tokens(), words.first(from), words.next(to - 1));
    int characters = mention.next() - mention.first();
    boolean unfit =
        words.isHan(from) && (characters < 2 || characters > MOST_CHARACTERS)
            || to == from + 1 && isPlain(mention);
    if (unfit || named.isName(mention.first(), mention.next())) {
      return; // names count by themselves
    }
    Candidate one = candidate(mention, key, Kind.WORDS, joined);
    if (one == null || !one.at(mention)) {
      return;
    }
    if (words.isHan(from)) {
      one.needed = to == from + 1 ? 1 : words.next(from) > words.first(from) + 1 ? 2 : 3;
    }
    one.capitals += isCapitalised(mention) ? 1 : 0;
    one.insideNames += named.isInside(mention.first(), mention.next()) ? 1 : 0;
    one.cuttingNames += named.cuts(mention.first(), mention.next()) ? 1 : 0;
  }

  private boolean isPlain(Mention mention) {
    Tokens tokens = mention.tokens();
    return plain.contains(
        mention.next() == mention.first() + 1
            ? tokens.word(mention.first())
            : tokens.text().slice(tokens.start(mention.first()), tokens.end(mention.next() - 1)));
  }

  /** With a capital that the beginning of a sentence does not ask for. */
  private static boolean isCapitalised(Mention mention) {
    Tokens tokens = mention.tokens();
    int first = mention.first();
    boolean asked = first == 0 || tokens.endsSentence(first - 1);
    return tokens.isCapitalised(first)
        && (!asked || mention.next() > first + 1 && tokens.isCapitalised(mention.next() - 1));
  }

  private @Nullable Candidate candidate(Mention mention, String key, Kind kind, boolean joined) {
    Candidate one = byKey.get(key);
    if (one == null && byKey.size() < MOST) {
      one = new Candidate(key, kind, joined, mention);
      byKey.put(key, one);
    }
    return one;
  }

  /** The stems between spaces, and the characters of Chinese without. */
  private String key(Mention mention) {
    Tokens tokens = mention.tokens();
    StringBuilder key = new StringBuilder();
    for (int i = mention.first(); i < mention.next(); i++) {
      if (Character.isIdeographic(tokens.first(i))) {
        key.append(tokens.word(i));
      } else if (tokens.isWord(i) || tokens.isNumber(i)) {
        boolean hyphen = i > mention.first() && tokens.first(i - 1) == '-' && tokens.isGlued(i);
        if (hyphen && !key.isEmpty()) {
          key.setCharAt(key.length() - 1, '-');
        } else if (key.isEmpty()) {
          key.append(' ');
        }
        key.append(Stems.of(tokens.word(i), language)).append(' ');
      }
    }
    return key.toString();
  }
}
