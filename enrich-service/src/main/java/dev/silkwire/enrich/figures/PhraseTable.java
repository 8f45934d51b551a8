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
  private static final int BUCKETS = 1 << 12;

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

  private final List<@Nullable List<Phrase<V>>> buckets = new ArrayList<>();
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
    int bucket = bucket(first.charAt(0), first.length() > 1 ? first.charAt(1) : 0);
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

  @Nullable Hit<V> at(Tokens tokens, int at) {
    char first = tokens.first(at);
    if (first == 0) {
      return null;
    }
    char second = second(tokens, at);
    Hit<V> hit = at(tokens, at, buckets.get(bucket(first, second)));
    return hit == null && second != 0 && isAgglutinated(first)
        ? at(tokens, at, buckets.get(bucket(first, 0)))
        : hit;
  }

  private static <V> @Nullable Hit<V> at(Tokens tokens, int at, @Nullable List<Phrase<V>> list) {
    if (list == null) {
      return null;
    }
    for (int i = 0; i < list.size(); i++) {
      Phrase<V> phrase = list.get(i);
      int end = end(phrase, tokens, at);
      if (end >= 0) {
        return new Hit<>(phrase.meaning, at + phrase.words.length, end);
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

  private static char second(Tokens tokens, int at) {
    return tokens.length(at) > 1 ? tokens.text().charAt(tokens.start(at) + 1) : 0;
  }

  private static int bucket(char first, int second) {
    return (first * 67 + second) & (BUCKETS - 1);
  }
}
