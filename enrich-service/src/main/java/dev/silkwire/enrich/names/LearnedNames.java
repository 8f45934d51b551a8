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

  private final String rule;
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

  LearnedNames(String language, NameWeights weights, Caution caution) {
    this.rule = "learned#" + language;
    this.weights = weights;
    this.caution = caution;
  }

  String rule() {
    return rule;
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
        Labelling labelling = Labelling.of(weights, words, first, next, reluctance);
        collect(found, passage, labelling, article);
        if (passage.isAsked() && reluctance > 0) {
          doubt(passage, labelling, Labelling.of(weights, words, first, next, 0), reluctance);
        }
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
        if (phrase.length() <= LONGEST && isFree(passage, phrase, sureRule)) {
          if (!lone || labelling.lead(at) >= LONE) {
            found.add(new Labelled(phrase, type));
          } else if (passage.isAsked()) {
            passage.doubt(phrase, rule, fallsShort(type, labelling.lead(at), LONE));
          }
        }
      }
      at = next;
    }
  }

  private static String fallsShort(Tag.Type type, int lead, int least) {
    return "a single word, as %s only %d ahead of no name, not %d"
        .formatted(type.word(), lead, least);
  }

  /** Says of what would be a name without caution that it is none with it. */
  private void doubt(Passage passage, Labelling careful, Labelling bold, int reluctance) {
    int at = bold.first();
    while (at < bold.next()) {
      Tag.Type type = NameLabels.type(bold.label(at));
      int next = at + 1;
      while (type != null && next < bold.next() && NameLabels.isInside(bold.label(next))) {
        next++;
      }
      if (type != null && careful.isOutside(at, next) && isFree(passage, new Phrase(at, next), 0)) {
        String reason = "%s by learned weights, but not by the %d that caution asks for";
        passage.doubt(new Phrase(at, next), rule, reason.formatted(type.word(), reluctance));
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
    boolean small =
        tokens.isWord(phrase.first())
            && !tokens.isCapitalised(phrase.first())
            && !tokens.isHan(phrase.first());
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
                || tokens.length(phrase.first()) < 2 && !tokens.isHan(phrase.first()));
    boolean same =
        passage.isTaken(phrase.first()) && passage.afterName(phrase.first()) == phrase.next();
    return !placeOnly && !cut && !common && !same && !small;
  }
}
