package dev.silkwire.ingest.extract.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the charset labels of the web mean (Encoding Standard §4.2, "names and labels"), and the two
 * Kazakh code pages, which the standard leaves out.
 */
final class EncodingLabels {
  private static final Map<String, Charset> CHARSETS = read();

  private EncodingLabels() {}

  /** The charset a label in a header or a meta element means; empty for an unknown label. */
  static Optional<Charset> charset(String label) {
    return Optional.ofNullable(CHARSETS.get(label.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Charset> read() {
    Map<String, Charset> charsets = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    EncodingLabels.class.getResourceAsStream("encoding-labels.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        String name = line.substring(0, colon);
        Optional<Charset> charset = byName(name);
        if (charset.isEmpty()) { // the extended charsets are a module a JRE may lack
          continue;
        }
        for (String label : line.substring(colon + 2).strip().split(" ", -1)) {
          charsets.put(label, charset.get());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(charsets);
  }

  private static Optional<Charset> byName(String name) {
    return switch (name) {
      case "KZ-1048" -> Optional.of(KazakhCodePages.KZ_1048);
      case "PTCP154" -> Optional.of(KazakhCodePages.PTCP_154);
      default -> Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    };
  }
}
