package dev.silkwire.enrich.learning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Weights of words that part the articles of a topic from the others: a linear support vector
 * machine with squared loss, by dual coordinate descent (Hsieh et al., "A Dual Coordinate Descent
 * Method for Large-scale Linear SVM", ICML 2008, algorithm 3). The same articles give the same
 * weights.
 *
 * @param weights of the words, for values as {@link Lessons} has them
 * @param bias what an article without words scores
 */
record Separator(float[] weights, double bias) {
  private static final int MOST_ROUNDS = 30;
  private static final double TOLERANCE = 0.05;

  /** What a mistake costs, against large weights. */
  private static final double COST = 1;

  private static final double SOFTNESS = 0.5 / COST;

  /**
   * @param articles those to learn from
   * @param positive those of the topic
   * @param favour how readily a word takes weight; 1 for most
   */
  static Separator learn(Lessons lessons, int[] articles, BitSet positive, float[] favour) {
    int n = articles.length;
    float[] w = new float[lessons.vocabulary()];
    double bias = 0;
    double[] alpha = new double[n];
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = SOFTNESS + 1 + squares(lessons, articles[i], favour);
    }
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(7);
    int active = n; // those after it are, for now, far enough on their side
    double farthest = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      shuffle(order, active, random);
      double greatest = -Double.MAX_VALUE;
      double least = Double.MAX_VALUE;
      for (int at = 0; at < active; at++) {
        int i = order[at];
        int[] words = lessons.words(articles[i]);
        float[] values = lessons.values(articles[i]);
        double score = bias;
        for (int j = 0; j < words.length; j++) {
          score += w[words[j]] * values[j] * favour[words[j]];
        }
        int side = positive.get(articles[i]) ? 1 : -1;
        double gradient = side * score - 1 + alpha[i] * SOFTNESS;
        if (alpha[i] == 0 && gradient > farthest) {
          active--;
          order[at] = order[active];
          order[active] = i;
          at--;
          continue;
        }
        double step = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
        greatest = Math.max(greatest, step);
        least = Math.min(least, step);
        if (Math.abs(step) > 1e-12) {
          double before = alpha[i];
          alpha[i] = Math.max(before - gradient / diagonal[i], 0);
          double change = (alpha[i] - before) * side;
          for (int j = 0; j < words.length; j++) {
            w[words[j]] += change * values[j] * favour[words[j]];
          }
          bias += change;
        }
      }
      if (greatest - least < TOLERANCE) {
        if (active == n) {
          break;
        }
        active = n; // once more with all
        farthest = Double.MAX_VALUE;
      } else {
        farthest = greatest <= 0 ? Double.MAX_VALUE : greatest;
      }
    }
    for (int word = 0; word < w.length; word++) {
      w[word] *= favour[word];
    }
    return new Separator(w, bias);
  }

  double score(Lessons lessons, int article) {
    int[] words = lessons.words(article);
    float[] values = lessons.values(article);
    double score = bias;
    for (int j = 0; j < words.length; j++) {
      score += weights[words[j]] * values[j];
    }
    return score;
  }

  private static double squares(Lessons lessons, int article, float[] favour) {
    int[] words = lessons.words(article);
    float[] values = lessons.values(article);
    double squares = 0;
    for (int j = 0; j < words.length; j++) {
      double value = values[j] * favour[words[j]];
      squares += value * value;
    }
    return squares;
  }

  private static void shuffle(int[] order, int size, SplittableRandom random) {
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
