package dev.silkwire.enrich.stream;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.DeadLetter;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Publishes what became of a batch of articles and waits until the broker has it: enriched articles
 * and dead letters first, the journal after them, so that the journal never tells what is not so.
 */
public final class ArticleOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleOutcomes.class);
  private static final String SERVICE = "enrich-service";
  private static final long PATIENCE_SECONDS =
      150; // longer than the producer's delivery.timeout.ms

  private final Producer<String, byte[]> producer;
  private final Clock clock;
  private final Counter received;
  private final Counter published;
  private final MeterRegistry meters;

  public ArticleOutcomes(Producer<String, byte[]> producer, Clock clock, MeterRegistry meters) {
    this.producer = producer;
    this.clock = clock;
    this.meters = meters;
    this.received = meters.counter("silkwire.enrich.articles.received");
    this.published = meters.counter("silkwire.enrich.articles.published");
  }

  /** What became of a record. */
  public sealed interface Outcome {
    ConsumerRecord<String, byte[]> received();
  }

  /** The article has its tags. */
  public record Enriched(ConsumerRecord<String, byte[]> received, EnrichedArticle enriched)
      implements Outcome {}

  /** The record can never succeed. */
  public record DeadLettered(ConsumerRecord<String, byte[]> received, Reason reason, String message)
      implements Outcome {
    DeadLetter letter() {
      return new DeadLetter(received, SERVICE, reason, message);
    }
  }

  private record Sent(Outcome outcome, Future<RecordMetadata> acknowledged) {}

  /**
   * Returns when all is acknowledged. Throws what the broker will not take now, so that the batch
   * is read again, or {@link DeadLetterTopicUnwritable}.
   */
  public void publish(List<Outcome> outcomes) {
    List<Outcome> settled = new ArrayList<>(outcomes.size());
    List<Sent> sent = new ArrayList<>(outcomes.size());
    for (Outcome outcome : outcomes) {
      sent.add(send(outcome));
    }
    for (Sent one : sent) {
      settled.add(acknowledge(one));
    }
    List<Future<RecordMetadata>> journal = new ArrayList<>(settled.size());
    for (Outcome outcome : settled) {
      journal.add(producer.send(Events.journal(entry(outcome))));
    }
    for (Future<RecordMetadata> entry : journal) {
      await(entry);
    }
    count(settled); // last: a batch that is read again is counted once
  }

  /**
   * Returns when articles that are out already are acknowledged in their new form, with what became
   * of each. What cannot be published stays out as it was: no record has failed, and there is no
   * dead letter. Throws what the broker will not take now.
   */
  public List<Outcome> republish(List<Enriched> changed) {
    List<Outcome> settled = new ArrayList<>(changed.size());
    List<Sent> sent = new ArrayList<>(changed.size());
    for (Enriched one : changed) {
      try {
        sent.add(new Sent(one, producer.send(event(one))));
      } catch (JacksonException e) { // half a surrogate pair cannot be written as UTF-8
        settled.add(dead(one, Reason.INVALID_EVENT, "cannot be written as JSON: " + e));
      }
    }
    for (Sent one : sent) {
      try {
        await(one.acknowledged);
        settled.add(one.outcome);
      } catch (RecordTooLargeException e) {
        settled.add(dead((Enriched) one.outcome, Reason.RECORD_TOO_LARGE, "too large: " + e));
      }
    }
    List<Future<RecordMetadata>> journal = new ArrayList<>();
    for (Outcome outcome : settled) {
      if (outcome instanceof Enriched) {
        journal.add(producer.send(Events.journal(entry(outcome))));
      }
    }
    journal.forEach(ArticleOutcomes::await);
    return settled;
  }

  private Sent send(Outcome outcome) {
    return switch (outcome) {
      case Enriched enriched -> {
        ProducerRecord<String, byte[]> event;
        try {
          event = event(enriched);
        } catch (RuntimeException e) { // half a surrogate pair cannot be written as UTF-8
          yield send(dead(enriched, Reason.INVALID_EVENT, "cannot be written as JSON: " + e));
        }
        yield new Sent(enriched, producer.send(event));
      }
      case DeadLettered dead -> new Sent(dead, producer.send(dead.letter().record()));
    };
  }

  /** News goes on as news; what came by the backfill, or is tagged anew, goes by the backfill. */
  private static ProducerRecord<String, byte[]> event(Enriched enriched) {
    return enriched.received.topic().equals(Topics.ARTICLES)
        ? Events.enriched(enriched.enriched)
        : Events.backfilled(enriched.enriched);
  }

  private Outcome acknowledge(Sent sent) {
    try {
      RecordMetadata written = await(sent.acknowledged);
      if (sent.outcome instanceof DeadLettered dead) {
        LOG.warn(dead.letter().told(written));
      }
      return sent.outcome;
    } catch (RecordTooLargeException e) {
      return switch (sent.outcome) {
        case Enriched enriched ->
            acknowledge(
                send(dead(enriched, Reason.RECORD_TOO_LARGE, "too large with its tags: " + e)));
        case DeadLettered dead -> throw new DeadLetterTopicUnwritable(dead.received, e);
      };
    } catch (RetriableException e) {
      throw e;
    } catch (RuntimeException e) {
      if (sent.outcome instanceof DeadLettered dead) {
        throw new DeadLetterTopicUnwritable(dead.received, e);
      }
      throw e;
    }
  }

  private static DeadLettered dead(Enriched enriched, Reason reason, String message) {
    return new DeadLettered(enriched.received, reason, message);
  }

  private static RecordMetadata await(Future<RecordMetadata> acknowledged) {
    try {
      return acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException("no acknowledgement", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the broker acknowledged; read again later");
    }
  }

  private JournalEntry entry(Outcome outcome) {
    return switch (outcome) {
      case Enriched enriched -> {
        Article article = enriched.enriched.article();
        int tags = enriched.enriched.tags().size();
        yield new JournalEntry(
            Hashes.of("enriched " + article.id() + " " + enriched.enriched.version()),
            article.url().value(),
            Stage.ENRICHED,
            null,
            clock.instant(),
            SERVICE,
            article.source(),
            article.id(),
            article.revision(),
            tags
                + " tags, language "
                + enriched.enriched.language()
                + (enriched.enriched.timesRetagged() > 0 ? ", tagged anew" : ""));
      }
      case DeadLettered dead -> dead.letter().entry(clock.instant());
    };
  }

  private void count(List<Outcome> settled) {
    for (Outcome outcome : settled) {
      received.increment();
      switch (outcome) {
        case Enriched _ -> published.increment();
        case DeadLettered dead ->
            meters
                .counter("silkwire.enrich.articles.dead.lettered", "reason", dead.reason.word())
                .increment();
      }
    }
  }
}
