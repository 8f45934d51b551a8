package dev.silkwire.enrich;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.enrich.stream.ArticleOutcomes;
import dev.silkwire.enrich.stream.ArticleOutcomes.DeadLettered;
import dev.silkwire.enrich.stream.ArticleOutcomes.Enriched;
import dev.silkwire.enrich.stream.ArticleOutcomes.Outcome;
import dev.silkwire.enrich.tagging.ArticleTagger;
import dev.silkwire.enrich.tagging.Tagged;
import dev.silkwire.enrich.tagging.TaggerInput;
import dev.silkwire.enrich.tagging.TaggingFailed;
import dev.silkwire.enrich.tagging.TaggingWorkers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story of enrich-service: a batch of articles is read, each is tagged within its deadline and
 * published with its tags, and only then do the offsets move. A record that can never succeed goes
 * to the dead-letter topic with its reason; the rest of the batch flows.
 *
 * <p>received = published + dead-lettered.
 */
public final class ArticleEnricher {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleEnricher.class);

  private final Supplier<ArticleTagger> rules;
  private final TaggingWorkers workers;
  private final ArticleOutcomes outcomes;
  private final Clock clock;

  /**
   * With the tagger that is asked for anew for each article: its rules may be changed meanwhile.
   */
  public ArticleEnricher(
      Supplier<ArticleTagger> rules,
      TaggingWorkers workers,
      ArticleOutcomes outcomes,
      Clock clock) {
    this.rules = rules;
    this.workers = workers;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** Returns when every record's outcome is acknowledged; throws where that cannot be had now. */
  public void enrich(List<ConsumerRecord<String, byte[]>> batch) {
    List<Work> begun = new ArrayList<>(batch.size());
    for (ConsumerRecord<String, byte[]> received : batch) {
      begun.add(begin(received)); // the workers tag while the next record is decoded
    }
    List<Outcome> done = new ArrayList<>(batch.size());
    for (Work work : begun) {
      done.add(
          switch (work) {
            case Tagging tagging -> finish(tagging);
            case Undecodable poison ->
                new DeadLettered(poison.received, Reason.UNDECODABLE, poison.why);
          });
    }
    outcomes.publish(done);
  }

  private sealed interface Work {}

  private record Tagging(
      ConsumerRecord<String, byte[]> received, Article article, String ruleSet, Future<Tagged> tags)
      implements Work {}

  private record Undecodable(ConsumerRecord<String, byte[]> received, String why) implements Work {}

  private Work begin(ConsumerRecord<String, byte[]> received) {
    byte[] value = received.value();
    if (value == null || value.length == 0) {
      return new Undecodable(
          received, "an article event without a value: articles are not removed");
    }
    try {
      Article article = EventJson.read(value, Article.class);
      TaggerInput input = TaggerInput.of(article);
      ArticleTagger tagger = rules.get(); // one article, one rule set
      Future<Tagged> tags = workers.begin(deadline -> tagger.tag(input, deadline));
      return new Tagging(received, article, tagger.ruleSet(), tags);
    } catch (UndecodableEvent e) {
      return new Undecodable(received, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // a missing field or a date that is none
      return new Undecodable(received, "no complete article: " + e);
    }
  }

  private Outcome finish(Tagging work) {
    try {
      Tagged tagged = workers.await(work.tags);
      if (!tagged.cut().isEmpty()) {
        LOG.warn("article {} {}: {}", work.article.id(), work.article.url(), tagged.cut());
      }
      EnrichedArticle enriched = tagged.enriched(work.article, work.ruleSet, clock.instant(), null);
      return new Enriched(work.received, enriched);
    } catch (TaggingFailed e) {
      return new DeadLettered(work.received, Reason.TAGGING_FAILED, String.valueOf(e.getMessage()));
    }
  }
}
