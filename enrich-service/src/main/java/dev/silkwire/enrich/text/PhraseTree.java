package dev.silkwire.enrich.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Finds phrases where words begin, letter by letter down a tree. The tree goes only as deep as
 * phrases are alike; the rest of a phrase is compared with the text. So 200 000 phrases take a
 * fraction of a second to build, where an Aho–Corasick automaton takes ten, and an article has few
 * places where words begin, where the automaton must look at each letter.
 */
final class PhraseTree {
  private static final int NOTHING = -1;
  private static final char FREE = Folding.NOTHING;

  private final PackedWords phrases;

  /** By the letter a phrase begins with, from the lowest such letter on: as in {@link #targets}. */
  private final int[] roots;

  private final int lowest;

  /**
   * Where the places for the letters that go on from a node begin; they end where the next begin. A
   * node has a power of two of them, and a letter the one its last bits say, or the next {@link
   * #FREE} one.
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

  /** Of phrases in order, each once. */
  PhraseTree(PackedWords phrases) {
    this.phrases = phrases;
    Queue<Range> open = new ArrayDeque<>();
    open.add(new Range(0, phrases.size(), 0));
    while (!open.isEmpty()) { // level by level, as the edges of a node lie side by side
      addNode(open.remove(), open);
    }
    edges[nodeCount] = edgeCount;
    lowest = phrases.size() == 0 ? 0 : phrases.charAt(0, 0);
    roots = new int[phrases.size() == 0 ? 0 : phrases.charAt(phrases.size() - 1, 0) - lowest + 1];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = target(0, (char) (lowest + i));
    }
  }

  private void addNode(Range range, Queue<Range> open) {
    if (nodeCount + 1 == edges.length) {
      edges = Arrays.copyOf(edges, nodeCount * 2);
      endings = Arrays.copyOf(endings, nodeCount * 2);
    }
    int depth = range.depth;
    int at = range.from;
    boolean ends = at < range.to && phrases.length(at) == depth;
    endings[nodeCount] = ends ? at++ : NOTHING;
    edges[nodeCount++] = edgeCount;
    int count = 0;
    for (int from = at; from < range.to; from = next(from, range)) {
      count++;
    }
    makePlaces(count);
    while (at < range.to) {
      int from = at;
      at = next(from, range);
      boolean only = at == from + 1;
      addEdge(phrases.charAt(from, depth), only ? ~from : nodeCount + open.size());
      if (!only) {
        open.add(new Range(from, at, depth + 1));
      }
    }
  }

  /** The first phrase of a range that goes on with another letter than this one. */
  private int next(int from, Range range) {
    char letter = phrases.charAt(from, range.depth);
    int at = from + 1;
    while (at < range.to && phrases.charAt(at, range.depth) == letter) {
      at++;
    }
    return at;
  }

  /** For the letters of the newest node; a third of them and more stay free. */
  private void makePlaces(int count) {
    int places = count < 2 ? count : Integer.highestOneBit(count * 3 - 1);
    while (edgeCount + places > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
      targets = Arrays.copyOf(targets, targets.length * 2);
    }
    edgeCount += places;
  }

  private void addEdge(char letter, int target) {
    int from = edges[nodeCount - 1];
    int last = edgeCount - from - 1;
    int at = letter & last;
    while (letters[from + at] != FREE) {
      at = at + 1 & last;
    }
    letters[from + at] = letter;
    targets[from + at] = target;
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
    if (phrases.size() == 0) {
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
        if (only ? isRest(text, start, at, phrase) : phrase != NOTHING) {
          found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
          insert(hit(only ? start + phrases.length(phrase) : at, phrase), found, count++);
        }
        target = only || at == length ? 0 : target(target, chars[at++]);
      }
    }
    for (int i = 0; i < count; i++) {
      int end = (int) (found[i] >>> 32);
      int phrase = Integer.MAX_VALUE - (int) found[i];
      if (!hits.hit(end - phrases.length(phrase), end, phrase)) {
        return;
      }
    }
  }

  /** Into its place among hits in order; that is nearly always the last. */
  private static void insert(long hit, long[] found, int count) {
    int place = count;
    while (place > 0 && found[place - 1] > hit) {
      found[place] = found[place - 1];
      place--;
    }
    found[place] = hit;
  }

  /** Where a letter leads from a node; 0 where nowhere. */
  private int target(int node, char letter) {
    int from = edges[node];
    int places = edges[node + 1] - from;
    for (int i = 0; i < places; i++) {
      int at = from + (letter + i & places - 1);
      if (letters[at] == letter) {
        return targets[at];
      }
      if (letters[at] == FREE) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isRest(NormalText text, int start, int at, int phrase) {
    return start + phrases.length(phrase) <= text.length()
        && phrases.isRest(phrase, at - start, text.chars(), at);
  }
}
