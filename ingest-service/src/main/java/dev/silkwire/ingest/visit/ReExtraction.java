package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Article;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.FetchedPage;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.contracts.backfill.BackfillTally;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.contracts.backfill.KeptRecords;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.frontier.Edition;
import dev.silkwire.ingest.frontier.FrontierDesk;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Hold;
import dev.silkwire.ingest.frontier.Sight;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.ingest.visit.Rereading.AnArticle;
import dev.silkwire.ingest.visit.Rereading.None;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story of a re-extraction: every kept page is read with the extractor of today. Where that
 * says something else than what was published, the frontier is asked to keep visits away for a
 * moment, the article is published on the backfill topic under the next generation of its revision,
 * and only then the frontier takes it — a crash repeats, never loses, and what is the same by then
 * is found to be so.
 *
 * <p>Only the very page is used which the frontier's article was read from: an older one would make
 * the past new, and of a newer one a visit has not yet told.
 */
public final class ReExtraction {
  private static final Logger log = LoggerFactory.getLogger(ReExtraction.class);

  /** With the frontier, for all of a batch: every hold of it runs from the beginning. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What must be left of a hold: else a visit may begin before the frontier has heard of it. */
  private static final Duration TIME_TO_PUBLISH = Duration.ofSeconds(20);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Rereading rereading;
  private final FrontierDesk frontier;
  private final NewsPublisher publisher;
  private final Function<String, Optional<SourceDefinition>> sources;
  private final Clock clock;

  public ReExtraction(
      ArticleExtractor extractor,
      FrontierDesk frontier,
      NewsPublisher publisher,
      Function<String, Optional<SourceDefinition>> sources,
      Clock clock) {
    this.rereading = new Rereading(extractor);
    this.frontier = frontier;
    this.publisher = publisher;
    this.sources = sources;
    this.clock = clock;
  }

  /** Reads them all; the tally tells what became of each. */
  public void run(KeptRecords pages, BackfillTally tally) throws InterruptedException {
    tally.begin(pages.count());
    for (var batch = pages.next(); !batch.isEmpty(); batch = pages.next()) {
      long began = System.nanoTime();
      Map<String, Renewal> renewals = new LinkedHashMap<>();
      for (ConsumerRecord<String, byte[]> record : batch) {
        if (renewals.containsKey(record.key())) { // judged by what comes of the page before it
          publish(renewals, tally);
        }
        switch (judge(record, tally)) {
          case Same _ -> tally.unchanged();
          case Skipped skipped -> tally.skipped(skipped.reason());
          case Failed _ -> tally.failed();
          case Renewal renewal -> renewals.put(record.key(), renewal);
        }
      }
      publish(renewals, tally);
      Backfills.restAfterWorkSince(began);
    }
  }

  private sealed interface Judgement {}

  private record Same() implements Judgement {}

  private record Skipped(String reason) implements Judgement {}

  private record Failed() implements Judgement {}

  /**
   * An article that is to be published anew.
   *
   * @param visit as which the frontier knows it; its lease is the name of the hold
   * @param headline for the journal
   */
  private record Renewal(Visit visit, Article article, Edition edition, String headline)
      implements Judgement {
    String hold() {
      return visit.lease();
    }

    boolean isFirst() {
      return visit.revision() == 0;
    }
  }

