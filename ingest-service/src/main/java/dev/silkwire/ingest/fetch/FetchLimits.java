package dev.silkwire.ingest.fetch;

import java.time.Duration;

/**
 * The bounds of one exchange.
 *
 * @param connect time to a connection
 * @param silence longest time without a byte
 * @param deadline longest time for the whole exchange, however steadily it drips
 * @param largestBody in bytes, after decompression
 * @param truncates whether what is beyond that is left out, instead of refusing it all
 */
public record FetchLimits(
    Duration connect, Duration silence, Duration deadline, int largestBody, boolean truncates) {
  public static final FetchLimits PAGE =
      new FetchLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), 8 << 20, false);

  /** Sitemaps may have 50 MB (sitemaps.org); a feed never needs that, yet it does no harm. */
  public static final FetchLimits ENTRANCE =
      new FetchLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90), 50 << 20, false);

  /** RFC 9309 §2.5: at least the first 500 KiB are read. */
  public static final FetchLimits ROBOTS =
      new FetchLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 512 << 10, true);
}
