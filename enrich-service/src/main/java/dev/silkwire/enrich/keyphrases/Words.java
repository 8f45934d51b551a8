package dev.silkwire.enrich.keyphrases;

import dev.silkwire.enrich.text.HanWords;
import dev.silkwire.enrich.text.Tokens;
import java.util.Arrays;
import java.util.Set;

/**
 * Parts a title or a text into the words phrases are made of: between spaces a word, "e-commerce"
 * as one; in Chinese, where characters are tokens, the words of ICU's dictionary.
 */
final class Words {
  private static final int LONGEST = 40;
  private static final int LONGEST_RUN = 3;

  /** Splitting at words reads the whole text at once; books are not read for their key phrases. */
  private static final int MOST_CHARACTERS = 100_000;

  private final Tokens tokens;
  private final boolean han;
  private final Set<String> stops;
  private final String language;
  private int[] firsts = new int[64];
  private int[] nexts = new int[64];
  private String[] stems = new String[64];
  private boolean[] ideographic = new boolean[64];
  private int size;

  private Words(Tokens tokens, boolean han, Set<String> stops, String language) {
    this.tokens = tokens;
    this.han = han;
    this.stops = stops;
    this.language = language;
  }

  static Words of(Tokens tokens, String language, Set<String> stops) {
    boolean han = language.equals("zh");
    Words words = new Words(tokens, han, stops, language);
    if (han) {
      words.readHan();
    } else {
      words.readSpaced();
    }
    return words;
  }

  private void readSpaced() {
    int at = 0;
    while (at < tokens.size()) {
      int last = at;
      while (tokens.isWord(at)
          && tokens.first(last + 1) == '-'
          && tokens.isGlued(last + 1)
          && tokens.isGlued(last + 2)
          && tokens.isWord(last + 2)) {
        last += 2;
      }
      add(at, last + 1);
      at = last + 1;
    }
  }

  private void readHan() {
    int length = Math.min(MOST_CHARACTERS, tokens.text().length());
    HanWords words = tokens.hanWords();
    int at = 0;
    while (at < tokens.size() && tokens.start(at) < length) {
      int next = tokens.isWord(at) ? words.next(at) : at + 1;
      add(at, next);
      at = next;
    }
  }

  private void add(int first, int next) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
      stems = Arrays.copyOf(stems, size * 2);
      ideographic = Arrays.copyOf(ideographic, size * 2);
    }
    firsts[size] = first;
    nexts[size] = next;
    ideographic[size] = han && Character.isIdeographic(tokens.first(first));
    stems[size] = tokens.isWord(first) ? contentStem(first, next) : "";
    size++;
  }

  Tokens tokens() {
    return tokens;
  }

  boolean isHan(int word) {
    return word < size && ideographic[word];
  }

  int size() {
    return size;
  }

  int first(int word) {
    return firsts[word];
  }

  int next(int word) {
    return nexts[word];
  }

  /** Whether a phrase may begin or end with a word. */
  boolean isContent(int word) {
    return word < size && !stems[word].isEmpty();
  }

  /** Whether a run that begins with a word and has gone on so far goes on with another. */
  boolean goesOn(int first, int next) {
    return next < first + LONGEST_RUN
        && isContent(next)
        && isHan(next) == isHan(first)
        && (next == first
            || (isHan(first) ? tokens.isGlued(firsts[next]) : !tokens.startsLine(firsts[next])));
  }

  /** What a word has in common with its other forms. */
  String stem(int word) {
    return stems[word];
  }

  String folded(int word) {
    return word < size ? tokens.word(firsts[word]) : "";
  }

  /** Empty for a small word. */
  private String contentStem(int first, int next) {
    if (han) {
      String word = tokens.text().slice(tokens.start(first), tokens.end(next - 1));
      boolean content = ideographic[size] ? !stops.contains(word) : isContentWord(first);
      return content ? word : "";
    }
    return isContentWord(first) ? spacedStem(first, next) : "";
  }

  private boolean isContentWord(int first) {
    return tokens.length(first) > 1
        && tokens.length(first) < LONGEST
        && !stops.contains(tokens.word(first));
  }

  private String spacedStem(int first, int next) {
    String stem = Stems.of(tokens.word(first), language);
    if (next == first + 1) {
      return stem;
    }
    StringBuilder parts = new StringBuilder(stem);
    for (int i = first + 2; i < next; i += 2) {
      parts.append('-').append(Stems.of(tokens.word(i), language));
    }
    return parts.toString();
  }
}
