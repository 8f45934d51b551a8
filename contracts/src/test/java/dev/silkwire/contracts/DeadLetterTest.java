package dev.silkwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final RecordMetadata WRITTEN =
      new RecordMetadata(new TopicPartition("news.articles.v1-dlt", 3), 8, 0, 0, 0, 0);

  @Test
  void keepsTheRecordAndSaysWhereItCameFromAndWhy() {
    byte[] garbage = {1, 2, 3};
    ConsumerRecord<String, byte[]> received = received("key", garbage);
    received.headers().add("ce_id", "7".getBytes(UTF_8));

    ProducerRecord<String, byte[]> dead = letter(received, "x".repeat(5_000)).record();

    assertThat(dead.topic()).isEqualTo("news.articles.v1-dlt");
    assertThat(dead.key()).isEqualTo("key");
    assertThat(dead.value()).isEqualTo(garbage);
    assertThat(header(dead, "ce_id")).isEqualTo("7");
    assertThat(header(dead, "dlt-topic")).isEqualTo("news.articles.v1");
    assertThat(header(dead, "dlt-partition")).isEqualTo("4");
    assertThat(header(dead, "dlt-offset")).isEqualTo("1234");
    assertThat(header(dead, "dlt-stage")).isEqualTo("enrich-service");
    assertThat(header(dead, "dlt-reason")).isEqualTo("undecodable");
    assertThat(header(dead, "dlt-message")).hasSize(1_000);
    assertThat(header(dead, "dlt-truncated-from")).isEmpty();
  }

  @Test
  void ofAValueThatWouldNotFitTheBeginningIsKept() {
    byte[] huge = new byte[40 * 1024 * 1024];
    huge[0] = 7;

    ProducerRecord<String, byte[]> dead = letter(received("key", huge), "too large").record();

    assertThat(dead.value()).hasSize(64 * 1024).startsWith(7);
    assertThat(header(dead, "dlt-truncated-from")).isEqualTo(Integer.toString(huge.length));
    assertThat(header(dead, "dlt-offset")).isEqualTo("1234");
  }

  @Test
  void ofATombstoneThereIsNoValue() {
    assertThat(letter(received(null, null), "no value").record().value()).isNull();
  }

  @Test
  void journalFindsItUnderTheUrlTheRecordStillNames() {
    String broken =
        "{\"article\":{\"url\":\"https://a.example/p\",\"revision\":3,\"source\":\"a\"}}";

    JournalEntry entry = letter(received("key", broken.getBytes(UTF_8)), "no title").entry(NOW);

    assertThat(entry.url()).isEqualTo("https://a.example/p");
    assertThat(entry.article()).isEqualTo("key");
    assertThat(entry.revision()).isEqualTo(3);
    assertThat(entry.source()).isEqualTo("a");
    assertThat(entry.detail()).isEqualTo("news.articles.v1/4/1234: no title");
    assertThat(entry.id())
        .isEqualTo(DeadLetter.journalId(new RecordPlace("news.articles.v1", 4, 1234)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 17",
        "{\"url\":\"javascript:alert(1)\"}",
        "{\"url\":\"\\ud83d\",\"source\":\"\\ud83d\"}",
        "[]",
        "17"
      })
  void journalFindsItByItsPlaceWhereTheRecordNamesNoUrl(String value) {
    JournalEntry entry =
        letter(received("key", value.getBytes(UTF_8)), "half a \ud83d pair").entry(NOW);

    assertThat(entry.url()).isEqualTo("news.articles.v1/4/1234");
    assertThat(entry.detail()).startsWith("half a ");
    assertThat(entry.source()).isNull();
    assertThat(EventJson.write(entry)).isNotEmpty();
  }

  @Test
  void logSaysWhatWasSetAsideWhereWhyAndWhatToDoNext() {
    String broken = "{\"url\":\"https://a.example/p\"}";

    assertThat(letter(received("key", broken.getBytes(UTF_8)), "no article").told(WRITTEN))
        .isEqualTo(
            "Set aside the record news.articles.v1/4/1234 (https://a.example/p) as dead letter"
                + " news.articles.v1-dlt/3/8, undecodable: no article."
                + " To look at it: ./silkwire explain news.articles.v1/4/1234");
    assertThat(letter(received("key", new byte[0]), "no value").told(WRITTEN))
        .contains("(key key)");
    assertThat(letter(received("key", new byte[0]), "no value").told())
        .contains("(key key) to news.articles.v1-dlt, undecodable");
  }

  @Test
  void keyAndMessageForgeNoLineOfTheLog() {
    ConsumerRecord<String, byte[]> received = received("a\nb\u001b[2Jc\u0085d\u2028e", new byte[0]);

    String told = letter(received, "no\r\nvalue\u001b[1m\u009b").told();

    assertThat(told)
        .contains("(key a b·[2Jc·d·e) to", "undecodable: no value·[1m·.")
        .doesNotContainPattern("[\\p{Cc}\\p{Zl}]");
  }

  private static DeadLetter letter(ConsumerRecord<String, byte[]> received, String message) {
    return new DeadLetter(received, "enrich-service", JournalEntry.Reason.UNDECODABLE, message);
  }

  private static ConsumerRecord<String, byte[]> received(
      @Nullable String key, byte @Nullable [] value) {
    return new ConsumerRecord<>(Topics.ARTICLES, 4, 1234, key, value);
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return Events.header(record.headers(), name).orElse("");
  }
}
