package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of an English phrase without a head word whether the article calls it an organisation: "the
 * grid operator KEGOC", "Windey, a maker of wind turbines", "the director of QazTrade".
 */
final class CalledOrganisations {
  private static final int LONGEST = 4;
  private static final int FARTHEST = 7;

  /** McKenzie and DeLuca are people. */
  private static final Set<String> FAMILIES =
      Set.of("mc", "mac", "de", "di", "du", "la", "le", "van", "von", "al", "el", "fitz");

  private static final Set<String> LED_BY = Set.of("of", "at", "from", "for");

  /** What organisations do and products do not. */
  private static final Set<String> DEEDS =
      Set.of(
          "said",
          "says",
          "told",
          "stated",
          "announced",
          "reported",
          "noted",
          "signed",
          "agreed",
          "plans",
          "intends",
          "acquired",
          "bought",
          "invested",
          "invests",
          "employs",
          "hired",
          "owns",
          "exports",
          "exported",
          "imports",
          "manufactures",
          "supplies",
          "won");

  private static final Set<String> AFTER_NOUN =
      Set.of(
          "of",
          "known",
          "run",
          "led",
          "set",
          "built",
          "it",
          "he",
          "she",
          "they",
          "we",
          "in",
          "for",
          "from",
          "with",
          "at",
          "by",
          "on",
          "to",
          "and",
          "or",
          "that",
          "which",
          "who",
          "whose",
          "behind",
          "under",
          "near",
          "outside",
          "making",
          "producing",
          "operating",
          "working",
          "specialising",
          "specializing",
          "is",
          "was",
          "has",
          "will");

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords heads;
  private @Nullable Set<String> acting;
  private @Nullable Set<String> inSentences;

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
    boolean acts =
        phrase.length() == 1
            && isWrittenTogether(tokens, first)
            && acting().contains(tokens.word(first));
    return acts || isIntroduced(first) || isExplained(phrase.next()) && isSureCapital(phrase);
  }

  /**
   * The words written together (QazTrade) whose leader or deeds the article tells; others are
   * mostly products (PowerPoint).
   */
  private Set<String> acting() {
    if (acting == null) {
      acting = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isCapitalised(i) && isWrittenTogether(tokens, i) && acts(i)) {
          acting.add(tokens.word(i));
        }
      }
    }
    return acting;
  }

  /** "QazTrade signed", "director of QazTrade", "QazTrade expert Aida", "the QazTrade company". */
  private boolean acts(int at) {
    int next = at + 1;
    boolean the = tokens.word(at - 1).equals("the");
    int before = the ? at - 2 : at - 1;
    boolean led = LED_BY.contains(tokens.word(before)) && heads.isRoleWord(tokens.word(before - 1));
    boolean named = tokens.isCapitalised(next + 1); // the ChatGPT maker Orvo
    boolean leads = heads.isRoleWord(tokens.word(next)) && named;
    boolean called = the && isNoun(next) && !named;
    return led || leads || called || DEEDS.contains(tokens.word(next));
  }

  /** QazTrade, JavaScript: no person is written so, McKenzie aside. */
  static boolean isWrittenTogether(Tokens tokens, int at) {
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

  /** Not the capital of the beginning of a sentence alone: "Silk, a producer of wool". */
  private boolean isSureCapital(Phrase phrase) {
    int first = phrase.first();
    return phrase.length() > 1
        || tokens.isAcronym(first)
        || isWrittenTogether(tokens, first)
        || !passage.startsSentence(first)
        || inSentences().contains(tokens.word(first));
  }

  /** The words that have a capital also where no sentence begins. */
  private Set<String> inSentences() {
    if (inSentences == null) {
      inSentences = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isCapitalised(i) && !passage.startsSentence(i)) {
          inSentences.add(tokens.word(i));
        }
      }
    }
    return inSentences;
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
        return endsExplanation(i + 1);
      }
      if (heads.isRoleWord(tokens.word(i)) && !tokens.word(i).equals("national")
          || tokens.word(i).equals("of")) {
        return false;
      }
    }
    return false;
  }

  /** Whether no other noun follows, as in "a company picnic". */
  private boolean endsExplanation(int at) {
    String word = tokens.word(at);
    return !tokens.isWord(at)
        || isNoun(at)
        || AFTER_NOUN.contains(word)
        || word.endsWith("ed"); // owned, founded
  }

  private boolean isNoun(int at) {
    return heads.beside().contains(tokens.word(at)) && !tokens.isCapitalised(at);
  }
}
