package dev.silkwire.ingest.publish;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.FetchedPage;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes pages and articles; returns when the broker has acknowledged them. */
public final class NewsPublisher {
  private static final Logger log = LoggerFactory.getLogger(NewsPublisher.class);
  private final Producer<String, byte[]> producer;

  /**
   * @param producer acknowledged by all replicas, idempotent, never giving up
   */
  public NewsPublisher(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Keeps the raw page for later; one that is too large for a record is left out and logged. */
  public void publish(FetchedPage page) throws InterruptedException {
    if (!send(Events.page(page))) {
      log.warn(
          "The raw page of {} is larger than a record may be and is not kept; "
              + "it cannot be extracted again later",
          page.url());
    }
  }

  /** Publishes one revision of an article; false where it is larger than a record may be. */
  public boolean publish(Article article) throws InterruptedException {
    return send(Events.article(article));
  }

  /** Publishes an article of the past beside the live ones; false where it is too large. */
  public boolean backfill(Article article) throws InterruptedException {
    return send(Events.backfilled(article));
  }

  private boolean send(ProducerRecord<String, byte[]> record) throws InterruptedException {
    try {
      producer.send(record).get();
      return true;
    } catch (RecordTooLargeException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        return false;
      }
      throw new IllegalStateException("could not publish to " + record.topic(), e.getCause());
    }
  }
}
