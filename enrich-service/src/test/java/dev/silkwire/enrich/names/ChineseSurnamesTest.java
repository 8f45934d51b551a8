package dev.silkwire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.enrich.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSurnamesTest {
  private static final ChineseSurnames CHINESE = ChineseSurnames.of(RuleFiles.builtIn());

  @ParameterizedTest
  @CsvSource({
    "伟刚芳娜秀英, true", // of the middle of the twentieth century
    "梓沐熙璇睿祺琪瑜萱蕾诗语轩迪雨雷骏麟颂楷, true", // of today
    "六共其我户房未末将尔, false",
    "一行时的是在, false" // in every text
  })
  void charactersAreUsualInGivenNamesOrNot(String characters, boolean usual) {
    for (char c : characters.toCharArray()) {
      assertThat(CHINESE.isGiven(c)).as(String.valueOf(c)).isEqualTo(usual);
    }
  }
}