  private Judgement judge(ConsumerRecord<String, byte[]> record, BackfillTally tally)
      throws InterruptedException {
    try {
      return judge(EventJson.read(record.value(), FetchedPage.class), tally);
    } catch (UndecodableEvent e) {
      log.warn(
          "{}-{}@{} is no page and is left out: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return new Skipped(Reason.UNDECODABLE.word());
    } catch (RuntimeException | VirtualMachineError e) { // one page costs only itself
      log.error("The page {} could not be extracted anew by a fault of ours", record.key(), e);
      return new Failed();
    }
  }

  private Judgement judge(FetchedPage page, BackfillTally tally) throws InterruptedException {
    if (tally.source() != null && !tally.source().equals(page.source())) {
      return new Skipped("other-source");
    }
    if (tally.since() != null && page.fetchedAt().isBefore(tally.since())) {
      return new Skipped("earlier");
    }
    return switch (look(page.url(), tally.id() + "/" + page.url().id())) {
      case Sight.Unknown _, Sight.NotNow _ -> new Skipped("unknown-url");
      case Sight.Elsewhere _ -> new Skipped("other-instance");
      case Sight.Known known -> compare(page, known.visit());
    };
  }

  private Judgement compare(FetchedPage page, Visit visit) throws InterruptedException {
    boolean isArticle = visit.revision() > 0;
    if (isArticle && visit.edition() == null) {
      return new Skipped("unmarked"); // published before there were editions
    }
    if (!(isArticle ? isReadFrom(page, visit) : isNoArticle(page, visit))) {
      return new Skipped("superseded");
    }
    Optional<SourceDefinition> source = sources.apply(visit.source());
    if (source.isEmpty()) {
      return new Skipped(Reason.SOURCE_REMOVED.word());
    }
    return switch (rereading.read(page, visit, source.get())) {
      case None none -> new Skipped(isArticle ? "no-longer-article" : none.reason().word());
      case AnArticle article -> compare(article.whole(), visit, source.get());
    };
  }

  private static boolean isReadFrom(FetchedPage page, Visit visit) {
    Edition edition = visit.edition();
    return edition != null && edition.fetchedAt().equals(page.fetchedAt());
  }

  private static boolean isNoArticle(FetchedPage page, Visit visit) {
    return !page.parts().isEmpty()
        && WholeArticle.hashOfNoArticle(page.parts().getFirst().body()).equals(visit.contentHash());
  }

  private static Judgement compare(WholeArticle whole, Visit visit, SourceDefinition source) {
    Edition before = visit.edition();
    if (visit.revision() == 0 || before == null) {
      return new Renewal(
          visit, whole.article(visit, source, 1, 0, null), whole.edition(0), whole.headline());
    }
    boolean same =
        whole.contentHash().equals(visit.contentHash())
            && Fingerprint.parse(before.fingerprint())
                .map(Fingerprint.of(whole.extracted())::sameAs)
                .orElse(true);
    int generation = before.generation() + 1;
    return same
        ? new Same()
        : new Renewal(
            visit,
            // the fingerprint of the revision before is gone: its changes are not known any more
            whole.article(visit, source, visit.revision(), generation, null),
            whole.edition(generation),
            whole.headline());
  }

  /** Publishes what is to be published, and leaves the map empty. */
  private void publish(Map<String, Renewal> waiting, BackfillTally tally)
      throws InterruptedException {
    List<Renewal> renewals = List.copyOf(waiting.values());
    waiting.clear();
    frontier.tell(renewals.stream().map(ReExtraction::askForHold).toList());
    Instant enough = clock.instant().plus(PATIENCE);
    List<Renewal> done = new ArrayList<>();
    for (Renewal renewal : renewals) {
      Optional<Hold> hold = awaitHold(renewal, enough);
      Instant until = hold.map(Hold::until).orElse(null);
      if (hold.isPresent() && until == null) {
        tally.skipped("visit-under-way");
      } else if (until == null || until.isBefore(clock.instant().plus(TIME_TO_PUBLISH))) {
        tally.skipped("frontier-busy");
      } else if (!publisher.backfill(renewal.article())) {
        tally.skipped(Reason.RECORD_TOO_LARGE.word());
      } else {
        tally.published(renewal.isFirst());
        frontier.tell(List.of(extractedAnew(renewal))); // at once: its hold runs out
        done.add(renewal);
      }
    }
    enough = clock.instant().plus(PATIENCE);
    for (Renewal renewal : done) { // keeps to the frontier's pace, and the next run finds it
      await(renewal, known -> !isByUs(known, renewal), enough);
    }
  }

  private static FrontierEvent askForHold(Renewal renewal) {
    Visit visit = renewal.visit();
    return new FrontierEvent.HoldAsked(
        visit.url(), renewal.hold(), String.valueOf(visit.contentHash()), visit.revision());
  }

  private FrontierEvent extractedAnew(Renewal renewal) {
    Article article = renewal.article();
    return new FrontierEvent.ExtractedAnew(
        article.url(),
        renewal.hold(),
        clock.instant(),
        article.contentHash(),
        article.revision(),
        renewal.headline(),
        renewal.edition());
  }

  private Optional<Hold> awaitHold(Renewal renewal, Instant enough) throws InterruptedException {
    return await(renewal, known -> isByUs(known, renewal), enough).map(Sight.Known::hold);
  }

  private static boolean isByUs(Sight.Known known, Renewal renewal) {
    return known.hold() != null && known.hold().by().equals(renewal.hold());
  }

  /** The frontier takes events a moment after they are told. */
  private Optional<Sight.Known> await(Renewal renewal, Predicate<Sight.Known> seen, Instant enough)
      throws InterruptedException {
    do {
      if (frontier.look(renewal.visit().url(), renewal.hold()) instanceof Sight.Known known
          && seen.test(known)) {
        return Optional.of(known);
      }
      Thread.sleep(LOOK_AGAIN);
    } while (clock.instant().isBefore(enough));
    return Optional.empty();
  }

  /** While hosts change hands nothing can be told; that passes. */
  private Sight look(CanonicalUrl url, String lease) throws InterruptedException {
    Sight sight = frontier.look(url, lease);
    while (sight instanceof Sight.NotNow) {
      Thread.sleep(LOOK_AGAIN);
      sight = frontier.look(url, lease);
    }
    return sight;
  }
}
