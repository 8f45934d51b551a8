package dev.silkwire.ingest.extract.head;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of {@code roles.txt}, by their kinds: who does what, and what stands before a name. */
final class NewsroomWords {
  private static final List<String> LINES = read();

  private NewsroomWords() {}

  /** A pattern of the words of some kinds, the longest first, for the first that fits is taken. */
  static String oneOf(String... kinds) {
    return Stream.of(kinds)
        .flatMap(
            kind ->
                LINES.stream()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length())))
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(NewsroomWords::stem)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String stem(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*+"
        : Pattern.quote(word);
  }

  private static List<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NewsroomWords.class.getResourceAsStream("roles.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
