package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainLearnerTest {
  private static final int SIGNAL = 11;
  private static final int NOISE = 12;
  private static final int UNSEEN = 13;

  /** A word with the signal begins a person; the next word belongs to it. */
  private static NameWeights learned(int rounds) {
    List<ChainLearner.Chain> chains = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int in = NameLabels.PERSON + 1;
      chains.add(chain(new int[] {NOISE, SIGNAL, NOISE, NOISE}, 0, NameLabels.PERSON, in, 0));
      chains.add(chain(new int[] {NOISE, NOISE}, 0, 0));
    }
    return new ChainLearner(rounds).learn(chains);
  }

  private static ChainLearner.Chain chain(int[] features, int... gold) {
    int[][] each = new int[features.length][];
    for (int i = 0; i < each.length; i++) {
      each[i] = new int[] {features[i]};
    }
    return new ChainLearner.Chain(each, gold);
  }

  private static int[] scores(NameWeights weights, int feature) {
    int[] scores = new int[NameWeights.LABELS];
    weights.score(new int[] {feature}, 1, scores);
    return scores;
  }

  @Test
  void whatStandsWithALabelSpeaksForIt() {
    int[] signal = scores(learned(10), SIGNAL);
    int[] noise = scores(learned(10), NOISE);

    assertThat(signal[NameLabels.PERSON]).isGreaterThan(signal[NameLabels.OUTSIDE] + 32);
    assertThat(noise[NameLabels.OUTSIDE]).isGreaterThan(noise[NameLabels.PERSON]);
  }

  @Test
  void aLabelLearnsWhatFollowsIt() {
    NameWeights weights = learned(10);
    int inside = NameLabels.PERSON + 1;

    assertThat(weights.move(NameLabels.PERSON, inside))
        .isGreaterThan(weights.move(NameLabels.PERSON, NameLabels.OUTSIDE));
    assertThat(weights.move(NameLabels.OUTSIDE, inside)).isNegative();
  }

  @Test
  void whatWasNeverSeenWeighsNothing() {
    assertThat(scores(learned(2), UNSEEN)).containsOnly(0);
  }

  @Test
  void theSameSentencesGiveTheSameWeightsAlsoAfterAFile() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    ByteArrayOutputStream reread = new ByteArrayOutputStream();
    learned(3).write(first);
    learned(3).write(second);
    NameWeights.read(new ByteArrayInputStream(first.toByteArray())).write(reread);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    assertThat(reread.toByteArray()).isEqualTo(first.toByteArray());
  }
}
