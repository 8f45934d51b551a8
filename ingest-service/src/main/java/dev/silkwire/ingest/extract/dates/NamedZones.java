package dev.silkwire.ingest.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The zones that abbreviations and countries stand for, from {@code zones.txt}. */
final class NamedZones {
  private static final Map<String, ZoneId> ZONES = read();

  private NamedZones() {}

  /** What "MSK" or "CST" says of a time on a page: ambiguous ones are those of its country. */
  static Optional<ZoneOffset> offset(String name, DateCustoms customs, LocalDateTime at) {
    String key = "name: " + name.toUpperCase(Locale.ROOT);
    ZoneId own = ZONES.get(key + "/" + customs.country());
    return Optional.ofNullable(own == null ? ZONES.get(key) : own)
        .map(zone -> zone.getRules().getOffset(at));
  }

  static Optional<ZoneId> ofCountry(String code) {
    return Optional.ofNullable(ZONES.get("country: " + code));
  }

  private static Map<String, ZoneId> read() {
    Map<String, ZoneId> zones = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NamedZones.class.getResourceAsStream("zones.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith("#") && space > 0) {
          zones.put(line.substring(0, space), ZoneId.of(line.substring(space + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(zones);
  }
}
