package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * Says of an English phrase without a head word whether the article calls it an organisation: "the
 * grid operator KEGOC", "Windey, a maker of wind turbines", or by writing words together,
 * "QazTrade".
 */
final class CalledOrganisations {
  private static final int LONGEST = 4;
  private static final int FARTHEST = 7;

  /** McKenzie and DeLuca are people. */
  private static final Set<String> FAMILIES =
      Set.of("mc", "mac", "de", "di", "du", "la", "le", "van", "von", "al", "el", "fitz");

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords heads;

  CalledOrganisations(Passage passage, HeadWords heads) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.heads = heads;
  }

  boolean has(Phrase phrase) {
    int first = phrase.first();
    if (phrase.length() > LONGEST
        || passage.isTaken(phrase)
        || passage.isInPlace(first)
        || tokens.isNumber(first - 1) // 100 MW
        || heads.isRoleWord(tokens.word(first))
        || heads.events().contains(tokens.word(phrase.next() - 1))) {
      return false;
    }
    return isWrittenTogether(phrase) || isIntroduced(first) || isExplained(phrase.next());
  }

  private boolean isWrittenTogether(Phrase phrase) {
    int at = phrase.first();
    if (phrase.length() > 1) {
      return false;
    }
    for (int i = tokens.start(at) + 2; i < tokens.end(at) - 1; i++) {
      if (tokens.text().isUpper(i) && !tokens.text().isUpper(i - 1)) {
        return !FAMILIES.contains(tokens.text().slice(tokens.start(at), i))
            && Character.isLetter(tokens.text().charAt(i - 1));
      }
    }
    return false;
  }

  /** "Its subsidiary NAME". */
  private boolean isIntroduced(int first) {
    return isNoun(first - 1) && !tokens.startsLine(first);
  }

  /** "NAME, the national grid operator": up to the first of such words, past no other noun. */
  private boolean isExplained(int next) {
    String article = tokens.word(next + 1);
    if (tokens.first(next) != ','
        || !(article.equals("a") || article.equals("an") || article.equals("the"))) {
      return false;
    }
    for (int i = next + 2; i < next + FARTHEST && tokens.isWord(i); i++) {
      if (isNoun(i)) {
        return !heads.isRoleWord(tokens.word(i + 1));
      }
      if (heads.isRoleWord(tokens.word(i)) && !tokens.word(i).equals("national")
          || tokens.word(i).equals("of")) {
        return false;
      }
    }
    return false;
  }

  private boolean isNoun(int at) {
    return heads.beside().contains(tokens.word(at)) && !tokens.isCapitalised(at);
  }
}
