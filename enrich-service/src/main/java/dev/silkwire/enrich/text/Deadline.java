package dev.silkwire.enrich.text;

import java.time.Duration;

/**
 * Until when one article may be worked on. Steps ask {@link #passed()} between pieces of work and
 * stop with what they have.
 */
public final class Deadline {
  private final long end;
  private final boolean none;

  private Deadline(long end, boolean none) {
    this.end = end;
    this.none = none;
  }

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), false);
  }

  /** For tests and previews. */
  public static Deadline never() {
    return new Deadline(0, true);
  }

  public boolean passed() {
    return !none && (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted());
  }
}
