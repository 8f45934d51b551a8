package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightRowsTest {
  @Test
  void theSumsAreThoseOfTheWeightsOneByOne() {
    Random random = new Random(3);
    for (int labels : new int[] {1, 7, 8, 9, 70}) {
      byte[] weights = new byte[50 * labels];
      random.nextBytes(weights);
      int[] rows = random.ints(1_000, 0, 50).toArray();
      int[] expected = new int[labels];
      for (int i = 0; i < 900; i++) {
        for (int label = 0; label < labels; label++) {
          expected[label] += weights[rows[i] * labels + label];
        }
      }
      int[] sums = new int[labels];
      java.util.Arrays.fill(sums, 5);
      WeightRows packed = new WeightRows(weights, labels);
      packed.sum(rows, 900, sums);

      assertThat(sums).isEqualTo(expected);
      assertThat(packed.weights()).isEqualTo(weights);
    }
  }

  @Test
  void evenTheLargestWeightsDoNotOverflow() {
    int[] sums = new int[2];
    new WeightRows(new byte[] {127, -128}, 2).sum(new int[1_000], 1_000, sums);

    assertThat(sums).containsExactly(127_000, -128_000);
  }
}
