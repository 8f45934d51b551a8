package dev.silkwire.ingest.extract.head;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Tells news agencies from persons, by the names in {@code agencies.txt}. */
public final class Agencies {
  private static final Set<String> NAMES = read();

  private Agencies() {}

  public static boolean isOne(String name) {
    return NAMES.contains(Squash.of(name));
  }

  private static Set<String> read() {
    Set<String> agencies = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Agencies.class.getResourceAsStream("agencies.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          agencies.add(Squash.of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(agencies);
  }
}
