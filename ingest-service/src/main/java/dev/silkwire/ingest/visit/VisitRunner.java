package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.fetch.FetchLimits;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Visit;
import dev.silkwire.ingest.frontier.VisitDispatcher;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.ingest.sources.SourceDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out visits, each on a virtual thread, and always tells the frontier how they ended. */
public final class VisitRunner implements VisitDispatcher, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(VisitRunner.class);

  /** Bounds the page bodies in memory: as many largest pages as fit into half of the heap. */
  private static final int MOST_AT_ONCE =
      (int)
          Math.clamp(
              Runtime.getRuntime().maxMemory() / 2 / FetchLimits.PAGE.largestBody(), 24, 512);

  /** How long a source may be unknown here because the topic is still being read. */
  private static final Duration SOURCE_WAIT = Duration.ofSeconds(5);

  private final PageVisit pages;
  private final SourceRefresh refreshes;
  private final SourceDirectory sources;
  private final Frontier frontier;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final Map<String, Thread> underWay = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public VisitRunner(
      PoliteFetcher fetcher,
      ArticleExtractor extractor,
      NewsPublisher publisher,
      Frontier frontier,
      SourceDirectory sources,
      MeterRegistry metrics,
      Clock clock) {
    this.pages = new PageVisit(fetcher, extractor, publisher, frontier, new SelectorWatch(metrics));
    this.refreshes = new SourceRefresh(fetcher, frontier, clock);
    this.sources = sources;
    this.frontier = frontier;
    this.metrics = metrics;
    this.clock = clock;
    metrics.gaugeMapSize("silkwire.visits.under.way", List.of(), underWay);
  }

  @Override
  public boolean offer(Visit visit) {
    if (closed || !room.tryAcquire()) {
      return false;
    }
    Thread thread =
        Thread.ofVirtual().name("visit-" + visit.url().host()).unstarted(() -> run(visit));
    underWay.put(visit.lease(), thread);
    thread.start();
    return true;
  }

  @Override
  public boolean holds(String lease) {
    return underWay.containsKey(lease);
  }

  @Override
  public void abandon(String lease) {
    Thread thread = underWay.get(lease);
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run(Visit visit) {
    try {
      Ending ending = carryOut(visit);
      metrics
          .counter("silkwire.visits", "kind", visit.kind().name(), "ending", word(ending))
          .increment();
      frontier.tell(
          List.of(
              new FrontierEvent.VisitEnded(visit.url(), visit.lease(), clock.instant(), ending)));
    } catch (InterruptedException stopping) {
      log.debug("Abandoned the visit to {}; it is still due", visit.url());
    } catch (RuntimeException e) {
      log.error(
          "The ending of the visit to {} could not be told; it is visited again", visit.url(), e);
    } finally {
      underWay.remove(visit.lease());
      room.release();
    }
  }

  private Ending carryOut(Visit visit) throws InterruptedException {
    try {
      Optional<SourceDefinition> source = source(visit);
      if (source.isEmpty()) {
        return new Ending.Refused(
            Reason.SOURCE_REMOVED, "source " + visit.source() + " no longer has it");
      }
      return visit.kind().isEntrance()
          ? refreshes.refresh(visit, source.get())
          : pages.visit(visit, source.get());
    } catch (RuntimeException | VirtualMachineError e) { // one page costs only itself
      log.error(
          "The visit to {} failed by a fault of ours; it is tried again later", visit.url(), e);
      return new Ending.Failed(Reason.INTERNAL_ERROR, String.valueOf(e));
    }
  }

  /** The visit may be quicker here than the news of its source: then it waits a moment. */
  private Optional<SourceDefinition> source(Visit visit) throws InterruptedException {
    Instant patience = clock.instant().plus(SOURCE_WAIT);
    while (true) {
      Optional<SourceDefinition> source =
          sources.find(visit.source()).filter(found -> stillWanted(visit, found));
      if (source.isPresent() || clock.instant().isAfter(patience)) {
        return source;
      }
      Thread.sleep(Duration.ofMillis(200));
    }
  }

  private static boolean stillWanted(Visit visit, SourceDefinition source) {
    CanonicalUrl root = visit.root();
    if (root == null) {
      return true;
    }
    return source.namesNoEntrance() // what was found from its home page descends from there
        || source.feeds().contains(root)
        || source.sitemapsOrRobotsTxt().contains(root)
        || source.sections().contains(root);
  }

  private static String word(Ending ending) {
    return ending.getClass().getSimpleName();
  }

  /** Stops taking visits and lets those under way come to their end for a while. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    long patience = clock.millis() + Duration.ofSeconds(5).toMillis();
    for (Thread thread : underWay.values()) {
      long left = patience - clock.millis();
      if (left > 0) {
        thread.join(Duration.ofMillis(left));
      }
      thread.interrupt();
    }
  }
}
