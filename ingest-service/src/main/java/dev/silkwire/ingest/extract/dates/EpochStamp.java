package dev.silkwire.ingest.extract.dates;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number of seconds or milliseconds since 1970, as some sites put it into meta elements.
 */
final class EpochStamp {
  private static final Pattern STAMP = Pattern.compile("1[0-9]{9}(?:[0-9]{3})?");

  private EpochStamp() {}

  static Optional<WrittenDate> read(String text) {
    String digits = text.strip();
    if (!STAMP.matcher(digits).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    Instant instant =
        digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    OffsetDateTime when = instant.atOffset(ZoneOffset.UTC);
    LocalTime time = when.toLocalTime().withNano(0);
    return Optional.of(
        new WrittenDate(when.toLocalDate(), null, time, ZoneOffset.UTC, 0, text.length()));
  }
}
