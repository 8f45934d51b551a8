package dev.silkwire.commandline.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it, waits until it works, and starts it again when it dies, after
 * a pause that grows while it keeps dying.
 */
final class Supervisor {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int LOG_LINES = 8;

  private final Part part;
  private final Screen screen;
  private final Runnable changed;
  private final Duration shortestPause;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread watch;
  private volatile @Nullable ProcessHandle process;

  /**
   * @param changed is called when the part's process has become another one
   */
  Supervisor(Part part, Screen screen, Duration shortestPause, Runnable changed) {
    this.part = part;
    this.screen = screen;
    this.shortestPause = shortestPause;
    this.changed = changed;
    this.watch = Thread.ofVirtual().name("supervisor-" + part.name()).unstarted(this::keepRunning);
  }

  void start() {
    watch.start();
  }

  /** Takes over a part that was started already and works. */
  void takeOver(ProcessHandle running) {
    process = running;
    firstReady.complete(null);
    watch.start();
  }

  /** Completes when the part works for the first time. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  Part part() {
    return part;
  }

  Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).filter(ProcessHandle::isAlive);
  }

  /** No restart from now on. */
  void beginStop() {
    stopping.countDown();
  }

  /** Ends the part: SIGTERM, and SIGKILL when it is still there after the grace. */
  void stop(Duration grace) {
    beginStop();
    process().ifPresent(alive -> Processes.end(alive, grace));
  }

  private void keepRunning() {
    Duration pause = shortestPause;
    int deaths = 0;
    try {
      while (stopping.getCount() > 0) {
        long start = System.nanoTime();
        if (process().isPresent()) { // taken over
          awaitEnd();
        } else if (startOnce()) {
          awaitReady(start, deaths > 0);
          awaitEnd();
        }
        if (stopping.await(200, TimeUnit.MILLISECONDS)) { // Ctrl-C may have reached it before us
          return;
        }
        Duration lived = Duration.ofNanos(System.nanoTime() - start);
        if (lived.compareTo(STEADY) > 0) {
          pause = shortestPause;
          deaths = 0;
        }
        deaths++;
        screen.trouble(
            "%s ended after %s; starting it again in %s%s"
                .formatted(
                    part.name(),
                    Screen.seconds(lived),
                    Screen.seconds(pause),
                    deaths > 1 ? " (" + deaths + " times now; log: " + part.log() + ")" : ""),
            deaths > 1 ? lastLines(part.log()) : List.of());
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean startOnce() {
    try {
      process = part.start();
      changed.run();
      return true;
    } catch (IOException | RuntimeException e) {
      screen.trouble(part.name() + " cannot be started: " + e.getMessage(), List.of());
      return false;
    }
  }

  private void awaitReady(long start, boolean again) throws InterruptedException {
    boolean warned = false;
    while (process().isPresent() && stopping.getCount() > 0) {
      if (part.isReady()) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        screen.ready(part.name() + (again ? " again" : ""), part.address(), took);
        firstReady.complete(null);
        return;
      }
      if (!warned && System.nanoTime() - start > TimeUnit.SECONDS.toNanos(120)) {
        warned = true;
        screen.trouble(
            part.name() + " is not ready after 120 s; still waiting (log: " + part.log() + ")",
            lastLines(part.log()));
      }
      if (stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void awaitEnd() throws InterruptedException {
    ProcessHandle running = process;
    while (running != null && stopping.getCount() > 0) {
      try {
        running.onExit().get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException stillThere) {
        // look again whether we are stopping
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static List<String> lastLines(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - 8_000);
      byte[] tail = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(tail);
      List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    } catch (IOException none) {
      return List.of();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
