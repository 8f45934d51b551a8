package dev.silkwire.ingest.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** The names of the months in many languages. */
final class MonthNames {
  private static final Map<String, Integer> MONTHS = read();

  private MonthNames() {}

  /** 1 to 12. */
  static OptionalInt month(String name) {
    Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> months = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MonthNames.class.getResourceAsStream("months.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        String[] names = line.substring(colon + 2).strip().split(" ", -1);
        for (int month = 0; month < names.length; month++) {
          for (String form : names[month].split("/", -1)) {
            months.putIfAbsent(form, month + 1); // Czech "listopad" aside, no name has two meanings
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(months);
  }
}
