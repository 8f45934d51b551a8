package dev.silkwire.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Deadline;
import dev.silkwire.enrich.text.Reading;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTaggerTest {
  private static final TopicTagger TOPICS = TopicTagger.of(RuleFiles.builtIn());

  @ParameterizedTest
  @CsvFileSource(resources = "/topics/topics.csv", numLinesToSkip = 1)
  void wordsSpeakForTopics(String language, String text, @Nullable String expected, String why) {
    assertThat(TOPICS.tag(reading("", text, language)))
        .as(why)
        .extracting(Tag::id)
        .containsAll(expected == null ? List.of() : Arrays.asList(expected.split(" ")))
        .satisfies(ids -> assertThat(ids.isEmpty()).isEqualTo(expected == null));
  }

  @Test
  void theTitleWeighsMore() {
    double inText = confidence(TOPICS.tag(reading("", "Wheat. The harvest.", "en")));
    double inTitle = confidence(TOPICS.tag(reading("Wheat harvest", "It rained.", "en")));

    assertThat(inTitle).isGreaterThan(inText);
  }

  @Test
  void aWordInPassingDoesNotMakeALongArticlesTopic() {
    String filler = "Nothing of interest was said by anyone that day. ".repeat(400);

    assertThat(TOPICS.tag(reading("", "Logistics were fine. " + filler, "en")))
        .extracting(Tag::id)
        .doesNotContain("medtop:20001170");
  }

  /** A dry port is a terminal of the railway; ships call at none. */
  @ParameterizedTest
  @CsvSource({
    "en, The dry ports grew. A dry port of Khorgos is next to the ports.,",
    "en, The ports grew. The port of Aktau is next to the dry port.,medtop:20000343",
    "ru, У сухого порта Хоргос новый терминал. В сухом порту и к сухому порту шли поезда.,",
    "ru, Из порта Актау груз везут в сухой порт. В порту Курык причалы.,medtop:20000343",
    "zh, 国际陆港口岸和霍尔果斯无水港口岸开通班列。,",
    "zh, 内陆港口与沿海港口相连。,medtop:20000343",
    "kk, Құрғақ порт ашылды. Қорғас құрғақ портына пойыз келді. Құрғақ порттың терминалы.,",
    "kk, Ақтау порты мен Құрық порты құрғақ портқа жүк жөнелтті.,medtop:20000343"
  })
  void aDryPortIsNoPortOfShips(String language, String text, @Nullable String expected) {
    assertThat(TOPICS.tag(reading("", text, language)))
        .extracting(Tag::id)
        .filteredOn("medtop:20000343"::equals)
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void evidenceQuotesTheWords() {
    Tag tag = TOPICS.tag(reading("", "New railways for wheat.", "en")).getFirst();

    assertThat(tag.spans()).allSatisfy(span -> assertThat(span.quote()).isNotBlank());
    assertThat(tag.rule()).startsWith("topics.yaml#medtop:");
  }

  private static double confidence(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> tag.id().equals("medtop:20000210"))
        .mapToDouble(Tag::confidence)
        .max()
        .orElse(0);
  }

  private static Reading reading(String title, String text, String language) {
    return Reading.of(title, text, language, null, "rules", Deadline.never());
  }
}
