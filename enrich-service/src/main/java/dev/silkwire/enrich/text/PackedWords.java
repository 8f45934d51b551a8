package dev.silkwire.enrich.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Many words side by side in one array, by number: a list of 100 000 names has a million of them,
 * and as strings each is two objects that a collector has to follow and to move.
 */
public final class PackedWords {
  private char[] letters = new char[256];

  /** Where each word begins; it ends where the next does. */
  private int[] starts = new int[16];

  private int size;

  /** Adds a word and returns its number: they count from 0. */
  public int add(String word) {
    int start = room(word.length());
    word.getChars(0, word.length(), letters, start);
    return size++;
  }

  /** Adds one of other words. */
  void add(PackedWords others, int word) {
    int start = room(others.length(word));
    System.arraycopy(others.letters, others.starts[word], letters, start, others.length(word));
    size++;
  }

  private int room(int length) {
    int start = starts[size];
    int end = start + length;
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, letters.length + letters.length / 2));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
    }
    starts[size + 1] = end;
    return start;
  }

  public int size() {
    return size;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  char charAt(int word, int index) {
    return letters[starts[word] + index];
  }

  public String get(int word) {
    return new String(letters, starts[word], length(word));
  }

  /** Whether a word from one of its letters on stands in a text, which reaches as far. */
  boolean isRest(int word, int from, char[] text, int at) {
    int end = at + length(word) - from;
    return Arrays.equals(letters, starts[word] + from, starts[word + 1], text, at, end);
  }

  /** The numbers of all words in the order of their letters; equal ones as they were added. */
  int[] sorted() {
    return IntStream.range(0, size).boxed().sorted(this::compare).mapToInt(word -> word).toArray();
  }

  boolean equal(int a, int b) {
    return compare(a, b) == 0;
  }

  private int compare(int a, int b) {
    return Arrays.compare(letters, starts[a], starts[a + 1], letters, starts[b], starts[b + 1]);
  }
}
