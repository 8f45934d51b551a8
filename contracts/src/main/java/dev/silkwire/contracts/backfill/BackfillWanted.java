package dev.silkwire.contracts.backfill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which backfill is wanted: the body of the request that starts one.
 *
 * @param source id of the only source; null for all
 * @param since a date (from its beginning in UTC) or a time with zone; null for all that is kept
 */
public record BackfillWanted(@Nullable String source, @Nullable String since) {
  public static final BackfillWanted EVERYTHING = new BackfillWanted(null, null);

  /**
   * The first time that is wanted.
   *
   * @throws IllegalArgumentException where it is no time, with a message for the user
   */
  public @Nullable Instant from() {
    if (since == null) {
      return null;
    }
    try {
      return since.length() == "2026-11-20".length()
          ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(since).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + since + "\" is no date; write 2026-11-20 or 2026-11-20T08:00:00Z", e);
    }
  }
}
