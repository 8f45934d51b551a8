package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that may begin at a token, of which the longest wins. A word that ends with {@code *} may
 * go on: {@code миллиард*}. Nothing is allocated where nothing is found.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
  private static final int LOG = 12;
  private static final int BUCKETS = 1 << LOG;

  /** Endings are no longer than this: юан-ях, теңге-лерімізден. */
  private static final int LONGEST_ENDING = 9;

  /** Looked at for every word of every article: arrays, and no boxes. */
  private static final class Phrase<V> {
    private final String[] words;
    private final boolean[] open;
    private final int letters;
    private final V meaning;

    Phrase(List<String> words, List<Boolean> open, int letters, V meaning) {
      this.words = words.toArray(new String[0]);
      this.open = new boolean[open.size()];
      for (int i = 0; i < this.open.length; i++) {
        this.open[i] = open.get(i);
      }
      this.letters = letters;
      this.meaning = meaning;
    }

    boolean isAlike(Phrase<V> other) {
      return Arrays.equals(words, other.words) && Arrays.equals(open, other.open);
    }
  }

  /**
   * A phrase that was found.
   *
   * @param next the token after it
   * @param end one past its last character: before a glued particle of Korean or Japanese, and
   *     before an apostrophe with an ending
   */
  record Hit<V>(V meaning, int next, int end) {}

  /** By the first three letters of the first word. */
  private final List<@Nullable List<Phrase<V>>> buckets = new ArrayList<>();

  /** A bit for each bucket with phrases: small enough to stay in the cache, and most have none. */
  private final long[] filled = new long[BUCKETS / Long.SIZE];

  private boolean sorted = true;

  PhraseTable() {
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(null);
    }
  }

  /** Adds a phrase in any spelling; of two meanings the first stays. */
  void add(String phrase, V meaning) {
    Devanagari.spellings(phrase).forEach(spelling -> addSpelling(spelling, meaning));
  }

  private void addSpelling(String phrase, V meaning) {
    List<String> words = new ArrayList<>();
    List<Boolean> open = new ArrayList<>();
    int letters = 0;
    for (String part : phrase.split("(?<=\\*)")) {
      boolean star = part.endsWith("*");
      Tokens tokens = Tokens.of(NormalText.of(Span.Field.TEXT, part.replace("*", "")));
      for (int i = 0; i < tokens.size(); i++) {
        words.add(tokens.word(i));
        letters += tokens.length(i);
        boolean last = i == tokens.size() - 1;
        open.add(last && (star || isAgglutinated(tokens.first(i))));
      }
    }
    if (words.isEmpty()) {
      return;
    }
    String first = words.getFirst();
    char second = letter(first, 1);
    int bucket = bucket(first.charAt(0), second, second == 0 ? 0 : letter(first, 2));
    filled[bucket / Long.SIZE] |= 1L << bucket;
    List<Phrase<V>> list = buckets.get(bucket);
    if (list == null) {
      list = new ArrayList<>();
      buckets.set(bucket, list);
    }
    Phrase<V> added = new Phrase<>(words, open, letters, meaning);
    if (list.stream().anyMatch(added::isAlike)) {
      return;
    }
    list.add(added);
    sorted = false;
  }

  /** Once all are in. */
  PhraseTable<V> build() {
    if (!sorted) {
      for (List<Phrase<V>> list : buckets) {
        if (list != null) {
          list.sort(Comparator.comparingInt((Phrase<V> phrase) -> phrase.letters).reversed());
        }
      }
      sorted = true;
    }
    return this;
  }

  /** The longest phrase that begins here; null where there is none. */
  @Nullable Hit<V> at(Tokens tokens, int at) {
    char first = tokens.first(at);
    if (first == 0) {
      return null;
    }
    char second = letter(tokens, at, 1);
    char third = second == 0 ? 0 : letter(tokens, at, 2);
    Phrase<V> found = longest(tokens, at, bucket(first, second, third));
    if (third != 0) { // a word of two letters that may go on
      Phrase<V> other = longest(tokens, at, bucket(first, second, 0));
      found = found == null || other != null && other.letters > found.letters ? other : found;
    }
    if (found == null && second != 0 && isAgglutinated(first)) {
      found = longest(tokens, at, bucket(first, 0, 0));
    }
    return found == null
        ? null
        : new Hit<>(found.meaning, at + found.words.length, end(found, tokens, at));
  }

  private @Nullable Phrase<V> longest(Tokens tokens, int at, int bucket) {
    List<Phrase<V>> list =
        (filled[bucket / Long.SIZE] >>> bucket & 1) == 0 ? null : buckets.get(bucket);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (end(list.get(i), tokens, at) >= 0) {
        return list.get(i);
      }
    }
    return null;
  }

  /** The meaning of a phrase that begins here; null where there is none. */
  @Nullable V meaning(Tokens tokens, int at) {
    Hit<V> hit = at(tokens, at);
    return hit == null ? null : hit.meaning;
  }

  private static <V> int end(Phrase<V> phrase, Tokens tokens, int at) {
    int n = phrase.words.length;
    if (at + n > tokens.size()) {
      return -1;
    }
    for (int i = 0; i < n; i++) {
      String word = phrase.words[i];
      int length = tokens.length(at + i);
      boolean open = phrase.open[i];
      if (length < word.length()
          || (length > word.length()
              && (open
                  ? length > word.length() + LONGEST_ENDING
                  : !isPossessive(tokens, at + i, word)))
          || !tokens.text().startsWith(word, tokens.start(at + i))
          || (i > 0 && tokens.startsLine(at + i))) {
        return -1;
      }
    }
    int last = at + n - 1;
    int stem = tokens.start(last) + phrase.words[n - 1].length();
    return isAgglutinated(tokens.first(last)) || apostropheAt(tokens, stem, last)
        ? stem
        : tokens.end(last);
  }

  /** Monday's, TL'ye. */
  private static boolean isPossessive(Tokens tokens, int token, String word) {
    return apostropheAt(tokens, tokens.start(token) + word.length(), token);
  }

  private static boolean apostropheAt(Tokens tokens, int stem, int token) {
    return stem < tokens.end(token) && tokens.text().charAt(stem) == '\'';
  }

  /** Korean and Japanese glue particles to a word. */
  private static boolean isAgglutinated(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\uAC00' && c <= '\uD7A3');
  }

  /** Of a word up to an apostrophe; 0 past its end. */
  private static char letter(Tokens tokens, int at, int index) {
    char letter = tokens.length(at) > index ? tokens.text().charAt(tokens.start(at) + index) : 0;
    return letter == '\'' ? 0 : letter;
  }

  private static char letter(String word, int index) {
    char letter = word.length() > index ? word.charAt(index) : 0;
    return letter == '\'' ? 0 : letter;
  }

  private static int bucket(int first, int second, int third) {
    return ((first * 67 + second) * 67 + third) * 0x9E3779B1 >>> Integer.SIZE - LOG;
  }
}
