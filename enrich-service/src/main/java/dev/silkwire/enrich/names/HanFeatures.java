package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.HanWords;
import dev.silkwire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What the learned weights look at around one Chinese character. */
final class HanFeatures {
  private final Passage passage;
  private final Tokens tokens;
  private final NameLists lists;
  private final int[] listed;
  private final int[] known;
  private final int size;
  private final int[] characters;
  private final int[] kinds;
  private final @Nullable HanWords words;

  HanFeatures(Passage passage, NameLists lists, int[] listed, int[] known, boolean han) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.lists = lists;
    this.listed = listed;
    this.known = known;
    this.size = tokens.size();
    this.characters = new int[size];
    this.kinds = new int[size];
    for (int i = 0; han && i < size; i++) {
      characters[i] = characterAt(i);
      kinds[i] = kindAt(i);
    }
    this.words = han ? tokens.hanWords() : null;
  }

  /** The dot of a foreign name. */
  static boolean isJoint(char c) {
    return c == '·' || c == '‧' || c == '・' || c == '•';
  }

  private int c(int at) {
    return at < 0 ? 1 : at >= size ? 2 : characters[at];
  }

  private int kind(int at) {
    return at < 0 || at >= size ? 0 : kinds[at];
  }

  private static int mix(int a, int b) {
    return WordFeatures.mix(a, b);
  }

  private int characterAt(int at) {
    char c = tokens.first(at);
    if (Character.isIdeographic(c)) {
      return HanScript.simplified(c);
    }
    return tokens.isNumber(at) ? 3 : tokens.isWord(at) ? 4 : c;
  }

  private int kindAt(int at) {
    char c = tokens.first(at);
    if (!Character.isIdeographic(c)) {
      return isJoint(c) ? 9 : tokens.isNumber(at) ? 8 : tokens.isWord(at) ? 7 : 6;
    }
    return 1
        + (lists.chinese().isSound(HanScript.simplified(c)) ? 1 : 0)
        + (lists.chinese().length(tokens, at) > 0 ? 2 : 0);
  }

  private int known(int at) {
    return at < 0 || at >= size ? 0 : known[at];
  }

  int of(int at, int[] f) {
    int n = 0;
    int a = c(at - 2);
    int b = c(at - 1);
    int c = c(at);
    int d = c(at + 1);
    int e = c(at + 2);
    f[n++] = mix(101, c);
    f[n++] = mix(102, b);
    f[n++] = mix(103, d);
    f[n++] = mix(104, a);
    f[n++] = mix(105, e);
    f[n++] = mix(106, mix(b, c));
    f[n++] = mix(107, mix(c, d));
    f[n++] = mix(108, mix(a, b));
    f[n++] = mix(109, mix(d, e));
    f[n++] = mix(110, mix(b, mix(c, d)));
    f[n++] = mix(111, mix(c, mix(d, e)));
    f[n++] = mix(112, mix(a, mix(b, c)));
    f[n++] = mix(113, c(at + 3));
    f[n++] = mix(114, c(at - 3));
    int k0 = kind(at);
    int k1 = kind(at - 1);
    int k2 = kind(at + 1);
    f[n++] = mix(120, k0);
    f[n++] = mix(121, mix(k1, k0));
    f[n++] = mix(122, mix(k0, k2));
    f[n++] = mix(123, mix(k1, mix(k0, k2)));
    f[n++] = mix(124, mix(kind(at - 2), mix(k1, mix(k0, mix(k2, kind(at + 2))))));
    f[n++] = mix(125, mix(k0, mix(k2, kind(at + 2))));
    f[n++] = mix(126, mix(b, k0));
    f[n++] = mix(127, mix(k0, d));
    f[n++] = mix(130, known(at));
    f[n++] = mix(131, mix(known(at - 1), known(at)));
    f[n++] = mix(132, mix(known(at), known(at + 1)));
    f[n++] = mix(133, mix(known(at), d));
    f[n++] = mix(134, mix(known(at), c));
    f[n++] = mix(135, mix(known(at - 1), c));
    for (int rest = listed[at]; rest != 0; rest &= rest - 1) {
      f[n++] = mix(150, Integer.numberOfTrailingZeros(rest));
    }
    if (words != null) {
      int first = words.first(at);
      int next = words.next(at);
      int length = Math.min(4, next - first);
      int where = length * 4 + Math.min(3, at - first);
      f[n++] = mix(160, where);
      f[n++] = mix(161, mix(where, word(first, next)));
      int before = first > 0 ? word(words.first(first - 1), first) : 0;
      int after = next < size ? word(next, words.next(next)) : 0;
      f[n++] = mix(162, mix(where, before));
      f[n++] = mix(163, mix(where, after));
      int lengthBefore = first > 0 ? Math.min(4, first - words.first(first - 1)) : 0;
      int lengthAfter = next < size ? Math.min(4, words.next(next) - next) : 0;
      f[n++] = mix(164, mix(where, lengthBefore * 8 + lengthAfter));
      f[n++] = mix(165, mix(where, k0));
      f[n++] = mix(166, mix(where, c));
      f[n++] = mix(167, singles(at));
      f[n++] = mix(168, mix(singles(at), k0));
    }
    int run = soundRun(at);
    f[n++] = mix(140, run);
    f[n++] = mix(141, mix(run, k1));
    f[n++] = mix(142, 0);
    return n;
  }

  private int word(int first, int next) {
    int hash = 7;
    for (int i = first; i < next; i++) {
      hash = hash * 31 + c(i);
    }
    return hash;
  }

  /** How many single characters stand before and after this one. */
  private int singles(int at) {
    if (words == null || !single(at)) {
      return 0;
    }
    int left = 0;
    while (left < 3 && single(at - left - 1)) {
      left++;
    }
    int right = 0;
    while (right < 3 && single(at + right + 1)) {
      right++;
    }
    return 1 + left * 4 + right;
  }

  private boolean single(int at) {
    return words != null
        && at >= 0
        && at < size
        && Character.isIdeographic(tokens.first(at))
        && words.next(at) - words.first(at) == 1;
  }

  /** How many characters foreign names are written with stand before and after in one go. */
  private int soundRun(int at) {
    if (!sound(at)) {
      return 0;
    }
    int left = 0;
    while (left < 3 && sound(at - left - 1)) {
      left++;
    }
    int right = 0;
    while (right < 3 && sound(at + right + 1)) {
      right++;
    }
    return 1 + left * 4 + right;
  }

  private boolean sound(int at) {
    return isJoint(tokens.first(at)) || kind(at) == 2 || kind(at) == 4; // see kindAt
  }
}
