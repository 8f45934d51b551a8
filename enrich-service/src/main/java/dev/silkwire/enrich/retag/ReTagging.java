package dev.silkwire.enrich.retag;

import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.Tag;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.contracts.backfill.BackfillTally;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.contracts.backfill.KeptRecords;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story of tagging anew: the latest version of every article that was published with tags is
 * tagged by the rules in force. Where the tags come out as they are, there is no event; where they
 * do not, the article goes out on the backfill topic under a version that is one larger, so that it
 * replaces the old one everywhere and never a newer revision that came meanwhile.
 */
public final class ReTagging {
  private static final Logger LOG = LoggerFactory.getLogger(ReTagging.class);

  /** So many ids and versions take some 30 MB. */
  private static final int MOST_ARTICLES_AT_ONCE = 200_000;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int MOST_FAILURES = 7; // a minute in all

  private final Supplier<ArticleTagger> rules;
  private final TaggingWorkers workers;
  private final ArticleOutcomes outcomes;
  private final Clock clock;
  private final int mostAtOnce;

  public ReTagging(
      Supplier<ArticleTagger> rules,
      TaggingWorkers workers,
      ArticleOutcomes outcomes,
      Clock clock) {
    this(rules, workers, outcomes, clock, MOST_ARTICLES_AT_ONCE);
  }

  ReTagging(
      Supplier<ArticleTagger> rules,
      TaggingWorkers workers,
      ArticleOutcomes outcomes,
      Clock clock,
      int mostAtOnce) {
    this.rules = rules;
    this.workers = workers;
    this.outcomes = outcomes;
    this.clock = clock;
    this.mostAtOnce = mostAtOnce;
  }

  /** Reads the enriched articles of both paths; the tally tells what became of each. */
  public void run(KeptRecords published, BackfillTally tally) throws InterruptedException {
    tally.begin(published.count());
    int shares = Math.toIntExact(published.count() / mostAtOnce + 1);
    for (int share = 0; share < shares; share++) {
      LatestVersions latest = LatestVersions.of(published, share, shares);
      published.rewind();
      for (var batch = published.next(); !batch.isEmpty(); batch = published.next()) {
        long began = System.nanoTime();
        tagAnew(batch.stream().filter(latest::isOurs).toList(), latest, tally);
        Backfills.restAfterWorkSince(began);
      }
    }
  }

  private void tagAnew(
      List<ConsumerRecord<String, byte[]>> batch, LatestVersions latest, BackfillTally tally)
      throws InterruptedException {
    List<Work> begun = new ArrayList<>(batch.size());
    for (ConsumerRecord<String, byte[]> record : batch) {
      begin(record, latest, tally).ifPresent(begun::add);
    }
    List<Enriched> changed = new ArrayList<>();
    for (Work work : begun) {
      finish(work, tally).ifPresent(changed::add);
    }
    for (Outcome outcome : publish(changed)) {
      switch (outcome) {
        case Enriched _ -> tally.published(false);
        case DeadLettered unfit -> tally.skipped(unfit.reason().word());
      }
    }
  }

  /** What the broker will not take now is tried again: twice is harmless. */
  private List<Outcome> publish(List<Enriched> changed) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int failures = 0; ; failures++) {
      try {
        return outcomes.republish(changed);
      } catch (RetriableException e) {
        if (failures == MOST_FAILURES) {
          throw e;
        }
        LOG.warn("Kafka does not take articles now, trying again in {}: {}", pause, e.toString());
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private record Work(
      ConsumerRecord<String, byte[]> record,
      EnrichedArticle before,
      String ruleSet,
      Future<Tagged> tags) {}

  private Optional<Work> begin(
      ConsumerRecord<String, byte[]> record, LatestVersions latest, BackfillTally tally) {
    Optional<String> useless = Optional.empty();
    try {
      EnrichedArticle before = EventJson.read(record.value(), EnrichedArticle.class);
      if (!latest.take(record)) {
        useless = Optional.of("superseded");
      } else if (tally.source() != null && !tally.source().equals(before.article().source())) {
        useless = Optional.of("other-source");
      } else if (tally.since() != null && before.article().fetchedAt().isBefore(tally.since())) {
        useless = Optional.of("earlier");
      } else if (!before.mayBeRetagged()) {
        useless = Optional.of("tagged-too-often");
      } else {
        ArticleTagger tagger = rules.get(); // one article, one rule set
        TaggerInput input = TaggerInput.of(before.article());
        Future<Tagged> tags = workers.begin(deadline -> tagger.tag(input, deadline));
        return Optional.of(new Work(record, before, tagger.ruleSet(), tags));
      }
    } catch (UndecodableEvent e) {
      LOG.warn(
          "{}-{}@{} is no enriched article and is left out: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      useless = Optional.of(Reason.UNDECODABLE.word());
    }
    useless.ifPresent(tally::skipped);
    return Optional.empty();
  }

  private static boolean isAsBefore(Tagged tagged, EnrichedArticle before) {
    List<Tag> tags = tagged.tags();
    return tagged.language().equals(before.language())
        && tagged.languages().equals(Objects.requireNonNullElse(before.languages(), List.of()))
        && tagged.cut().equals(before.cut())
        && tags.size() == before.tags().size()
        && IntStream.range(0, tags.size())
            .allMatch(i -> tags.get(i).saysTheSameAs(before.tags().get(i)));
  }

  private Optional<Enriched> finish(Work work, BackfillTally tally) {
    EnrichedArticle before = work.before;
    Tagged tagged;
    try {
      tagged = workers.await(work.tags);
    } catch (TaggingFailed e) { // it keeps the tags it has
      LOG.error("article {} could not be tagged anew", before.article().id(), e);
      tally.failed();
      return Optional.empty();
    }
    if (tagged.isIncomplete()) { // neither has it to change good tags for fewer
      LOG.error("article {} could not be tagged anew: {}", before.article().id(), tagged.cut());
      tally.failed();
      return Optional.empty();
    }
    if (isAsBefore(tagged, before)) {
      tally.unchanged();
      return Optional.empty();
    }
    EnrichedArticle after =
        tagged.enriched(
            before.article(), work.ruleSet, clock.instant(), before.timesRetagged() + 1);
    return Optional.of(new Enriched(work.record, after));
  }
}
