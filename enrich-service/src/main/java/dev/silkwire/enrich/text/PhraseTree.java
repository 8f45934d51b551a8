package dev.silkwire.enrich.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.SortedSet;

/**
 * Finds phrases where words begin, letter by letter down a tree. The tree goes only as deep as
 * phrases are alike; the rest of a phrase is compared with the text. So 200 000 phrases take a
 * fraction of a second to build, where an Aho–Corasick automaton takes ten, and an article has few
 * places where words begin, where the automaton must look at each letter.
 */
final class PhraseTree {
  private static final int NOTHING = -1;

  private final String[] phrases;

  /** By the letter a phrase begins with, from the lowest such letter on: as in {@link #targets}. */
  private final int[] roots;

  private final int lowest;

  /**
   * The letters that go on from a node lie side by side in order; they end where the next begin.
   */
  private int[] edges = new int[64];

  private char[] letters = new char[64];

  /** Where a letter leads: to a node, or to the only phrase that goes on so, as its complement. */
  private int[] targets = new int[64];

  private int edgeCount;

  /** By node: the phrase that ends there. */
  private int[] endings = new int[64];

  private int nodeCount;

  /** Phrases that begin alike, not yet made a node. */
  private record Range(int from, int to, int depth) {}

  PhraseTree(SortedSet<String> sorted) {
    phrases = sorted.toArray(new String[0]);
    Queue<Range> open = new ArrayDeque<>();
    open.add(new Range(0, phrases.length, 0));
    while (!open.isEmpty()) { // level by level, as the edges of a node lie side by side
      addNode(open.remove(), open);
    }
    edges[nodeCount] = edgeCount;
    int first = edges[1];
    lowest = first == 0 ? 0 : letters[0];
    roots = new int[first == 0 ? 0 : letters[first - 1] - lowest + 1];
    for (int i = 0; i < first; i++) {
      roots[letters[i] - lowest] = targets[i];
    }
  }

  private void addNode(Range range, Queue<Range> open) {
    if (nodeCount + 1 == edges.length) {
      edges = Arrays.copyOf(edges, nodeCount * 2);
      endings = Arrays.copyOf(endings, nodeCount * 2);
    }
    int depth = range.depth;
    int at = range.from;
    boolean ends = at < range.to && phrases[at].length() == depth;
    endings[nodeCount] = ends ? at++ : NOTHING;
    edges[nodeCount++] = edgeCount;
    while (at < range.to) {
      char letter = phrases[at].charAt(depth);
      int from = at++;
      while (at < range.to && phrases[at].charAt(depth) == letter) {
        at++;
      }
      boolean only = at == from + 1;
      addEdge(letter, only ? ~from : nodeCount + open.size());
      if (!only) {
        open.add(new Range(from, at, depth + 1));
      }
    }
  }

  private void addEdge(char letter, int target) {
    if (edgeCount == letters.length) {
      letters = Arrays.copyOf(letters, edgeCount * 2);
      targets = Arrays.copyOf(targets, edgeCount * 2);
    }
    letters[edgeCount] = letter;
    targets[edgeCount++] = target;
  }

  /** The end of a phrase and which it is, in the order hits are given: by end, the last first. */
  private static long hit(int end, int phrase) {
    return (long) end << 32 | (Integer.MAX_VALUE - phrase);
  }

  /** Takes the hits in the order of their ends. */
  interface Hits {
    /** Returns false to stop. */
    boolean hit(int start, int end, int phrase);
  }

  void find(NormalText text, Hits hits) {
    if (phrases.length == 0) {
      return;
    }
    long[] found = new long[32];
    int count = 0;
    char[] chars = text.chars();
    int length = text.length();
    for (int start : text.wordStarts()) {
      int root = chars[start] - lowest;
      int target = root < 0 || root >= roots.length ? 0 : roots[root];
      int at = start + 1;
      while (target != 0) { // no letter leads back to the root
        boolean only = target < 0;
        int phrase = only ? ~target : endings[target];
        if (only ? isRest(text, start, at, phrases[phrase]) : phrase != NOTHING) {
          found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
          found[count++] = hit(only ? start + phrases[phrase].length() : at, phrase);
        }
        target = only || at == length ? 0 : target(target, chars[at++]);
      }
    }
    Arrays.sort(found, 0, count);
    for (int i = 0; i < count; i++) {
      int end = (int) (found[i] >>> 32);
      int phrase = Integer.MAX_VALUE - (int) found[i];
      if (!hits.hit(end - phrases[phrase].length(), end, phrase)) {
        return;
      }
    }
  }

  /** Where a letter leads from a node; 0 where nowhere. */
  private int target(int node, char letter) {
    int low = edges[node];
    int high = edges[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (letters[middle] < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < edges[node + 1] && letters[low] == letter ? targets[low] : 0;
  }

  private static boolean isRest(NormalText text, int start, int at, String phrase) {
    if (start + phrase.length() > text.length()) {
      return false;
    }
    char[] chars = text.chars();
    for (int i = at; i < start + phrase.length(); i++) {
      if (chars[i] != phrase.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
