package dev.silkwire.contracts.backfill;

import dev.silkwire.contracts.backfill.BackfillReport.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs backfills of one kind, one at a time, on one thread beside the live work. Of one that was
 * cut off nothing has to be kept: the next finds what is done to be unchanged.
 */
public final class Backfills implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Backfills.class);
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final String name;
  private final List<String> topics;
  private final Story story;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final BackfillTally.Counting counting;
  private final Clock clock;
  private @Nullable BackfillTally last;
  private @Nullable Thread working;
  private boolean closed;

  /** What is done with the records. */
  @FunctionalInterface
  public interface Story {
    /** Returns when all have been read, and the tally tells what became of each. */
    void run(KeptRecords records, BackfillTally tally) throws InterruptedException;
  }

  /**
   * Backfills of one kind.
   *
   * @param name of the kind, for the log
   * @param topics what is read
   * @param consumers new ones without a group, that read from the earliest
   */
  public Backfills(
      String name,
      List<String> topics,
      Story story,
      Supplier<Consumer<String, byte[]>> consumers,
      BackfillTally.Counting counting,
      Clock clock) {
    this.name = name;
    this.topics = List.copyOf(topics);
    this.story = story;
    this.consumers = consumers;
    this.counting = counting;
    this.clock = clock;
  }

  /**
   * Starts one; empty where one is running.
   *
   * @param source the only source it is for; null for all
   * @param since the first time it is for; null for all that is kept
   */
  public synchronized Optional<BackfillReport> start(
      @Nullable String source, @Nullable Instant since) {
    if (closed || (last != null && last.isRunning())) {
      return Optional.empty();
    }
    BackfillTally tally =
        new BackfillTally(UUID.randomUUID().toString(), source, since, clock.instant(), counting);
    last = tally;
    working = Thread.ofPlatform().name(name).daemon().start(() -> run(tally));
    return Optional.of(tally.report());
  }

  /** How it stands with the last one; empty where there was none since the service started. */
  public synchronized Optional<BackfillReport> report() {
    return Optional.ofNullable(last).map(BackfillTally::report);
  }

  /** Half of the time is for live work: rests as long as the work since then took. */
  public static void restAfterWorkSince(long nanoTime) throws InterruptedException {
    Duration worked = Duration.ofNanos(System.nanoTime() - nanoTime);
    Thread.sleep(worked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : worked);
  }

  private void run(BackfillTally tally) {
    try (KeptRecords records = KeptRecords.open(consumers.get(), topics, tally.since())) {
      log.info("{} of {} kept records", name, records.count());
      story.run(records, tally);
      tally.end(State.DONE, null, clock.instant());
    } catch (InterruptedException | InterruptException stopping) {
      tally.end(State.STOPPED, "the service stops", clock.instant());
    } catch (RuntimeException | VirtualMachineError e) {
      if (isClosed()) {
        tally.end(State.STOPPED, "the service stops", clock.instant());
        return;
      }
      log.error("The {} failed; start it again, what is done is found unchanged", name, e);
      tally.end(State.FAILED, String.valueOf(e), clock.instant());
    }
    log.info("{}: {}", name, tally.report());
  }

  private synchronized boolean isClosed() {
    return closed;
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
