package dev.silkwire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageMixTest {
  private static final String ENGLISH =
      "The new ferry will sail between the two harbours four times a day, the port authority said, "
          + "and it will carry sixty cars and three hundred passengers.";
  private static final String RUSSIAN =
      "Новый паром будет ходить между двумя портами четыре раза в день, сообщила администрация "
          + "порта. Он рассчитан на шестьдесят автомобилей и триста пассажиров.";
  private static final String KAZAKH =
      "Жаңа паром екі порттың арасында күніне төрт рет жүреді, деп хабарлады порт әкімшілігі. Ол "
          + "алпыс көлік пен үш жүз жолаушыға арналған.";
  private static final String CHINESE = "港务局表示，新渡轮每天将在两个港口之间往返四次，可运载六十辆汽车和三百名乘客，计划于明年春季投入运营。";
  private static final LanguageDetector DETECTOR = LanguageDetector.builtIn();
  private static final LanguageMix MIX = new LanguageMix(DETECTOR);

  @Test
  void reportWithItsTranslationBelowIsInTwoLanguages() {
    assertThat(languages(KAZAKH, KAZAKH, KAZAKH, RUSSIAN, RUSSIAN)).containsExactly("kk", "ru");
    assertThat(languages(RUSSIAN, RUSSIAN, KAZAKH)).containsExactly("ru", "kk");
    assertThat(languages(CHINESE, CHINESE, CHINESE, CHINESE, ENGLISH)).contains("zh", "en");
  }

  @Test
  void foreignParagraphsInTheMiddleAreFoundByTheirLetters() {
    assertThat(languages(ENGLISH, ENGLISH, RUSSIAN, ENGLISH, ENGLISH, ENGLISH))
        .containsExactly("en", "ru");
  }

  @Test
  void articleInOneLanguageHasNoList() {
    assertThat(languages(ENGLISH, ENGLISH, ENGLISH)).isEmpty();
    assertThat(languages(KAZAKH, KAZAKH)).isEmpty();
    assertThat(languages(RUSSIAN)).isEmpty();
    assertThat(MIX.of("", "und")).isEmpty();
  }

  @Test
  void quotationIsNoSecondLanguage() {
    String quoting = ENGLISH + " \u00abНовый паром\u00bb stands on its bow. " + ENGLISH;
    assertThat(languages(quoting, ENGLISH, ENGLISH)).isEmpty();
    String shortLine = "Новый паром готов к работе.";
    assertThat(languages(ENGLISH, shortLine, ENGLISH, ENGLISH)).isEmpty();
  }

  @Test
  void fewForeignWordsAtTheEndOfALongArticleAreNoSecondLanguage() {
    String[] paragraphs = new String[20];
    java.util.Arrays.fill(paragraphs, ENGLISH);
    paragraphs[19] = RUSSIAN;
    assertThat(languages(paragraphs)).isEmpty();
  }

  private static List<String> languages(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return MIX.of(text, DETECTOR.detect(text).code());
  }
}
