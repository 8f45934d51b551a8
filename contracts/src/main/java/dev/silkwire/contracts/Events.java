package dev.silkwire.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Events as Kafka records: JSON value, CloudEvents 1.0 headers in binary mode (Kafka Protocol
 * Binding §3.2), {@code traceparent} (W3C Trace Context).
 */
public final class Events {
  private static final String SPEC_VERSION = "1.0";

  private Events() {}

  public static ProducerRecord<String, byte[]> source(SourceDefinition source, Instant at) {
    byte[] value = EventJson.write(source);
    return record(Topics.SOURCES, source.id(), value, "source", Hashes.of(value), at, null);
  }

  public static ProducerRecord<String, byte[]> sourceRemoved(String id, Instant at) {
    return record(Topics.SOURCES, id, null, "source.removed", id, at, null);
  }

  public static ProducerRecord<String, byte[]> page(FetchedPage page) {
    String id = page.url().id() + "-" + page.fetchedAt().toEpochMilli();
    return record(
        Topics.PAGES,
        page.url().id(),
        EventJson.write(page),
        "page",
        id,
        page.fetchedAt(),
        page.traceparent());
  }

  public static ProducerRecord<String, byte[]> article(Article article) {
    return article(Topics.ARTICLES, article);
  }

  /** An article of the past, on its way beside the live ones. */
  public static ProducerRecord<String, byte[]> backfilled(Article article) {
    return article(Topics.ARTICLES_BACKFILL, article);
  }

  private static ProducerRecord<String, byte[]> article(String topic, Article article) {
    return record(
        topic,
        article.id(),
        EventJson.write(article),
        "article",
        article.id() + "-" + article.version(),
        article.fetchedAt(),
        article.traceparent());
  }

  public static ProducerRecord<String, byte[]> enriched(EnrichedArticle enriched) {
    return enriched(Topics.ENRICHED, enriched);
  }

  /** An article of the past with its tags, on its way beside the live ones. */
  public static ProducerRecord<String, byte[]> backfilled(EnrichedArticle enriched) {
    return enriched(Topics.ENRICHED_BACKFILL, enriched);
  }

  private static ProducerRecord<String, byte[]> enriched(String topic, EnrichedArticle enriched) {
    Article article = enriched.article();
    return record(
        topic,
        article.id(),
        EventJson.write(enriched),
        "article.enriched",
        article.id() + "-" + enriched.version(),
        enriched.enrichedAt(),
        article.traceparent());
  }

  public static ProducerRecord<String, byte[]> journal(JournalEntry entry) {
    return record(
        Topics.JOURNAL,
        entry.urlId(),
        EventJson.write(entry),
        "journal",
        entry.id(),
        entry.at(),
        null);
  }

  /** The value of a text header, of its last occurrence. */
  public static Optional<String> header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static ProducerRecord<String, byte[]> record(
      String topic,
      String key,
      byte @Nullable [] value,
      String kind,
      String id,
      Instant at,
      @Nullable String traceparent) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    Headers headers = record.headers();
    for (List<String> header :
        List.of(
            List.of("ce_specversion", SPEC_VERSION),
            List.of("ce_id", id),
            List.of("ce_source", "/silkwire"),
            List.of("ce_type", "dev.silkwire." + kind + ".v1"),
            List.of("ce_time", at.toString()),
            List.of("content-type", "application/json"))) {
      put(headers, header.getFirst(), header.getLast());
    }
    if (traceparent != null) {
      put(headers, "traceparent", traceparent);
    }
    return record;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
