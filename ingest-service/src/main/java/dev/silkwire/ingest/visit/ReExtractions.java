package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.ArticleExtractor;
import dev.silkwire.ingest.frontier.FrontierDesk;
import dev.silkwire.ingest.publish.NewsPublisher;
import dev.silkwire.ingest.visit.ReExtractionReport.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs re-extractions, one at a time, on one thread beside the visits. Of one that was cut off
 * nothing has to be kept: the next finds what is done to be unchanged.
 */
public final class ReExtractions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReExtractions.class);

  private final ReExtraction story;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final MeterRegistry metrics;
  private final Clock clock;
  private @Nullable ReExtractionTally last;
  private @Nullable Thread working;
  private boolean closed;

  /**
   * @param consumers new ones without a group, that read from the earliest
   */
  public ReExtractions(
      ArticleExtractor extractor,
      FrontierDesk frontier,
      NewsPublisher publisher,
      Function<String, Optional<SourceDefinition>> sources,
      Supplier<Consumer<String, byte[]>> consumers,
      MeterRegistry metrics,
      Clock clock) {
    this.story = new ReExtraction(new Rereading(extractor), frontier, publisher, sources, clock);
    this.consumers = consumers;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Starts one; empty where one is running.
   *
   * @param source the only source it is for; null for all
   * @param since the first time it is for; null for all pages that are kept
   */
  public synchronized Optional<ReExtractionReport> start(
      @Nullable String source, @Nullable Instant since) {
    if (closed || (last != null && last.isRunning())) {
      return Optional.empty();
    }
    ReExtractionTally tally =
        new ReExtractionTally(
            UUID.randomUUID().toString(), source, since, clock.instant(), metrics);
    last = tally;
    working = Thread.ofPlatform().name("re-extraction").daemon().start(() -> run(tally));
    return Optional.of(tally.report());
  }

  /** How it stands with the last one; empty where there was none since the service started. */
  public synchronized Optional<ReExtractionReport> report() {
    return Optional.ofNullable(last).map(ReExtractionTally::report);
  }

  private void run(ReExtractionTally tally) {
    try (KeptPages pages = KeptPages.open(consumers.get(), tally.since())) {
      log.info("Extracting {} kept pages anew", pages.count());
      story.run(pages, tally);
      tally.end(State.DONE, null, clock.instant());
    } catch (InterruptedException | InterruptException stopping) {
      tally.end(State.STOPPED, "ingest-service stops", clock.instant());
    } catch (RuntimeException | VirtualMachineError e) {
      log.error("The re-extraction failed; start it again, what is done is found unchanged", e);
      tally.end(State.FAILED, String.valueOf(e), clock.instant());
    }
    log.info("Re-extraction: {}", tally.report());
  }

  /** Stops the one that runs. */
  @Override
  public void close() throws InterruptedException {
    Thread thread;
    synchronized (this) {
      closed = true;
      thread = working;
    }
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(5));
    }
  }
}
