package dev.silkwire.commandline.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.RecordPlace;
import dev.silkwire.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetAsideTest {
  private static final String LETTERS = Topics.deadLetter(Topics.ARTICLES);
  private static final TopicPartition PARTITION = new TopicPartition(LETTERS, 0);
  private static final RecordPlace ARTICLE = new RecordPlace(Topics.ARTICLES, 4, 17);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");

  @Test
  void isFoundByThePlaceOfItsRecord() {
    stand(1, letter("key", "no title", "{\"id\": 17"));

    SetAside found = find(ARTICLE).orElseThrow();

    assertThat(found.letter()).isEqualTo(new RecordPlace(LETTERS, 0, 0));
    assertThat(found.message()).isEqualTo("no title");
    assertThat(found.size()).isEqualTo(9);
    assertThat(found.beginning()).isEqualTo("{\"id\": 17");
  }

  @Test
  void whatIsNotAmongAllIsNotFound() {
    stand(1, letter("key", "no title", "{}"));

    assertThat(find(new RecordPlace(Topics.ARTICLES, 4, 18))).isEmpty();
  }

  @Test
  void aSearchThatDoesNotComeToTheEndSaysHowFarItCame() {
    stand(5_000, letter("key", "no title", "{}"));

    assertThatThrownBy(() -> find(new RecordPlace(Topics.ARTICLES, 4, 18)))
        .isInstanceOf(SetAside.Unfinished.class)
        .hasMessageContaining("1 of 5,000 records");
  }

  @Test
  void keyMessageAndValueForgeNoLine() {
    stand(1, letter("a\nb\u001b[2J", "no\n✓ title\u009b", "{\u001b\r\n}"));

    SetAside found = find(ARTICLE).orElseThrow();

    assertThat(found.key()).isEqualTo("a b·[2J");
    assertThat(found.message()).isEqualTo("no ✓ title·");
    assertThat(found.beginning()).isEqualTo("{· }");
  }

  @ParameterizedTest
  @CsvSource({"40000000, 40000000", "many, 2", "-7, 2", "99999999999999, 2"})
  void sizeIsThatOfTheWholeValueWhereTheLetterSaysIt(String written, int size) {
    ProducerRecord<String, byte[]> letter = letter("key", "too large", "{}");
    letter.headers().add("dlt-truncated-from", written.getBytes(UTF_8));
    stand(1, letter);

    assertThat(find(ARTICLE).orElseThrow().size()).isEqualTo(size);
  }

  private Optional<SetAside> find(RecordPlace place) {
    return SetAside.find(place, consumer, Duration.ofMillis(50));
  }

  private static ProducerRecord<String, byte[]> letter(String key, String message, String value) {
    ConsumerRecord<String, byte[]> received =
        new ConsumerRecord<>(
            ARTICLE.topic(), ARTICLE.partition(), ARTICLE.offset(), key, value.getBytes(UTF_8));
    return new DeadLetter(received, "enrich-service", JournalEntry.Reason.UNDECODABLE, message)
        .record();
  }

  /** Puts the letter first on a partition of so many records. */
  private void stand(long records, ProducerRecord<String, byte[]> letter) {
    consumer.updatePartitions(LETTERS, List.of(new PartitionInfo(LETTERS, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, records));
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(LETTERS, 0, 0, letter.key(), letter.value());
    letter.headers().forEach(record.headers()::add);
    consumer.schedulePollTask(() -> consumer.addRecord(record));
  }
}
