package dev.silkwire.ingest.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Recognises lines that are boilerplate by their words: "Read also", share, credit, app lines. */
final class BoilerplateLines {
  private static final int SHORT = 160;
  private static final int LONGEST = 600;
  private static final List<Pattern> SHORT_LINES = new ArrayList<>();
  private static final List<Pattern> ANY_LINES = new ArrayList<>();

  static {
    read();
  }

  private BoilerplateLines() {}

  static boolean is(String text) {
    return (Passage.sizeOf(text) <= SHORT && matches(SHORT_LINES, text))
        || (text.length() <= LONGEST && matches(ANY_LINES, text));
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  private static void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    BoilerplateLines.class.getResourceAsStream("boilerplate-lines.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        Pattern pattern =
            Pattern.compile(
                line.substring(colon + 2),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        (line.startsWith("short") ? SHORT_LINES : ANY_LINES).add(pattern);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
