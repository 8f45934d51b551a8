package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;

/**
 * What the learned weights look at around one word: the words beside it, its beginning, ending and
 * capitals, the run of capitals it stands in, the lists it is on, and what rules say of it. Each is
 * a hash.
 */
final class WordFeatures {
  static final int MOST = 128;

  private static final int BEFORE_FIRST = -1;
  private static final int AFTER_LAST = -2;

  private final Passage passage;
  private final Tokens tokens;
  private final HanFeatures han;
  private final int reach;
  private final int size;

  /** What words and shapes are is found out when it is asked: of few words in most texts. */
  private final int[] words;

  private final int[] shapes;

  private final int[] listed;
  private final int[] known;
  private final boolean[] candidates;

  /** The first word of the run of capitals a word stands in, and the one after its last. */
  private final int[] runFirst;

  private final int[] runNext;

  private final int[] features = new int[MOST];
  private int count;

  WordFeatures(Passage passage, NameLists lists, String language) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.reach = language.equals("en") ? 2 : 6; // Cyrillic names go on in small letters
    this.size = tokens.size();
    this.words = new int[size];
    this.shapes = new int[size];
    this.listed = lists.mark(passage);
    this.known = new int[size];
    this.candidates = new boolean[size];
    this.runFirst = new int[size];
    this.runNext = new int[size];
    this.han = new HanFeatures(passage, lists, listed, known, language.equals("zh"));
    for (int i = 0; i < size; i++) {
      known[i] = known(i);
    }
    runs();
    candidates();
  }

  int[] features() {
    return features;
  }

  private void runs() {
    int i = 0;
    while (i < size) {
      int next = i + 1;
      if (isCapital(i)) {
        while (next < size && goesOn(next)) {
          next++;
        }
        while (!isCapital(next - 1)) {
          next--;
        }
      }
      for (int j = i; j < next; j++) {
        runFirst[j] = i;
        runNext[j] = next;
      }
      i = next;
    }
  }

  private boolean isCapital(int at) {
    return tokens.isWord(at) && tokens.isCapitalised(at);
  }

  private boolean goesOn(int at) {
    if (tokens.startsLine(at)) {
      return false;
    }
    char c = tokens.first(at);
    boolean joint = c == '-' && tokens.isGlued(at) || c == '.' && tokens.length(at - 1) == 1;
    return isCapital(at) || joint;
  }

  private void candidates() {
    int left = 0;
    for (int i = 0; i < size; i++) {
      char c = tokens.first(i);
      if (tokens.isHan(i)) {
        candidates[i] = true;
      } else if (isCapital(i) || passage.isTaken(i) || passage.isInPlace(i)) {
        candidates[i] = true;
        left = reach;
      } else if (c == '"' && (isCapital(i + 1) || left > 0)) {
        candidates[i] = true;
      } else if (HanFeatures.isJoint(c)) {
        candidates[i] = true;
      } else {
        boolean sign = c == '-' || c == '&' || c == '.' && isAbbreviation(i);
        boolean part = tokens.isWord(i) || tokens.isNumber(i) || sign;
        left = part && !tokens.startsLine(i) ? left - 1 : 0;
        candidates[i] = left > 0;
      }
    }
    if (reach == 2) { // an English name ends with a capital
      boolean capitalAhead = false;
      for (int i = size - 1; i >= 0; i--) {
        boolean strong = isCapital(i) || passage.isTaken(i) || passage.isInPlace(i);
        candidates[i] &= strong || capitalAhead;
        capitalAhead = candidates[i] && !tokens.startsLine(i);
      }
    }
  }

  /** The dot of "J. Smith", "U.S." or "St. Louis". */
  private boolean isAbbreviation(int dot) {
    return tokens.isGlued(dot) && tokens.length(dot - 1) < 4 && !tokens.startsLine(dot + 1);
  }

  /** One past the last word of those side by side from this one on that a name may go through. */
  int endOfCandidates(int first) {
    int next = first;
    while (next < size && candidates[next] && (next == first || !tokens.startsLine(next))) {
      next++;
    }
    return next;
  }

  /** Fills in the features of a word; says how many. */
  int of(int at) {
    count = 0;
    if (tokens.isHan(at) || HanFeatures.isJoint(tokens.first(at))) {
      return han.of(at, features);
    }
    int word = word(at);
    int left = word(at - 1);
    int right = word(at + 1);
    int shape = shape(at, 0);
    add(1, word);
    add(2, left);
    add(3, right);
    add(4, word(at - 2));
    add(5, word(at + 2));
    add(6, mix(left, word));
    add(7, mix(word, right));
    add(8, shape);
    add(9, mix(shape(at - 1, 0), mix(shape, shape(at + 1, 0))));
    add(10, mix(shape, shape(at + 1, 0)));
    add(11, mix(shape(at - 1, 0), shape));
    add(12, mix(left, shape));
    add(13, mix(right, shape));
    add(14, 0);
    known(at, shape);
    parts(at);
    lists(at);
    run(at);
    return count;
  }

  private void known(int at, int shape) {
    int here = known[at];
    int left = knownAt(at - 1, 0);
    int right = knownAt(at + 1, 0);
    add(20, here);
    add(21, mix(here, shape));
    add(22, mix(left, here));
    add(23, mix(here, right));
    add(24, mix(left, mix(here, right)));
    add(25, mix(here, word(at + 1)));
    add(26, mix(here, word(at - 1)));
  }

  private void parts(int at) {
    int length = tokens.length(at);
    if (tokens.isWord(at)) {
      add(30, part(at, 0, Math.min(2, length)));
      add(31, part(at, 0, Math.min(3, length)));
      add(32, part(at, 0, Math.min(4, length)));
      add(33, part(at, 0, Math.min(5, length)));
      add(34, part(at, Math.max(0, length - 1), length));
      add(35, part(at, Math.max(0, length - 2), length));
      add(36, part(at, Math.max(0, length - 3), length));
      add(37, part(at, Math.max(0, length - 4), length));
    }
    add(38, ending(at - 1));
    add(39, ending(at + 1));
    add(40, beginning(at + 1));
    add(41, beginning(at - 1));
    add(42, mix(beginning(at + 1), known[at]));
    add(43, beginning(at + 2));
  }

  private int ending(int at) {
    int length = tokens.length(at);
    return at < 0 || at >= size ? 0 : part(at, Math.max(0, length - 3), length);
  }

  private int beginning(int at) {
    return at < 0 || at >= size ? 0 : part(at, 0, Math.min(5, tokens.length(at)));
  }

  private void lists(int at) {
    int here = listed[at];
    int left = at > 0 ? listed[at - 1] : 0;
    int right = at + 1 < size ? listed[at + 1] : 0;
    each(50, here, 0);
    each(51, left, 0);
    each(52, right, 0);
    add(53, here);
    add(54, mix(here, right));
    add(55, mix(left, here));
    add(56, mix(here, shape(at, 0)));
    add(57, mix(here, known[at]));
  }

  private void each(int kind, int bits, int with) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      add(kind, mix(Integer.numberOfTrailingZeros(rest), with));
    }
  }

  private void run(int at) {
    int first = runFirst[at];
    int next = runNext[at];
    if (!isCapital(at)) {
      return;
    }
    int last = next - 1;
    int length = Math.min(4, next - first);
    int where = (at == first ? 0 : at == last ? 1 : 2) + 3 * length;
    add(60, where);
    add(61, mix(word(last), at == last ? 1 : 0));
    add(62, word(first));
    add(63, mix(listed[last], where));
    add(64, mix(listed[first], where));
    add(65, word(first - 1));
    add(66, word(next));
    add(67, mix(word(first - 1), where));
    add(68, mix(word(next), where));
    add(69, mix(shape(first - 1, 0), shape(next, 0)));
    add(70, ending(last));
    int union = 0;
    for (int i = first; i < next && i < first + 6; i++) {
      union |= listed[i];
    }
    each(71, union, 0);
    add(72, mix(known[first], known[last]));
    if (passage.startsSentence(first)) {
      add(73, mix(where, listed[first]));
    }
  }

  private void add(int kind, int value) {
    features[count++] = mix(kind, value);
  }

  private int word(int at) {
    if (at < 0 || at >= size) {
      return at < 0 ? BEFORE_FIRST : AFTER_LAST;
    }
    if (words[at] == 0) {
      words[at] = part(at, 0, tokens.length(at)) | 1;
    }
    return words[at];
  }

  private int shape(int at, int none) {
    if (at < 0 || at >= size) {
      return none;
    }
    if (shapes[at] == 0) {
      shapes[at] = shape(at);
    }
    return shapes[at];
  }

  private int knownAt(int at, int none) {
    return at < 0 || at >= size ? none : known[at];
  }

  private int part(int at, int from, int to) {
    int hash = 17;
    int start = tokens.start(at);
    for (int i = from; i < to; i++) {
      hash = hash * 31 + tokens.text().charAt(start + i);
    }
    return hash;
  }

  /** Never 0. */
  private int shape(int at) {
    char c = tokens.first(at);
    int kind;
    if (tokens.isHan(at)) {
      kind = 1;
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
    Tag.Type type = passage.typeAt(at);
    int name = type == null ? 0 : type.ordinal() + 1;
    int first = passage.name(at) != null ? 1 : 0;
    Tag place = passage.place(at);
    int kind = 0;
    if (place != null) {
      kind = 1 + place.type().ordinal() * 2 + (passage.afterPlace(at) > at + 1 ? 1 : 0);
    } else if (passage.isInPlace(at)) {
      kind = 20;
    }
    return (name * 2 + first) * 32 + kind;
  }

  static int mix(int a, int b) {
    int hash = a * 0x9E3779B1 + b;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ hash >>> 13;
  }
}
