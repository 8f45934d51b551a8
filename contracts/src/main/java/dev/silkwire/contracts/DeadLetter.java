package dev.silkwire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A record that can never succeed and is set aside: as it goes to its dead-letter topic, and what
 * the journal and the log say of it.
 *
 * @param received the record as it was read
 * @param service which sets it aside
 * @param reason why
 * @param message why, in words
 */
public record DeadLetter(
    ConsumerRecord<String, byte[]> received,
    String service,
    JournalEntry.Reason reason,
    String message) {
  private static final int LARGEST = 31 * 1024 * 1024;
  private static final int KEPT_OF_TOO_LARGE = 64 * 1024;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int SHOWN_OF_MESSAGE = 300;
  private static final int SHOWN_OF_KEY = 200;
  private static final Pattern SOURCE = Pattern.compile("[\\w.-]{1,200}");

  public DeadLetter {
    message = new String(message.getBytes(UTF_8), UTF_8); // half a surrogate pair would be next
  }

  /** Where the record stands that was set aside. */
  public RecordPlace place() {
    return RecordPlace.of(received);
  }

  /** The id of the journal entry on the record at a place, by which it is found again. */
  public static String journalId(RecordPlace place) {
    return Hashes.of("dead-lettered " + place);
  }

  /**
   * The record on its way to the dead-letter topic: key, value and headers as they were, with where
   * it came from and why. Of a value that would not fit with these headers, the beginning is kept;
   * the whole stands where {@code dlt-topic}, {@code dlt-partition} and {@code dlt-offset} say.
   */
  public ProducerRecord<String, byte[]> record() {
    byte @Nullable [] value = received.value();
    boolean fits = value == null || value.length <= LARGEST;
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            Topics.deadLetter(received.topic()),
            null,
            received.key(),
            fits ? value : Arrays.copyOf(value, KEPT_OF_TOO_LARGE),
            received.headers());
    Headers headers = letter.headers();
    if (value != null && !fits) {
      put(headers, "dlt-truncated-from", Integer.toString(value.length));
    }
    put(headers, "dlt-topic", received.topic());
    put(headers, "dlt-partition", Integer.toString(received.partition()));
    put(headers, "dlt-offset", Long.toString(received.offset()));
    put(headers, "dlt-stage", service);
    put(headers, "dlt-reason", reason.word());
    put(
        headers,
        "dlt-message",
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
    return letter;
  }

  /** What the journal is told: under the article's URL where the record still names it. */
  public JournalEntry entry(Instant at) {
    JsonNode article = article();
    int revision = article.path("revision").asInt(0);
    Optional<String> url = url(article);
    String why = Beginning.of(message, SHOWN_OF_MESSAGE);
    return new JournalEntry(
        journalId(place()),
        url.orElseGet(() -> place().toString()),
        JournalEntry.Stage.DEAD_LETTERED,
        reason,
        at,
        service,
        article
            .path("source")
            .asStringOpt()
            .filter(source -> SOURCE.matcher(source).matches())
            .orElse(null),
        received.key(),
        revision > 0 ? revision : null,
        url.isPresent() ? place() + ": " + why : why);
  }

  /**
   * The line for the log, once the dead letter is safe.
   *
   * @param letter where it stands now
   */
  public String told(RecordMetadata letter) {
    return told("as dead letter " + RecordPlace.of(letter));
  }

  /** The same for who does not learn where the letter stands. */
  public String told() {
    return told("to " + Topics.deadLetter(received.topic()));
  }

  private String told(String where) {
    return "Set aside the record %s (%s) %s, %s: %s. To look at it: ./silkwire explain %s"
        .formatted(
            place(),
            url(article()).orElseGet(() -> "key " + shownKey()),
            where,
            reason.word(),
            Beginning.of(message, SHOWN_OF_MESSAGE),
            place());
  }

  private String shownKey() {
    return Beginning.of(String.valueOf(received.key()), SHOWN_OF_KEY);
  }

  private static Optional<String> url(JsonNode article) {
    return article.path("url").asStringOpt().flatMap(CanonicalUrl::parse).map(CanonicalUrl::value);
  }

  /** What can still be read of the article, also in a record that breaks the contract. */
  private JsonNode article() {
    byte @Nullable [] value = received.value();
    JsonNode event = JsonNodeFactory.instance.objectNode();
    if (value != null && value.length > 0) {
      try {
        event = EventJson.MAPPER.readTree(value);
      } catch (JacksonException notJson) {
        return event;
      }
    }
    return event.path("article").isObject() ? event.path("article") : event;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
