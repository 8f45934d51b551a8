package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that no rule found, by learned weights. Rules go first and stay as they are, but for a
 * sentence without its article: there weights may know better than a rule that was not sure.
 */
final class LearnedNames {
  private static final int LONGEST = 14;

  /** By how much a single word must be ahead of none in an article, where people have two. */
  private static final int LONE = 64;

  private final NameWeights weights;
  private final Caution caution;

  /** A name and what it is of. */
  record Labelled(Phrase words, Tag.Type type) {}

  /**
   * How careful learned names are.
   *
   * @param inSentence what is added for a word to be no part of a name: with more of it, fewer
   *     names are found and more of them are right
   * @param inArticle the same for a text of many sentences, which introduces its names in ways that
   *     rules know
   * @param sureRule how sure a rule must have been of a name that weights may not take back
   */
  record Caution(int inSentence, int inArticle, double sureRule) {}

  LearnedNames(NameWeights weights, Caution caution) {
    this.weights = weights;
    this.caution = caution;
  }

  /**
   * @param article whether the passage is of a text of many sentences
   */
  List<Labelled> find(Passage passage, WordFeatures words, boolean article) {
    List<Labelled> found = new ArrayList<>();
    int size = weights.isEmpty() ? 0 : passage.tokens().size();
    int reluctance = article ? caution.inArticle : caution.inSentence;
    int first = 0;
    while (first < size) {
      int next = words.endOfCandidates(first);
      if (next > first) {
        collect(found, passage, Labelling.of(weights, words, first, next, reluctance), article);
      }
      first = Math.max(next, first + 1);
    }
    return found;
  }

  private void collect(
      List<Labelled> found, Passage passage, Labelling labelling, boolean article) {
    double sureRule = article ? 0 : caution.sureRule;
    int at = labelling.first();
    while (at < labelling.next()) {
      Tag.Type type = NameLabels.type(labelling.label(at));
      int next = at + 1;
      if (type == null) {
        release(passage, labelling, at, sureRule);
      } else {
        while (next < labelling.next() && NameLabels.isInside(labelling.label(next))) {
          next++;
        }
        boolean lone = article && next == at + 1 && !passage.tokens().isAcronym(at);
        Phrase phrase = withoutOpenQuote(passage.tokens(), new Phrase(at, next));
        if (phrase.length() <= LONGEST
            && isFree(passage, phrase, sureRule)
            && (!lone || labelling.lead(at) >= LONE)) {
          found.add(new Labelled(phrase, type));
        }
      }
      at = next;
    }
  }

  /** Takes a name back that a rule was not sure of and the weights see nothing of. */
  private static void release(Passage passage, Labelling labelling, int at, double sureRule) {
    int next = passage.afterName(at);
    if (next > at && !passage.isHeld(at, sureRule) && labelling.isOutside(at, next)) {
      passage.release(new Phrase(at, next));
    }
  }

  /** Quotation marks belong to a name in pairs. */
  private static Phrase withoutOpenQuote(Tokens tokens, Phrase phrase) {
    int marks = 0;
    for (int i = phrase.first(); i < phrase.next(); i++) {
      marks += tokens.first(i) == '"' ? 1 : 0;
    }
    boolean open = marks == 1 && phrase.length() > 1;
    return open && tokens.first(phrase.first()) == '"'
        ? new Phrase(phrase.first() + 1, phrase.next())
        : phrase;
  }

  /** Rules and lists know better what is a place, a month or another name. */
  private static boolean isFree(Passage passage, Phrase phrase, double sureRule) {
    Tokens tokens = passage.tokens();
    char begin = tokens.first(phrase.first());
    boolean small =
        tokens.isWord(phrase.first())
            && !tokens.isCapitalised(phrase.first())
            && !Character.isIdeographic(begin);
    boolean placeOnly = true;
    for (int i = phrase.first(); i < phrase.next(); i++) {
      if (passage.isHeld(i, sureRule) || tokens.first(i) == '|') {
        return false;
      }
      placeOnly &= passage.isInPlace(i);
    }
    boolean cut =
        passage.isInPlace(phrase.first()) && passage.place(phrase.first()) == null
            || passage.isInPlace(phrase.next())
                && passage.place(phrase.next()) == null
                && passage.isInPlace(phrase.next() - 1);
    boolean common =
        phrase.length() == 1
            && (CapitalisedPhrases.isSentenceWord(tokens.word(phrase.first()))
                || tokens.length(phrase.first()) < 2 && !Character.isIdeographic(begin));
    boolean same =
        passage.isTaken(phrase.first()) && passage.afterName(phrase.first()) == phrase.next();
    return !placeOnly && !cut && !common && !same && !small;
  }
}
