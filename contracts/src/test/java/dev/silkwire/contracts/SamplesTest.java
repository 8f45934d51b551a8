package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The golden samples are what the records read and write, and are true in themselves. */
class SamplesTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.silkwire.contracts.Samples#all")
  void sampleIsReadAndWrittenBackUnchanged(Samples.Kind kind, String sample) {
    JsonNode golden = EventJson.MAPPER.readTree(Samples.sample(sample));
    byte[] written = EventJson.write(Samples.read(sample, kind.type()));

    assertThat(EventJson.MAPPER.readTree(written)).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void articleIsNamedByItsUrlAndHoldsItsBlocks(Article article) {
    assertThat(article.id()).isEqualTo(article.url().id());
    assertThat(article.text()).isEqualTo(Block.textOf(article.blocks()));
    assertThat(article.captions())
        .isEqualTo(
            article.blocks().stream()
                .filter(block -> block.type() == Block.Type.CAPTION)
                .map(Block::text)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"enriched-en", "enriched-zh"})
  void quotesStandWhereTheSpansSay(String sample) {
    EnrichedArticle enriched = Samples.read(sample, EnrichedArticle.class);
    for (Tag tag : enriched.tags()) {
      assertThat(tag.spans()).as(tag.id()).isNotEmpty();
      for (Span span : tag.spans()) {
        String field =
            switch (span.field()) {
              case TITLE -> enriched.article().title();
              case TEXT -> enriched.article().text();
            };
        int start = field.offsetByCodePoints(0, span.start());
        int end = field.offsetByCodePoints(start, span.end() - span.start());
        assertThat(field.substring(start, end)).as(tag.id()).isEqualTo(span.quote());
      }
    }
  }

  static Stream<Article> articles() {
    return Stream.concat(
        Stream.of("article-en", "article-ru", "article-zh", "article-kk")
            .map(name -> Samples.read(name, Article.class)),
        Stream.of("enriched-en", "enriched-zh")
            .map(name -> Samples.read(name, EnrichedArticle.class).article()));
  }
}
