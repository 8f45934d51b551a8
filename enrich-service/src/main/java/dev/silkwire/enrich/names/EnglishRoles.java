package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/** The roles that stand before and behind a person's name in an English text. */
final class EnglishRoles {
  /** What stands before a role and says whose it is, or that it is known. */
  private static final Set<String> WHOSE = Set.of("its", "their", "his", "her", "our", "the");

  private static final int LONGEST_ROLE = 8;
  private static final Set<String> HEADS =
      Set.of("heads", "leads", "chairs", "runs", "headed", "led", "directs");

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords heads;

  EnglishRoles(Passage passage, HeadWords heads) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.heads = heads;
  }

  /** "Party secretary Che Jun": the role words right before. */
  Phrase before(int first) {
    int from = first;
    if (tokens.first(first - 1) == '.' && tokens.isGlued(first - 1) && isShort(first - 2)) {
      return new Phrase(first - 2, first); // Gov. NAME
    }
    while (from > 0
        && first - from < 5
        && (heads.isRoleWord(tokens.word(from - 1)) || isRoleHyphen(from - 1))
        && !tokens.startsLine(from)) {
      from--;
    }
    return isRole(from, first) ? new Phrase(from, first) : new Phrase(first, first);
  }

  /** "Its deputy minister of trade, NAME": from the word that says whose to the comma. */
  Phrase beforeComma(int first) {
    Phrase none = new Phrase(first, first);
    int end = first - 1;
    if (tokens.first(end) != ',' || tokens.startsLine(first)) {
      return none;
    }
    int from = end;
    while (from > 0 && end - from < LONGEST_ROLE && isInRole(from - 1)) {
      from--;
    }
    boolean whose =
        WHOSE.contains(tokens.word(from - 1))
            || CapitalisedPhrases.isPossessive(tokens.word(from - 1));
    return whose && isRole(from, end) ? new Phrase(from, end) : none;
  }

  private boolean isInRole(int at) {
    return tokens.isWord(at)
        && !tokens.isCapitalised(at)
        && !WHOSE.contains(tokens.word(at))
        && !CapitalisedPhrases.isPossessive(tokens.word(at));
  }

  private boolean isRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (heads.roles().contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "President of Kazakhstan NAME", "Secretary of the Party Committee of Shandong NAME". */
  Phrase withOf(int next) {
    for (int at = next - 1; at > 0 && at > next - 10; at--) {
      String word = tokens.word(at);
      boolean of = word.equals("of");
      if (!of
          && !tokens.isCapitalised(at)
          && !tokens.word(at - 1).equals("the") // Deputy Akim of the region NAME
          && !word.equals("the")
          && !word.equals("party")
          && !word.equals("and")) {
        break;
      }
      if (of && heads.isRoleWord(tokens.word(at - 1))) {
        return before(at);
      }
    }
    return new Phrase(next, next);
  }

  /** ", vice minister of energy of Kazakhstan": up to a place or the next comma. */
  Phrase after(int next) {
    Phrase none = new Phrase(next, next);
    int at = next;
    if (tokens.first(at) == '(') {
      while (at < next + 4 && tokens.first(at) != ')') {
        at++;
      }
      at++;
    }
    if (tokens.first(at) != ',') {
      return none;
    }
    at++;
    int from = at;
    int skipped = 0;
    while (skipped < 5
        && (CapitalisedPhrases.isPossessive(tokens.word(at))
            || isArticle(at)
            || passage.afterName(at) > at
            || passage.afterPlace(at) > at
            || isAdjective(at))) {
      int whose =
          Math.max(
              passage.afterName(at), passage.afterPlace(at)); // Kazakhstan's permanent delegate
      at = Math.max(whose, at + 1);
      from = at;
      skipped++;
    }
    while (at < from + 6
        && (isRoleHyphen(at)
            || tokens.isWord(at)
                && (heads.isRoleWord(tokens.word(at))
                    || isRole(from, at) && isSmallRoleWord(at)))) {
      at++;
    }
    while (at > from && (tokens.word(at - 1).equals("of") || tokens.word(at - 1).equals("and"))) {
      at--;
    }
    return isRole(from, at) ? new Phrase(from, at) : none;
  }

  /** "vice-governor". */
  private boolean isRoleHyphen(int at) {
    return tokens.first(at) == '-'
        && tokens.isGlued(at)
        && heads.isRoleWord(tokens.word(at - 1))
        && heads.isRoleWord(tokens.word(at + 1));
  }

  private boolean isArticle(int at) {
    return tokens.word(at).equals("a")
        || tokens.word(at).equals("an")
        || tokens.word(at).equals("the");
  }

  /** A word before a role that says what of: "leading wheat exporter". */
  private boolean isAdjective(int at) {
    return tokens.isWord(at)
        && !tokens.isCapitalised(at)
        && !heads.isRoleWord(tokens.word(at))
        && heads.roles().contains(tokens.word(at + 1));
  }

  private boolean isSmallRoleWord(int at) {
    String word = tokens.word(at);
    return !tokens.isCapitalised(at) && (word.equals("of") || tokens.word(at - 1).equals("of"));
  }

  private boolean isShort(int at) {
    return tokens.length(at) < 5 && tokens.isCapitalised(at) && heads.isRoleWord(tokens.word(at));
  }

  /** ", who heads the freight branch of": a role that is told. */
  Phrase whoHeads(int next) {
    int verb = next + 2;
    if (tokens.first(next) != ','
        || !tokens.word(next + 1).equals("who")
        || !HEADS.contains(tokens.word(verb))) {
      return new Phrase(next, next);
    }
    int end = verb + 1;
    while (end < verb + 6
        && tokens.isWord(end)
        && !tokens.word(end).equals("of")
        && !tokens.isCapitalised(end)) {
      end++;
    }
    return new Phrase(verb, end);
  }
}
