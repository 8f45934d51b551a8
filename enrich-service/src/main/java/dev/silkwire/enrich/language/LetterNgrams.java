package dev.silkwire.enrich.language;

import java.util.Arrays;

/**
 * The letters of a text in lower case, words set apart by one space, as hashed n-grams of one to
 * five letters and whole words. Only the letters of the alphabet that prevails are kept.
 */
final class LetterNgrams {
  /** More letters than this say nothing new, and cost time. */
  static final int LETTERS = 400;

  /** How far into a text the letters are looked for. */
  private static final int WINDOW = 20_000;

  private static final int LONGEST_GRAM = 5;
  private static final int BOUNDARY = ' ';

  private final Alphabet alphabet;
  private final char[] letters;
  private final int length;
  private final int letterCount;

  private LetterNgrams(Alphabet alphabet, char[] letters, int length, int letterCount) {
    this.alphabet = alphabet;
    this.letters = letters;
    this.length = length;
    this.letterCount = letterCount;
  }

  /** Reads the letters of a text; null where it has none of a known alphabet. */
  static @org.jspecify.annotations.Nullable LetterNgrams of(CharSequence text) {
    int window = Math.min(text.length(), WINDOW);
    int[] counts = new int[Alphabet.values().length + 1];
    int all = 0;
    for (int i = 0; i < window && all < 2 * LETTERS; i++) {
      int code = Alphabet.codeOf(text.charAt(i));
      if (code != 0) {
        counts[code]++;
        all++;
      }
    }
    // a Han character carries a word, a Latin letter does not
    counts[Alphabet.HAN.ordinal() + 1] *= 3;
    counts[Alphabet.HANGUL.ordinal() + 1] *= 2;
    int best = 0;
    for (int code = 1; code < counts.length; code++) {
      if (counts[code] > counts[best] || best == 0) {
        best = code;
      }
    }
    if (counts[best] == 0) {
      return null;
    }
    char[] letters = new char[2 * LETTERS + 4];
    int length = 0;
    int letterCount = 0;
    letters[length++] = BOUNDARY;
    for (int i = 0; i < window && letterCount < LETTERS; i++) {
      char c = text.charAt(i);
      if (Alphabet.codeOf(c) == best) {
        letters[length++] = Character.toLowerCase(c);
        letterCount++;
      } else if (isInsideWord(c) && letters[length - 1] != BOUNDARY) {
        letters[length++] = '\'';
      } else if (letters[length - 1] != BOUNDARY) {
        letters[length++] = BOUNDARY;
      }
      if (length > letters.length - 3) {
        break;
      }
    }
    if (letters[length - 1] != BOUNDARY) {
      letters[length++] = BOUNDARY;
    }
    return new LetterNgrams(Alphabet.values()[best - 1], letters, length, letterCount);
  }

  Alphabet alphabet() {
    return alphabet;
  }

  int letterCount() {
    return letterCount;
  }

  /** The buckets of all n-grams, in the order of the text, with repetitions. */
  int[] buckets(int bits) {
    int mask = (1 << bits) - 1;
    int[] buckets = new int[length * (LONGEST_GRAM + 1)];
    int n = 0;
    int wordHash = 0;
    for (int i = 0; i < length; i++) {
      int hash = 0;
      for (int k = 0; k < LONGEST_GRAM && i + k < length; k++) {
        char c = letters[i + k];
        hash = (hash + c + 1) * 0x9E3779B1;
        boolean onlyBoundary = k == 0 && c == BOUNDARY;
        if (!onlyBoundary) {
          buckets[n++] = mix(hash + k) & mask;
        }
        if (k > 0 && c == BOUNDARY) {
          break; // n-grams do not run across words
        }
      }
      if (letters[i] == BOUNDARY) {
        if (wordHash != 0) {
          buckets[n++] = mix(wordHash ^ 0x5bd1e995) & mask;
        }
        wordHash = 0;
      } else {
        wordHash = (wordHash + letters[i]) * 0x85EBCA6B;
      }
    }
    return Arrays.copyOf(buckets, n);
  }

  private static boolean isInsideWord(char c) {
    return c == '\'' || c == '’' || c == 'ʻ' || c == 'ʼ' || c == '`' || c == '‘';
  }

  private static int mix(int hash) {
    int h = hash ^ (hash >>> 15);
    h *= 0x2c1b3c6d;
    h ^= h >>> 12;
    h *= 0x297a2d39;
    return h ^ (h >>> 15);
  }
}
