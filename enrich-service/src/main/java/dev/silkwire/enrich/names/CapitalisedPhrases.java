package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The capitalised phrases of an English text: "Ministry of Foreign Affairs of the PRC", "National
 * Development and Reform Commission". A small word joins two capitalised parts only where a head
 * word asks for it, so that "Kazakhstan and China" stay two.
 */
final class CapitalisedPhrases {
  static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "dr", "sir", "madam");

  private static final int LONGEST = 20;
  private static final int LOOK_AHEAD = 8;

  /** Words that are capitalised because a sentence begins. */
  private static final Set<String> SENTENCE_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "to",
          "of",
          "for",
          "from",
          "by",
          "with",
          "as",
          "and",
          "but",
          "or",
          "if",
          "it",
          "he",
          "she",
          "we",
          "they",
          "i",
          "you",
          "his",
          "her",
          "their",
          "our",
          "my",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "what",
          "when",
          "where",
          "who",
          "why",
          "how",
          "while",
          "during",
          "after",
          "before",
          "since",
          "until",
          "according",
          "however",
          "also",
          "more",
          "most",
          "some",
          "many",
          "all",
          "both",
          "each",
          "no",
          "not",
          "so",
          "then",
          "now",
          "today",
          "yesterday",
          "tomorrow",
          "meanwhile",
          "among",
          "under",
          "over",
          "about",
          "between",
          "following",
          "earlier",
          "later",
          "last",
          "next",
          "first",
          "second",
          "third",
          "another",
          "other",
          "such",
          "its",
          "guests",
          "participants",
          "officials",
          "experts",
          "updated",
          "home",
          "photo",
          "source",
          "efficient",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "mr",
          "mrs",
          "ms",
          "dr",
          "one",
          "two",
          "three",
          "per",
          "via",
          "yes");

  private CapitalisedPhrases() {}

  static boolean isSentenceWord(String word) {
    return SENTENCE_WORDS.contains(word);
  }

  static List<Phrase> of(Tokens tokens, HeadWords heads) {
    List<Phrase> phrases = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      boolean hyphenated = tokens.first(at + 1) == '-' && tokens.isGlued(at + 1); // All-China
      if (!tokens.isWord(at)
          || !tokens.isCapitalised(at)
          || !hyphenated && isSentenceWord(tokens.word(at))) {
        at++;
        continue;
      }
      int next = end(tokens, at, heads);
      phrases.add(new Phrase(at, next));
      at = next;
    }
    return phrases;
  }

  private static int end(Tokens tokens, int first, HeadWords heads) {
    int next = first + 1;
    boolean head = isHead(tokens.word(first), heads);
    while (next - first < LONGEST && next < tokens.size()) {
      if (tokens.startsLine(next) || isPossessive(tokens.word(next - 1))) {
        return next;
      }
      String word = tokens.word(next);
      if (isName(tokens, next)) {
        head |= isHead(word, heads);
        next++;
      } else if ((word.equals("-") || word.equals("'") || word.equals("/") || word.equals("&"))
          && isName(tokens, next + 1)
          && (word.equals("&") || tokens.isGlued(next) || tokens.isGlued(next + 1))) {
        head |= heads.organisations().contains(tokens.word(next + 1));
        next += 2;
      } else if (word.equals("-")
          && tokens.isGlued(next)
          && tokens.isGlued(next + 1)
          && tokens.isWord(next + 1)) {
        next += 2; // E-commerce
      } else {
        int joined = afterSmallWords(tokens, first, next, head, heads);
        if (joined == next) {
          return next;
        }
        next = joined;
      }
    }
    return next;
  }

  /** Past "of", "for the", "and" where they belong to a longer name; else the place itself. */
  private static int afterSmallWords(
      Tokens tokens, int first, int at, boolean head, HeadWords heads) {
    String word = tokens.word(at);
    int next = at + 1;
    switch (word) {
      case "of", "for", "on" -> {
        if (tokens.word(next).equals("the")) {
          next++;
        }
        return head && isName(tokens, next) ? next : at;
      }
      case "and" -> {
        if (!isName(tokens, next)) {
          return at;
        }
        boolean another = isHead(tokens.word(next), heads) && tokens.word(next + 1).equals("of");
        boolean inside = // Ministry of Transport and Logistics
            head && hasOf(tokens, first, at) && !another && !headAhead(tokens, next, 1, heads);
        boolean listed = // Eni, Maire and Iveco Group
            at - first == 1 && tokens.first(first - 1) == ',' && tokens.isCapitalised(first - 2);
        boolean headFollows = !head && !listed && headAhead(tokens, next, 1, heads);
        boolean company = !hasOf(tokens, first, at) && companyAhead(tokens, next);
        return inside || headFollows || company ? next : at;
      }
      default -> {
        return at;
      }
    }
  }

  /** A minister is of trade and integration as a ministry is. */
  private static boolean isHead(String word, HeadWords heads) {
    return heads.organisations().contains(word) || word.equals("minister");
  }

  private static boolean hasOf(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean headAhead(Tokens tokens, int from, int least, HeadWords heads) {
    for (int i = from;
        i < from + LOOK_AHEAD && (isName(tokens, i) || tokens.first(i) == '-' && tokens.isGlued(i));
        i++) {
      String word = tokens.word(i);
      if (i >= from + least
          && (heads.organisations().contains(word) || heads.events().contains(word))) {
        return true;
      }
    }
    return false;
  }

  /** "Construction and Operation Co Ltd": both are one company's. */
  private static boolean companyAhead(Tokens tokens, int from) {
    for (int i = from; i < from + 4 && isName(tokens, i); i++) {
      String word = tokens.word(i);
      if (word.equals("co") || word.equals("ltd") || word.equals("inc") || word.equals("llc")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Tokens tokens, int at) {
    return tokens.isWord(at) && tokens.isCapitalised(at) && !HONORIFICS.contains(tokens.word(at));
  }

  static boolean isPossessive(String word) {
    return word.endsWith("'s");
  }
}
