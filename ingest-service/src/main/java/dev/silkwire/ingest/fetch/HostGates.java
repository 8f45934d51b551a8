package dev.silkwire.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Politeness: lets one request at a time through to a host, and the next only after a pause that
 * begins when the answer has been read.
 */
final class HostGates {
  private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
  private final Ticker ticker;

  HostGates(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Waits for the host's turn, runs the request, and starts the pause. */
  <T> T pass(String host, Duration pause, Supplier<T> request) throws InterruptedException {
    Gate gate = gates.computeIfAbsent(host, _ -> new Gate());
    gate.turn.lockInterruptibly();
    try {
      long wait = gate.restUntil - ticker.nanos();
      if (gate.used && wait > 0) {
        ticker.sleep(Duration.ofNanos(wait));
      }
      try {
        return request.get();
      } finally {
        gate.used = true;
        gate.restUntil = ticker.nanos() + pause.toNanos();
      }
    } finally {
      gate.turn.unlock();
    }
  }

  /** Forgets hosts that have been left alone, so that the map does not grow for ever. */
  void forgetIdle() {
    long now = ticker.nanos();
    gates.forEach(
        (host, gate) -> {
          if (!gate.turn.isLocked() && gate.restUntil + Duration.ofHours(1).toNanos() < now) {
            gates.remove(host, gate);
          }
        });
  }

  private static final class Gate {
    final ReentrantLock turn = new ReentrantLock(true);
    volatile boolean used;
    volatile long restUntil;
  }

  /** Monotonic time and the waiting on it; tests bring their own. */
  interface Ticker {
    long nanos();

    void sleep(Duration time) throws InterruptedException;

    /** The machine's. */
    Ticker SYSTEM =
        new Ticker() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
          }
        };
  }
}
