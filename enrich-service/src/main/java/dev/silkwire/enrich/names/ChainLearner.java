package dev.silkwire.enrich.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns {@link NameWeights} from chains of labelled words: a conditional random field (Lafferty,
 * McCallum, Pereira 2001) by stochastic gradients, each with a rate of its own (AdaGrad). A part of
 * the features is left out at random each time, so that none is relied on alone.
 */
final class ChainLearner {
  private static final int LABELS = NameWeights.LABELS;
  private static final double IMPOSSIBLE = -1e9;

  /** What a weight of one becomes. */
  private static final double ONE = 32;

  private static final double RATE = 0.08;
  private static final double DECAY = 0.001;
  private static final double LEFT_OUT = 0.35;

  /** The first steps of a weight would be too large without. */
  private static final double CALM = 1e-2;

  private final int rounds;
  private final Random random = new Random(1);
  private final float[] weights = new float[NameWeights.SIZE * LABELS];
  private final float[] squares = new float[weights.length];
  private final float[] weightSums = new float[weights.length];
  private final double[] moves = new double[LABELS * LABELS];
  private final double[] moveSums = new double[moves.length];
  private final double[] moveSquares = new double[moves.length];

  /**
   * Words side by side, each with its features and its right label; what is before the first and
   * after the last is outside of names.
   */
  record Chain(int[][] features, int[] gold) {}

  ChainLearner(int rounds) {
    this.rounds = rounds;
    for (int from = 0; from < LABELS; from++) {
      for (int to = 0; to < LABELS; to++) {
        if (!NameLabels.mayFollow(from, to)) {
          moves[from * LABELS + to] = IMPOSSIBLE;
        }
      }
    }
  }

  NameWeights learn(List<Chain> chains) {
    List<Chain> shuffled = new ArrayList<>(chains);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (Chain chain : shuffled) {
        step(chain);
      }
      if (round >= rounds / 2) {
        keep();
      }
    }
    return rounded(rounds - rounds / 2);
  }

  /** Weights go to and fro around the best; the mean of the later rounds is nearer to it. */
  private void keep() {
    for (int i = 0; i < weights.length; i++) {
      weightSums[i] += weights[i];
    }
    for (int i = 0; i < moves.length; i++) {
      moveSums[i] += moves[i];
    }
  }

  private void step(Chain chain) {
    int size = chain.gold.length;
    int[][] features = new int[size][];
    double[][] scores = new double[size][];
    for (int at = 0; at < size; at++) {
      features[at] = kept(chain.features[at]);
      scores[at] = scores(features[at]);
    }
    double[][] forward = new double[size][LABELS];
    double[][] backward = new double[size][LABELS];
    double all = sums(scores, forward, backward);
    double[] slope = new double[LABELS];
    double[] moveSlope = new double[moves.length];
    for (int at = 0; at < size; at++) {
      addMoves(moveSlope, chain.gold, at, scores, forward, backward, all);
      for (int label = 0; label < LABELS; label++) {
        double expected = Math.exp(forward[at][label] + backward[at][label] - all);
        slope[label] = (chain.gold[at] == label ? 1 : 0) - expected;
      }
      for (int feature : features[at]) {
        climb(place(feature), slope);
      }
    }
    for (int i = 0; i < moves.length; i++) {
      if (moves[i] > IMPOSSIBLE) {
        double g = moveSlope[i] - DECAY * moves[i];
        moveSquares[i] += g * g;
        moves[i] += RATE * g / Math.sqrt(1 + moveSquares[i]);
      }
    }
  }

  private static int place(int feature) {
    return (feature & (NameWeights.SIZE - 1)) * LABELS;
  }

  private double[] scores(int[] features) {
    double[] scores = new double[LABELS];
    for (int feature : features) {
      int place = place(feature);
      for (int label = 0; label < LABELS; label++) {
        scores[label] += weights[place + label];
      }
    }
    for (int label = 0; label < LABELS; label++) {
      scores[label] /= 1 - LEFT_OUT;
    }
    return scores;
  }

  /** How much more often each label should follow each, seen from one word. */
  private void addMoves(
      double[] slope,
      int[] gold,
      int at,
      double[][] scores,
      double[][] forward,
      double[][] backward,
      double all) {
    int was = at == 0 ? NameLabels.OUTSIDE : gold[at - 1];
    slope[was * LABELS + gold[at]] += 1;
    for (int from = 0; from < LABELS; from++) {
      double before = before(forward, at, from);
      for (int to = 0; to < LABELS; to++) {
        double log = before + moves[from * LABELS + to] + scores[at][to] + backward[at][to] - all;
        slope[from * LABELS + to] -= Math.exp(log);
      }
    }
  }

  /** Before the first word is the outside of names. */
  private static double before(double[][] forward, int at, int from) {
    return at > 0 ? forward[at - 1][from] : from == NameLabels.OUTSIDE ? 0 : IMPOSSIBLE;
  }

  private int[] kept(int[] features) {
    int[] kept = new int[features.length];
    int n = 0;
    for (int feature : features) {
      if (random.nextDouble() >= LEFT_OUT) {
        kept[n++] = feature;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private void climb(int place, double[] slope) {
    for (int label = 0; label < LABELS; label++) {
      int at = place + label;
      double g = slope[label] - DECAY * weights[at];
      squares[at] += (float) (g * g);
      weights[at] += (float) (RATE * g / Math.sqrt(CALM + squares[at]));
    }
  }

  /** The logarithms of the sums over all ways to label: up to a word, from it on, and of all. */
  private double sums(double[][] scores, double[][] forward, double[][] backward) {
    int size = scores.length;
    double[] terms = new double[LABELS];
    for (int at = 0; at < size; at++) {
      for (int to = 0; to < LABELS; to++) {
        for (int from = 0; from < LABELS; from++) {
          terms[from] = before(forward, at, from) + moves[from * LABELS + to];
        }
        forward[at][to] = scores[at][to] + logOfSum(terms);
      }
    }
    for (int at = size - 2; at >= 0; at--) {
      for (int from = 0; from < LABELS; from++) {
        for (int to = 0; to < LABELS; to++) {
          terms[to] = moves[from * LABELS + to] + scores[at + 1][to] + backward[at + 1][to];
        }
        backward[at][from] = logOfSum(terms);
      }
    }
    return logOfSum(forward[size - 1]);
  }

  private static double logOfSum(double[] terms) {
    double largest = terms[0];
    for (double term : terms) {
      largest = Math.max(largest, term);
    }
    double sum = 0;
    for (double term : terms) {
      double below = term - largest;
      sum += below < -40 ? 0 : Math.exp(below);
    }
    return largest + Math.log(sum);
  }

  /** In bytes: a weight too small for one is noise. */
  private NameWeights rounded(int kept) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(weightSums[i] / kept * ONE), -127, 127);
    }
    int[] rounded = new int[moves.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (int) Math.clamp(Math.round(moveSums[i] / kept * ONE), -32000, 32000);
    }
    return new NameWeights(bytes, rounded);
  }
}
