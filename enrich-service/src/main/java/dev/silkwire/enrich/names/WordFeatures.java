package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;

/**
 * What the learned weights look at around one word: the words beside it, its endings and capitals,
 * whether it is a place, a given name, or part of a name that the rules found. Each is a hash.
 */
final class WordFeatures {
  static final int MOST = 40;

  private final Passage passage;
  private final Tokens tokens;
  private final GivenNames given;
  private final ChineseSurnames chinese;
  private final int[] words;

  WordFeatures(Passage passage, GivenNames given, ChineseSurnames chinese) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.given = given;
    this.chinese = chinese;
    this.words = new int[tokens.size()];
  }

  /** Whether a name may begin with this word: only such words are looked at. */
  boolean mayBegin(int at) {
    char c = tokens.first(at);
    if (Character.isIdeographic(c)) {
      return chinese.isSound(c)
          || passage.isInPlace(at)
          || chinese.length(tokens, at) > 0
          || passage.isTaken(at);
    }
    return tokens.isWord(at) && tokens.isCapitalised(at) || passage.isTaken(at);
  }

  /** Fills in the features of a word after one with this label; says how many. */
  int of(int at, int label, int before, int[] features) {
    int n = 0;
    int word = word(at);
    int left = word(at - 1);
    int right = word(at + 1);
    int shape = shape(at);
    int known = known(at);
    features[n++] = mix(1, word);
    features[n++] = mix(2, left);
    features[n++] = mix(3, right);
    features[n++] = mix(4, word(at - 2));
    features[n++] = mix(5, word(at + 2));
    features[n++] = mix(6, mix(left, word));
    features[n++] = mix(7, mix(word, right));
    features[n++] = mix(8, shape);
    features[n++] = mix(9, mix(shape(at - 1), mix(shape, shape(at + 1))));
    features[n++] = mix(10, label);
    features[n++] = mix(11, mix(label, before));
    features[n++] = mix(12, mix(label, word));
    features[n++] = mix(13, mix(label, shape));
    features[n++] = mix(14, known);
    features[n++] = mix(15, mix(known, label));
    features[n++] = mix(16, mix(known(at - 1), mix(known, known(at + 1))));
    features[n++] = mix(17, mix(label, left));
    features[n++] = mix(18, mix(label, mix(shape, shape(at + 1))));
    features[n++] = mix(19, mix(word(at - 2), left));
    features[n++] = mix(20, mix(right, word(at + 2)));
    features[n++] = mix(21, mix(known, shape));
    if (Character.isIdeographic(tokens.first(at))) {
      features[n++] = mix(22, mix(left, mix(word, right)));
      features[n++] = mix(23, mix(word, mix(right, word(at + 2))));
      features[n++] = mix(24, mix(label, mix(word, right)));
      features[n++] = mix(25, word(at + 3));
    } else {
      int length = tokens.length(at);
      features[n++] = mix(26, part(at, 0, Math.min(3, length)));
      features[n++] = mix(27, part(at, 0, Math.min(4, length)));
      features[n++] = mix(28, part(at, 0, Math.min(5, length)));
      features[n++] = mix(29, part(at, Math.max(0, length - 2), length));
      features[n++] = mix(30, part(at, Math.max(0, length - 3), length));
      features[n++] = mix(31, part(at, Math.max(0, length - 4), length));
      features[n++] =
          mix(32, part(at - 1, Math.max(0, tokens.length(at - 1) - 3), tokens.length(at - 1)));
      features[n++] =
          mix(33, part(at + 1, Math.max(0, tokens.length(at + 1) - 3), tokens.length(at + 1)));
      features[n++] = mix(34, part(at + 1, 0, Math.min(5, tokens.length(at + 1))));
    }
    return n;
  }

  private int word(int at) {
    if (at < 0 || at >= words.length) {
      return at < 0 ? -1 : -2;
    }
    if (words[at] == 0) {
      words[at] = part(at, 0, tokens.length(at)) | 1;
    }
    return words[at];
  }

  private int part(int at, int from, int to) {
    int hash = 17;
    int start = tokens.start(at < 0 ? 0 : at);
    for (int i = from; i < to; i++) {
      hash = hash * 31 + tokens.text().charAt(start + i);
    }
    return hash;
  }

  private int shape(int at) {
    if (at < 0 || at >= tokens.size()) {
      return 0;
    }
    char c = tokens.first(at);
    int kind;
    if (Character.isIdeographic(c)) {
      kind = 1 + (chinese.isSound(c) ? 1 : 0) + (chinese.length(tokens, at) > 0 ? 2 : 0);
    } else if (tokens.isWord(at)) {
      kind =
          tokens.isAcronym(at)
              ? 5
              : tokens.isCapitalised(at) ? (tokens.length(at) == 1 ? 6 : 7) : 8;
      kind += c < 0x250 ? 10 : 0;
    } else {
      kind = tokens.isNumber(at) ? 9 : 30 + c % 64;
    }
    return kind * 2 + (passage.startsSentence(at) ? 1 : 0);
  }

  /** What lists and rules say of a word. */
  private int known(int at) {
    if (at < 0 || at >= tokens.size()) {
      return 0;
    }
    Tag.Type type = passage.typeAt(at);
    int name = type == null ? 0 : type.ordinal() + 1;
    int first = passage.name(at) != null ? 1 : 0;
    int place = passage.place(at) != null ? 2 : passage.isInPlace(at) ? 1 : 0;
    boolean isGiven = !Character.isIdeographic(tokens.first(at)) && given.isGiven(tokens.word(at));
    boolean surname = tokens.isCapitalised(at) && given.isSurname(tokens.word(at));
    return (((name * 2 + first) * 3 + place) * 2 + (isGiven ? 1 : 0)) * 2 + (surname ? 1 : 0);
  }

  private static int mix(int a, int b) {
    int hash = a * 0x9E3779B1 + b;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ hash >>> 13;
  }
}
