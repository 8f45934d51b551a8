package dev.silkwire.ingest.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words before a date say it is the date of, in the languages of {@code labels.txt}. */
enum DateLabels {
  PUBLISHED,
  UPDATED,
  EVENT,
  TODAY;

  /** Scripts from Hebrew on: prefixes grow onto words, or no spaces stand between them. */
  private static final char FIRST_WITHOUT_SPACES = '\u0590';

  private static final Map<DateLabels, Pattern> WORDS = read();

  /** The label nearest to the end of a text. */
  static Optional<DateLabels> last(String before) {
    DateLabels nearest = null;
    int at = -1;
    for (DateLabels label : values()) {
      Matcher words = label.words().matcher(before);
      while (words.find()) {
        if (words.end() > at) {
          at = words.end();
          nearest = label;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  boolean in(String text) {
    return words().matcher(text).find();
  }

  private Pattern words() {
    return Objects.requireNonNull(WORDS.get(this), name());
  }

  private static Map<DateLabels, Pattern> read() {
    Map<DateLabels, List<String>> spaced = new EnumMap<>(DateLabels.class);
    Map<DateLabels, List<String>> unspaced = new EnumMap<>(DateLabels.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DateLabels.class.getResourceAsStream("labels.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        DateLabels label = DateLabels.valueOf(line.substring(0, colon));
        for (String stem : line.substring(colon + 2).split(" ", -1)) {
          (stem.charAt(0) < FIRST_WITHOUT_SPACES ? spaced : unspaced)
              .computeIfAbsent(label, any -> new ArrayList<>())
              .add(stem.replace('·', ' '));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<DateLabels, Pattern> words = new EnumMap<>(DateLabels.class);
    for (DateLabels label : values()) {
      words.put(
          label,
          Pattern.compile(
              "(?<!\\p{L})(?:"
                  + String.join("|", spaced.getOrDefault(label, List.of()))
                  + ")|"
                  + String.join("|", unspaced.getOrDefault(label, List.of())),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return words;
  }
}
