package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that no rule found, by learned weights: each word from left to right gets the label that
 * scores highest. Rules go first and stay as they are; a learned name only fills a gap.
 */
final class LearnedNames {
  static final int OUTSIDE = 0;
  static final int PERSON = 1;
  static final int ORGANISATION = 3;
  static final int PLACE = 5;

  private static final int LONGEST = 12;
  private static final char CYRILLIC = 0x400;

  private final NameWeights weights;
  private final int marginOfOne;

  /** A name and what it is of. */
  record Labelled(Phrase words, Tag.Type type) {}

  /**
   * @param marginOfOne by how much a name of a single word must be ahead of none
   */
  LearnedNames(NameWeights weights, int marginOfOne) {
    this.weights = weights;
    this.marginOfOne = marginOfOne;
  }

  List<Labelled> find(Passage passage, WordFeatures words) {
    List<Labelled> found = new ArrayList<>();
    int size = weights.isEmpty() ? 0 : passage.tokens().size();
    int[] features = new int[WordFeatures.MOST];
    int[] scores = new int[NameWeights.LABELS];
    int label = OUTSIDE;
    int before = OUTSIDE;
    int first = -1;
    int sure = 0;
    for (int at = 0; at <= size; at++) {
      int next = OUTSIDE;
      int over = 0;
      if (at < size && (label != OUTSIDE || words.mayBegin(at))) {
        weights.score(features, words.of(at, label, before, features), scores);
        next = best(scores, label);
        over = scores[next] - scores[OUTSIDE];
      }
      boolean goesOn = next == inside(label) && label != OUTSIDE;
      if (first >= 0 && !goesOn) {
        add(found, passage, new Phrase(first, at), label, sure);
        first = -1;
      }
      if (next != OUTSIDE && !goesOn) {
        first = at;
        sure = over;
      }
      before = label;
      label = next;
    }
    return found;
  }

  private void add(List<Labelled> found, Passage passage, Phrase phrase, int label, int sure) {
    Tag.Type type = type(label);
    if (type != null
        && sure >= (isBare(passage.tokens(), phrase) ? marginOfOne : 0)
        && phrase.length() <= LONGEST
        && isFree(passage, phrase, type)) {
      found.add(new Labelled(phrase, type));
    }
  }

  /** A single word, or Chinese characters without the dot of a foreign name. */
  private static boolean isBare(Tokens tokens, Phrase phrase) {
    boolean han = Character.isIdeographic(tokens.first(phrase.first()));
    return phrase.length() == 1 || han && phrase.length() < 4;
  }

  /** Rules and lists know better what is a place, a month or another name. */
  private static boolean isFree(Passage passage, Phrase phrase, Tag.Type type) {
    Tokens tokens = passage.tokens();
    for (int i = phrase.first(); i < phrase.next(); i++) {
      boolean part = tokens.isWord(i) || type == Tag.Type.ORGANISATION || isJoint(tokens.first(i));
      if (passage.isTaken(i) || tokens.first(i) == '|' || !part) {
        return false;
      }
    }
    boolean common =
        phrase.length() == 1
            && (CapitalisedPhrases.isSentenceWord(tokens.word(phrase.first()))
                || tokens.length(phrase.first()) < 2
                || passage.startsSentence(phrase.first())
                    && tokens.first(phrase.first()) < CYRILLIC);
    boolean glued = tokens.first(phrase.first() - 1) == '-' && tokens.isGlued(phrase.first());
    return tokens.isWord(phrase.first())
        && !common
        && !glued
        && !passage.isInPlace(phrase.first())
        && !passage.isInPlace(phrase.next() - 1)
        && !tokens.isNumber(phrase.next() - 1);
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '.' || c == '·' || c == '\'' || c == '‧' || c == '・';
  }

  private static Tag.@Nullable Type type(int label) {
    return switch (label) {
      case PERSON, PERSON + 1 -> Tag.Type.PERSON;
      case ORGANISATION, ORGANISATION + 1 -> Tag.Type.ORGANISATION;
      default -> null;
    };
  }

  /** The label with which a name goes on. */
  static int inside(int label) {
    return label == OUTSIDE || label % 2 == 0 ? label : label + 1;
  }

  /** The highest label that may follow: a name goes on only where it has begun. */
  static int best(int[] scores, int label) {
    int best = OUTSIDE;
    for (int i = 1; i < scores.length; i++) {
      boolean possible = i % 2 == 1 || i == inside(label);
      if (possible && scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
