package dev.silkwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records carry CloudEvents headers in binary mode, and the same id when written twice. */
class EventsTest {
  private static final Instant AT = Instant.parse("2026-05-04T06:31:10Z");
  private static final Article ARTICLE = Samples.read("article-en", Article.class);
  private static final EnrichedArticle ENRICHED =
      Samples.read("enriched-en", EnrichedArticle.class);

  @ParameterizedTest
  @MethodSource("records")
  void recordCarriesTheCloudEventsAttributes(
      ProducerRecord<String, byte[]> record, String topic, String key, String type) {
    assertThat(record.topic()).isEqualTo(topic);
    assertThat(record.key()).isEqualTo(key);
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo(type);
    assertThat(header(record, "ce_source")).isNotBlank();
    assertThat(header(record, "ce_id")).isNotBlank();
    assertThat(Instant.parse(header(record, "ce_time"))).isNotNull();
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(Stream.of(record.headers().toArray()).map(h -> h.key()).toList())
        .doesNotHaveDuplicates();
  }

  static Stream<Object[]> records() {
    SourceDefinition source = Samples.read("source-full", SourceDefinition.class);
    FetchedPage page = Samples.read("page-one-part", FetchedPage.class);
    JournalEntry entry = Samples.read("journal-indexed", JournalEntry.class);
    String id = ARTICLE.id();
    return Stream.of(
        new Object[] {
          Events.source(source, AT), "news.sources.v1", "harbour", "dev.silkwire.source.v1"
        },
        new Object[] {
          Events.sourceRemoved("harbour", AT),
          "news.sources.v1",
          "harbour",
          "dev.silkwire.source.removed.v1"
        },
        new Object[] {Events.page(page), "news.pages.v1", id, "dev.silkwire.page.v1"},
        new Object[] {Events.article(ARTICLE), "news.articles.v1", id, "dev.silkwire.article.v1"},
        new Object[] {
          Events.enriched(ENRICHED),
          "news.articles.enriched.v1",
          id,
          "dev.silkwire.article.enriched.v1"
        },
        new Object[] {
          Events.backfilled(ARTICLE), "news.articles.backfill.v1", id, "dev.silkwire.article.v1"
        },
        new Object[] {
          Events.backfilled(ENRICHED),
          "news.articles.enriched.backfill.v1",
          id,
          "dev.silkwire.article.enriched.v1"
        },
        new Object[] {Events.journal(entry), "news.journal.v1", id, "dev.silkwire.journal.v1"});
  }

  @Test
  void anEventWrittenTwiceHasOneId() {
    assertThat(header(Events.article(ARTICLE), "ce_id"))
        .isEqualTo(header(Events.article(Samples.read("article-en", Article.class)), "ce_id"));
    assertThat(header(Events.enriched(ENRICHED), "ce_id"))
        .isEqualTo(header(Events.enriched(ENRICHED), "ce_id"));
    JournalEntry entry = Samples.read("journal-indexed", JournalEntry.class);
    assertThat(header(Events.journal(entry), "ce_id")).isEqualTo(entry.id());
  }

  @Test
  void anotherRevisionHasAnotherId() {
    Article first = Samples.read("article-ru", Article.class);
    String id = header(Events.article(first), "ce_id");

    assertThat(id).isEqualTo(first.id() + "-" + first.version());
    assertThat(header(Events.article(ARTICLE), "ce_id")).isNotEqualTo(id);
    assertThat(ARTICLE.version()).isGreaterThan(first.version()); // revision 2 over revision 1
  }

  @Test
  void traceOfTheVisitTravelsAlong() {
    assertThat(header(Events.article(ARTICLE), "traceparent")).isEqualTo(ARTICLE.traceparent());
    Article untraced = Samples.read("article-ru", Article.class);
    assertThat(Events.header(Events.article(untraced).headers(), "traceparent")).isEmpty();
  }

  @Test
  void removedSourceIsATombstone() {
    assertThat(Events.sourceRemoved("harbour", AT).value()).isNull();
  }

  @Test
  void backfilledArticleIsTheSameEventOnAnotherTopic() {
    assertThat(Events.backfilled(ARTICLE).value()).isEqualTo(Events.article(ARTICLE).value());
    assertThat(Events.backfilled(ARTICLE).headers()).isEqualTo(Events.article(ARTICLE).headers());
    assertThat(Events.backfilled(ENRICHED).headers())
        .isEqualTo(Events.enriched(ENRICHED).headers());
  }

  @Test
  void valueIsTheEventAsJson() {
    assertThat(EventJson.read(Events.article(ARTICLE).value(), Article.class)).isEqualTo(ARTICLE);
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return Events.header(record.headers(), name).orElse("");
  }
}
