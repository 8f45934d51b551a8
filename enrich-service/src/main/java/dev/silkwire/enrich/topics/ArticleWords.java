package dev.silkwire.enrich.topics;

import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Reads an article as what learned topics weigh: its words, pairs of neighbouring words, and once
 * more the words of its title. Each has a key instead of a string: an article has a thousand of
 * them, a rule file a hundred thousand. The learner and the tagger both read with this class, so
 * that their answers are the same.
 */
public final class ArticleWords {
  /** What a key is of, in its last two bits. */
  private static final int WORD = 0;

  private static final int PAIR = 1;
  private static final int TITLE = 2;
  private static final int KINDS = 3;

  private final long[] keys;
  private final float[] counts;
  private final double length;

  private ArticleWords(long[] keys, float[] counts, double length) {
    this.keys = keys;
    this.counts = counts;
    this.length = length;
  }

  /** Takes the words and pairs of an article one by one. */
  @FunctionalInterface
  public interface Each {
    void take(long key, Tokens tokens, int first, int last);
  }

  /** The article's words, each once. */
  public static ArticleWords of(Reading reading) {
    int tokens = reading.titleTokens().size() * 3 + reading.textTokens().size() * 2;
    long[] all = new long[tokens];
    int[] size = {0};
    each(reading, (key, in, first, last) -> all[size[0]++] = key);
    Arrays.sort(all, 0, size[0]);
    long[] keys = new long[size[0]];
    float[] counts = new float[size[0]];
    int distinct = 0;
    double squares = 0;
    for (int from = 0, to; from < size[0]; from = to) {
      to = from + 1;
      while (to < size[0] && all[to] == all[from]) {
        to++;
      }
      double count = 1 + Math.log(to - from); // the tenth time says less than the second
      keys[distinct] = all[from];
      counts[distinct++] = (float) count;
      if ((all[from] & KINDS) == WORD) {
        squares += count * count;
      }
    }
    return new ArticleWords(
        Arrays.copyOf(keys, distinct),
        Arrays.copyOf(counts, distinct),
        Math.max(1, Math.sqrt(squares)));
  }

  /** Walks over the article's words and pairs in the order of the title and the text. */
  public static void each(Reading reading, Each each) {
    each(reading.titleTokens(), true, each);
    each(reading.textTokens(), false, each);
  }

  private static void each(Tokens tokens, boolean title, Each each) {
    int before = -1;
    long keyBefore = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        long key = hash(tokens, i);
        each.take(key, tokens, i, i);
        if (title) {
          each.take(inTitle(key), tokens, i, i);
        }
        if (before >= 0) {
          each.take(pair(keyBefore, key), tokens, before, i);
        }
        before = i;
        keyBefore = key;
      } else if (!joins(tokens.first(i))) {
        before = -1;
      }
    }
  }

  /** How many different ones there are. */
  public int size() {
    return keys.length;
  }

  public long key(int index) {
    return keys[index];
  }

  /** How often it stands in the article, damped: {@code 1 + ln(times)}. */
  public float count(int index) {
    return counts[index];
  }

  /** The root of the sum of the squared counts of single words: what every sum is divided by. */
  public double length() {
    return length;
  }

  public static boolean isPair(long key) {
    return (key & KINDS) == PAIR;
  }

  public static boolean isOfTitle(long key) {
    return (key & KINDS) == TITLE;
  }

  /** How a rule file writes a word or a pair that was found. */
  public static String spelled(Tokens tokens, int first, int last) {
    if (first == last) {
      return tokens.word(first);
    }
    boolean han =
        Character.isIdeographic(tokens.first(first)) && Character.isIdeographic(tokens.first(last));
    return tokens.word(first) + (han ? "" : " ") + tokens.word(last);
  }

  /** The key of a word or two of a rule file; empty where it is something else. */
  static OptionalLong key(String words, boolean title) {
    Tokens tokens = Tokens.of(NormalText.of(Span.Field.TEXT, words));
    long[] last = {0};
    int[] wordsSeen = {0};
    int[] pairs = {0};
    each(
        tokens,
        false,
        (key, in, from, to) -> {
          last[0] = key;
          wordsSeen[0] += from == to ? 1 : 0;
          pairs[0] += from == to ? 0 : 1;
        });
    if (wordsSeen[0] == 1 && pairs[0] == 0) {
      return OptionalLong.of(title ? inTitle(last[0]) : last[0]);
    }
    return wordsSeen[0] == 2 && pairs[0] == 1 && !title
        ? OptionalLong.of(last[0])
        : OptionalLong.empty();
  }

  /** Words with a hyphen between them are neighbours; a full stop or a number parts them. */
  private static boolean joins(char sign) {
    return sign == '-' || sign == '&' || sign == '/';
  }

  private static long hash(Tokens tokens, int token) {
    NormalText text = tokens.text();
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash) & ~KINDS;
  }

  private static long pair(long first, long second) {
    return (mixed(first * 31 + second) & ~KINDS) | PAIR;
  }

  private static long inTitle(long word) {
    return word | TITLE;
  }

  /** Spreads the bits (the last step of SplitMix64). */
  private static long mixed(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
