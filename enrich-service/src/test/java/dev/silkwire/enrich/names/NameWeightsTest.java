package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameWeightsTest {
  @Test
  void versionIsOfTheWeightsOfEveryLanguage() {
    String both = NameWeights.version(List.of("en", "kk"));

    assertThat(NameWeights.version(List.of("kk", "en"))).isEqualTo(both);
    assertThat(NameWeights.version(List.of("en", "zh"))).isNotEqualTo(both);
    assertThat(NameWeights.version(List.of("en"))).isNotEqualTo(both);
  }
}
