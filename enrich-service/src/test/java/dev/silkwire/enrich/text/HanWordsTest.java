package dev.silkwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.silkwire.contracts.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HanWordsTest {
  private static final String TEXT =
      "哈萨克斯坦与中国铁路部门在阿拉木图商定了经霍尔果斯和多斯特克的集装箱班列共同时刻表。交通部3月12日表示，"
          + "去年与新疆的贸易增长14%，达到42亿美元。國務院總理與當地代表出席了第二十屆博覽會開幕儀式，"
          + "二〇二五年將有一百多家企業參加。乌鲁木齐海关称，C919客机、5G设备和WTO规则也在讨论之列；"
          + "龘靐齉爩未收入词典。\n中华人民共和国国家发展和改革委员会";

  private final BreakIterator icu = BreakIterator.getWordInstance(ULocale.CHINESE);

  @Test
  void lettersAndDigitsSideBySideAreOneWord() {
    Tokens tokens = Tokens.of(NormalText.of(Span.Field.TEXT, "新C919 5G"));
    HanWords words = tokens.hanWords();

    assertThat(words.next(0)).isEqualTo(1);
    assertThat(words.first(2)).isEqualTo(1);
    assertThat(words.next(1)).isEqualTo(3);
    assertThat(words.next(3)).isEqualTo(5);
  }

  @Test
  void wordsAreThoseOfIcu() {
    assertWordsOfIcu(TEXT);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) { // ties between words, and words that no sentence has
      StringBuilder chance = new StringBuilder();
      while (chance.length() < 40) {
        int from = random.nextInt(TEXT.length() - 4);
        chance.append(TEXT, from, from + 1 + random.nextInt(4));
      }
      assertWordsOfIcu(chance.toString());
    }
  }

  private void assertWordsOfIcu(String source) {
    NormalText text = NormalText.of(Span.Field.TEXT, source);
    Tokens tokens = Tokens.of(text);
    HanWords words = tokens.hanWords();
    icu.setText(text.toString());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isHan(i)) {
        assertThat(words.first(i) == i)
            .as(text + " at " + i)
            .isEqualTo(icu.isBoundary(tokens.start(i)));
        assertThat(tokens.end(words.next(i) - 1)).isEqualTo(icu.following(tokens.start(i)));
      }
    }
  }
}
