package dev.silkwire.enrich.names;

import java.util.Arrays;

/**
 * The labels of words side by side that score highest together (Viterbi).
 *
 * @param first the first of the words
 * @param labels of each word
 * @param leads how much more each label scores by itself than none
 */
record Labelling(int first, byte[] labels, int[] leads) {
  private static final int LABELS = NameWeights.LABELS;
  private static final int IMPOSSIBLE = -1_000_000;

  /**
   * @param reluctance what is added for a word to be no part of a name
   */
  static Labelling of(
      NameWeights weights, WordFeatures words, int first, int next, int reluctance) {
    int size = next - first;
    byte[] cameFrom = new byte[size * LABELS];
    int[] ahead = new int[size * LABELS];
    int[] scores = new int[LABELS];
    int[] before = new int[LABELS];
    int[] now = new int[LABELS];
    Arrays.fill(before, IMPOSSIBLE);
    before[NameLabels.OUTSIDE] = 0;
    for (int i = 0; i < size; i++) {
      weights.score(words.features(), words.of(first + i), scores);
      scores[NameLabels.OUTSIDE] += reluctance;
      for (int to = 0; to < LABELS; to++) {
        boolean inside = NameLabels.isInside(to);
        int bestFrom = inside ? to : NameLabels.OUTSIDE;
        int best = before[bestFrom] + weights.move(bestFrom, to);
        for (int from = inside ? to - 1 : 1; from < (inside ? to : LABELS); from++) {
          int score = before[from] + weights.move(from, to);
          if (score > best) {
            best = score;
            bestFrom = from;
          }
        }
        cameFrom[i * LABELS + to] = (byte) bestFrom;
        ahead[i * LABELS + to] = scores[to] - scores[NameLabels.OUTSIDE];
        now[to] = Math.max(IMPOSSIBLE, best + scores[to]);
      }
      System.arraycopy(now, 0, before, 0, LABELS);
    }
    byte[] labels = new byte[size];
    int[] leads = new int[size];
    int label = 0;
    for (int to = 1; to < LABELS; to++) {
      label = before[to] > before[label] ? to : label;
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      leads[i] = ahead[i * LABELS + label];
      label = cameFrom[i * LABELS + label];
    }
    return new Labelling(first, labels, leads);
  }

  /** One past the last of the words. */
  int next() {
    return first + labels.length;
  }

  int label(int word) {
    return labels[word - first];
  }

  int lead(int word) {
    return leads[word - first];
  }

  /** Whether none of these words is part of a name. */
  boolean isOutside(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= next() || label(i) != NameLabels.OUTSIDE) {
        return false;
      }
    }
    return true;
  }
}
