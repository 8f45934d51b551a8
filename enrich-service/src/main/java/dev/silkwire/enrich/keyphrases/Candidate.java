package dev.silkwire.enrich.keyphrases;

import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A phrase an article may be about, in all its mentions. */
final class Candidate {
  private static final int MOST_MENTIONS = 20;

  /** What a phrase is besides words. */
  enum Kind {
    WORDS,
    PLACE,
    PERSON,
    ORGANISATION,
    EVENT
  }

  /** Where a phrase stands. */
  record Mention(Tokens tokens, int first, int next) {
    Span span() {
      int end = tokens.end(next - 1);
      boolean possessive = Stems.isPossessive(tokens.word(next - 1));
      return tokens.text().span(tokens.start(first), possessive ? end - 2 : end);
    }

    boolean overlaps(Mention other) {
      return tokens == other.tokens && first < other.next && other.first < next;
    }

    int letters() {
      return tokens.end(next - 1) - tokens.start(first);
    }
  }

  /** The stems, with a space before, between and after words of letters. */
  final String key;

  final Kind kind;

  final boolean han;

  /** How many words, or characters of Chinese. */
  final int words;

  /** Letters of all words. */
  final int letters;

  /** Whether a small word joins two parts: "port of Aktau". */
  final boolean joined;

  final List<Mention> mentions = new ArrayList<>(1);
  int count;

  /** How many mentions make it a phrase. */
  int needed = 1;

  /** Where the first mention begins in the text; 0 for one in the title. */
  int first = Integer.MAX_VALUE;

  boolean inTitle;
  int capitals;

  /** How often the words are a part of a name. */
  int insideNames;

  /** How often they cut a name in two. */
  int cuttingNames;

  /** Whether it is said only as a part of one longer phrase. */
  boolean isPart;

  double score;

  Candidate(String key, Kind kind, boolean joined, Mention mention) {
    this.key = key;
    this.kind = kind;
    this.joined = joined;
    int counted = 0;
    int length = 0;
    Tokens tokens = mention.tokens;
    for (int i = mention.first; i < mention.next; i++) {
      boolean part = i > mention.first && tokens.first(i - 1) == '-';
      counted += (tokens.isWord(i) || tokens.isNumber(i)) && !part ? 1 : 0;
      length += tokens.isWord(i) ? tokens.length(i) : 0;
    }
    this.words = counted;
    this.letters = length;
    this.han = Character.isIdeographic(tokens.first(mention.first));
  }

  /**
   * Adds a mention; says whether it did. Two names may be called by the same words, and a name by
   * words that are a phrase already: the same place counts once.
   */
  boolean at(Mention mention) {
    for (Mention one : mentions) {
      if (one.overlaps(mention)) {
        return false;
      }
    }
    count++;
    boolean title = mention.tokens.text().field() == Span.Field.TITLE;
    inTitle |= title;
    first = Math.min(first, title ? 0 : mention.tokens.start(mention.first));
    if (mentions.size() < MOST_MENTIONS) {
      mentions.add(mention);
    }
    return true;
  }

  boolean isName() {
    return kind != Kind.WORDS;
  }

  /** Whether this phrase says what a shorter one does, which is hardly said without it. */
  boolean covers(Candidate shorter) {
    return words > shorter.words && key.contains(shorter.key) && shorter.count <= 2 * count;
  }
}
