package dev.silkwire.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Finds a very large number of phrases, where words begin, by narrowing a sorted list letter by
 * letter. An automaton of 200 000 phrases finds them in two thirds of the time, but takes ten
 * seconds to build; this takes none.
 */
final class SortedPhrases<V> {
  private final String[] phrases;
  private final List<List<V>> meanings;

  /** The first phrase that begins with a character, or with a later one. */
  private final int[] byFirst = new int[Character.MAX_VALUE + 2];

  private record Hit<V>(int start, int end, List<V> meanings) {}

  SortedPhrases(SortedMap<String, List<V>> sorted) {
    phrases = sorted.keySet().toArray(new String[0]);
    meanings = new ArrayList<>(sorted.values());
    int at = 0;
    for (int c = 0; c < byFirst.length; c++) {
      while (at < phrases.length && phrases[at].charAt(0) < c) {
        at++;
      }
      byFirst[c] = at;
    }
  }

  void find(NormalText text, PhraseIndex.Hits<V> hits) {
    List<Hit<V>> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      if (text.charAt(start) != ' ' && WordPattern.startsWord(text, start)) {
        at(text, start, found);
      }
    }
    found.sort(Comparator.comparingInt(Hit::end)); // as an automaton gives them
    for (Hit<V> hit : found) {
      if (!hits.hit(hit.start, hit.end, hit.meanings)) {
        return;
      }
    }
  }

  private void at(NormalText text, int start, List<Hit<V>> found) {
    char first = text.charAt(start);
    int low = byFirst[first];
    int high = byFirst[first + 1];
    for (int length = 1; low < high; length++) {
      if (phrases[low].length() == length) {
        found.add(new Hit<>(start, start + length, meanings.get(low)));
        low++;
      }
      if (start + length >= text.length()) {
        return;
      }
      char next = text.charAt(start + length);
      low = firstNotBelow(low, high, length, next);
      high = firstNotBelow(low, high, length, (char) (next + 1));
    }
  }

  /** Among phrases alike up to an index, the first whose letter there is not below a letter. */
  private int firstNotBelow(int from, int to, int index, char letter) {
    if (letter == 0) {
      return to; // one past the last character there is
    }
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases[middle].charAt(index) < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
