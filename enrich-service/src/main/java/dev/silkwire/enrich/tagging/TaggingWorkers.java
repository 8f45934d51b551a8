package dev.silkwire.enrich.tagging;

import dev.silkwire.enrich.text.Deadline;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tags some articles at once, each on a thread that can be given up. The deadline is kept by the
 * steps themselves; a step that does not look at it is interrupted, and after twice the deadline
 * the article is given up and its thread replaced. Platform threads: tagging computes, it does not
 * wait.
 */
public final class TaggingWorkers implements AutoCloseable {
  private final Duration deadline;
  private final Semaphore free;
  private final ExecutorService threads;

  /** One article's work. */
  @FunctionalInterface
  public interface Work {
    Tagged tag(Deadline deadline);
  }

  public TaggingWorkers(int workers, Duration deadline) {
    this.deadline = deadline;
    this.free = new Semaphore(workers);
    AtomicInteger count = new AtomicInteger();
    ThreadFactory factory =
        task -> {
          Thread thread = new Thread(task, "tagger-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    this.threads = Executors.newCachedThreadPool(factory);
  }

  /** Starts as soon as a worker is free; waits for one no longer than an article may take. */
  public Future<Tagged> begin(Work work) {
    boolean own = acquire();
    try {
      return threads.submit(
          () -> {
            try {
              return work.tag(Deadline.in(deadline));
            } finally {
              if (own) {
                free.release();
              }
            }
          });
    } catch (RuntimeException e) {
      if (own) {
        free.release();
      }
      throw e;
    }
  }

  /**
   * The tags of an article that was begun.
   *
   * @throws TaggingFailed where the work threw, or did not end
   */
  public Tagged await(Future<Tagged> begun) throws TaggingFailed {
    try {
      return begun.get(2 * deadline.toMillis() + 100, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      begun.cancel(true);
      throw new TaggingFailed("did not end within twice the deadline of " + deadline, e);
    } catch (ExecutionException e) {
      throw new TaggingFailed("the tagger failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while an article was tagged; it will be read again");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** A worker that never ends holds its place for the time of two articles, not for ever. */
  private boolean acquire() {
    try {
      return free.tryAcquire(2 * deadline.toMillis() + 100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "stopped before an article was tagged; it will be read again");
    }
  }
}
