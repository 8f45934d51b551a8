package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.HanWords;
import dev.silkwire.enrich.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the learned weights look at around one Chinese character. */
final class HanFeatures {
  /** So far beside a character is looked, also past the ends of the text. */
  private static final int REACH = 3;

  private static final int BEFORE_FIRST = 1;
  private static final int AFTER_LAST = 2;
  private static final int NUMBER = 3;
  private static final int WORD = 4;

  /** Kinds from this one on are no Chinese characters. */
  private static final int NOT_HAN = 9;

  private final Tokens tokens;
  private final NameLists lists;
  private final int[] listed;
  private final int[] known;
  private final int size;

  /** By character, but {@link #REACH} further on: what it is. */
  private final int[] characters;

  private final int[] kinds;

  /** Characters foreign names are written with. */
  private final boolean[] sounds;

  /** Characters that are no part of a word of the dictionary. */
  private final boolean[] singles;

  private final @Nullable HanWords words;

  /** By the first character of a word of the dictionary: a hash of its characters. */
  private final int[] hashes;

  HanFeatures(Passage passage, NameLists lists, int[] listed, int[] known, boolean han) {
    this.tokens = passage.tokens();
    this.lists = lists;
    this.listed = listed;
    this.known = known;
    this.size = tokens.size();
    this.words = han ? tokens.hanWords() : null;
    int places = REACH + size + REACH;
    this.characters = new int[places];
    this.kinds = new int[places];
    this.sounds = new boolean[places];
    this.singles = new boolean[places];
    this.hashes = new int[size];
    Arrays.fill(characters, 0, REACH, BEFORE_FIRST);
    Arrays.fill(characters, REACH + size, places, AFTER_LAST);
    for (int i = 0; i < size; i++) {
      sounds[REACH + i] = isJoint(tokens.first(i));
    }
    if (words != null) {
      read(words);
    }
  }

  private void read(HanWords words) {
    for (int i = 0; i < size; i++) {
      int kind = kindAt(i);
      characters[REACH + i] = characterAt(i);
      kinds[REACH + i] = kind;
      sounds[REACH + i] |= kind < NOT_HAN && kind % 2 == 0; // see kindAt
      singles[REACH + i] = tokens.isHan(i) && words.next(i) - words.first(i) == 1;
    }
    for (int first = 0; first < size; first = words.next(first)) {
      int hash = 7;
      for (int i = first; i < words.next(first); i++) {
        hash = hash * 31 + characters[REACH + i];
      }
      hashes[first] = hash;
    }
  }

  /** The dot of a foreign name. */
  static boolean isJoint(char c) {
    return c == '·' || c == '‧' || c == '・' || c == '•';
  }

  private static int mix(int a, int b) {
    return WordFeatures.mix(a, b);
  }

  private int characterAt(int at) {
    if (tokens.isHan(at)) {
      return HanScript.simplified(tokens.first(at));
    }
    return tokens.isNumber(at) ? NUMBER : tokens.isWord(at) ? WORD : tokens.first(at);
  }

  private int kindAt(int at) {
    char c = tokens.first(at);
    if (!tokens.isHan(at)) {
      return isJoint(c) ? 12 : tokens.isNumber(at) ? 11 : tokens.isWord(at) ? 10 : NOT_HAN;
    }
    return 1
        + (lists.chinese().isSound(HanScript.simplified(c)) ? 1 : 0)
        + (lists.chinese().length(tokens, at) > 0 ? 2 : 0)
        + (lists.chinese().isGiven(HanScript.simplified(c)) ? 4 : 0);
  }

  private int known(int at) {
    return at < 0 || at >= size ? 0 : known[at];
  }

