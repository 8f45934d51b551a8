package dev.silkwire.enrich.learning;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The score from which on an article has a topic: where F1 is best on articles that were not
 * learned from ("SCut": Yang, "A study of thresholding strategies for text categorization", SIGIR
 * 2001). Of a topic with few articles that says little, and the usual threshold counts as much as
 * some articles do.
 *
 * @param score the threshold
 * @param f1 what it came to
 */
record Threshold(double score, double f1) {
  /** Under half-way between the sides, -1 and 1: of most topics there are few articles. */
  private static final double USUAL = -0.4;

  private static final int USUAL_COUNTS = 4;
  private static final double LOWEST = -0.9;

  /** Where one article is all there is, every other one will score less. */
  private static final double OF_ONE_ARTICLE = -0.65;

  static Threshold ofOneArticle() {
    return new Threshold(OF_ONE_ARTICLE, 0);
  }

  /**
   * @param scores of all articles, each by weights learned without it
   * @param positive the articles of the topic
   */
  static Threshold best(double[] scores, BitSet positive) {
    List<Integer> ranked =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(article -> -scores[article]))
            .toList();
    int all = positive.cardinality();
    int right = 0;
    double best = -1;
    double at = USUAL;
    for (int i = 0; i < ranked.size() && right < all; i++) {
      right += positive.get(ranked.get(i)) ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + all);
      if (f1 > best) {
        best = f1;
        double next = scores[ranked.get(Math.min(i + 1, ranked.size() - 1))];
        at = (scores[ranked.get(i)] + next) / 2;
      }
    }
    double score =
        (all * Math.max(at, LOWEST) + USUAL_COUNTS * USUAL) / (double) (all + USUAL_COUNTS);
    return new Threshold(score, f1(scores, positive, score));
  }

  private static double f1(double[] scores, BitSet positive, double threshold) {
    int right = 0;
    int tagged = 0;
    for (int article = 0; article < scores.length; article++) {
      if (scores[article] >= threshold) {
        tagged++;
        right += positive.get(article) ? 1 : 0;
      }
    }
    return 2.0 * right / Math.max(1, tagged + positive.cardinality());
  }
}