  /** Fills in the features of a character; says how many. */
  int of(int at, int[] f) {
    int n = 0;
    int here = REACH + at;
    int a = characters[here - 2];
    int b = characters[here - 1];
    int c = characters[here];
    int d = characters[here + 1];
    int e = characters[here + 2];
    int bc = mix(b, c);
    int cd = mix(c, d);
    int de = mix(d, e);
    f[n++] = mix(101, c);
    f[n++] = mix(102, b);
    f[n++] = mix(103, d);
    f[n++] = mix(104, a);
    f[n++] = mix(105, e);
    f[n++] = mix(106, bc);
    f[n++] = mix(107, cd);
    f[n++] = mix(108, mix(a, b));
    f[n++] = mix(109, de);
    f[n++] = mix(110, mix(b, cd));
    f[n++] = mix(111, mix(c, de));
    f[n++] = mix(112, mix(a, bc));
    f[n++] = mix(113, characters[here + 3]);
    f[n++] = mix(114, characters[here - 3]);
    int kind = kinds[here];
    int kindBefore = kinds[here - 1];
    int kindAfter = kinds[here + 1];
    int kindTwoAfter = kinds[here + 2];
    int kindAndNext = mix(kind, kindAfter);
    f[n++] = mix(120, kind);
    f[n++] = mix(121, mix(kindBefore, kind));
    f[n++] = mix(122, kindAndNext);
    f[n++] = mix(123, mix(kindBefore, kindAndNext));
    f[n++] =
        mix(124, mix(kinds[here - 2], mix(kindBefore, mix(kind, mix(kindAfter, kindTwoAfter)))));
    f[n++] = mix(125, mix(kind, mix(kindAfter, kindTwoAfter)));
    f[n++] = mix(126, mix(b, kind));
    f[n++] = mix(127, mix(kind, d));
    int known = known(at);
    int knownBefore = known(at - 1);
    f[n++] = mix(130, known);
    f[n++] = mix(131, mix(knownBefore, known));
    f[n++] = mix(132, mix(known, known(at + 1)));
    f[n++] = mix(133, mix(known, d));
    f[n++] = mix(134, mix(known, c));
    f[n++] = mix(135, mix(knownBefore, c));
    for (int rest = listed[at]; rest != 0; rest &= rest - 1) {
      f[n++] = mix(150, Integer.numberOfTrailingZeros(rest));
    }
    if (words != null) {
      n = ofWords(words, at, f, n);
    }
    int run = run(sounds, here);
    f[n++] = mix(140, run);
    f[n++] = mix(141, mix(run, kindBefore));
    f[n++] = mix(142, 0);
    return n;
  }

  /** Fills in what the words of the dictionary tell. */
  private int ofWords(HanWords words, int at, int[] f, int from) {
    int n = from;
    int kind = kinds[REACH + at];
    int first = words.first(at);
    int next = words.next(at);
    int before = first > 0 ? words.first(first - 1) : first;
    int where = Math.min(4, next - first) * 4 + Math.min(3, at - first);
    f[n++] = mix(160, where);
    f[n++] = mix(161, mix(where, hashes[first]));
    f[n++] = mix(162, mix(where, before < first ? hashes[before] : 0));
    f[n++] = mix(163, mix(where, next < size ? hashes[next] : 0));
    int lengthBefore = Math.min(4, first - before);
    int lengthAfter = next < size ? Math.min(4, words.next(next) - next) : 0;
    f[n++] = mix(164, mix(where, lengthBefore * 8 + lengthAfter));
    f[n++] = mix(165, mix(where, kind));
    f[n++] = mix(166, mix(where, characters[REACH + at]));
    int run = run(singles, REACH + at);
    f[n++] = mix(167, run);
    f[n++] = mix(168, mix(run, kind));
    return n;
  }

  /** How many in one go, up to three, stand before this one and after it; 0 where it is none. */
  private static int run(boolean[] those, int here) {
    if (!those[here]) {
      return 0;
    }
    int left = 0;
    while (left < REACH && those[here - left - 1]) {
      left++;
    }
    int right = 0;
    while (right < REACH && those[here + right + 1]) {
      right++;
    }
    return 1 + left * 4 + right;
  }
}
