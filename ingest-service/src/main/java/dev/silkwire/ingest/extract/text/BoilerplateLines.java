package dev.silkwire.ingest.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises lines that are boilerplate by their words: "Read also", share, credit, app lines. */
final class BoilerplateLines {
  private static final int SHORT = 160;
  private static final int LONGEST = 600;
  private static final int BEFORE_PHRASE = 60;
  private static final int AFTER_PHRASE = 120;

  /** A shorter sentence says "read more" rather than something. */
  private static final int SENTENCE = 40;

  /** How soon a colon follows the word that names what a line is for. */
  private static final int LABEL = 30;

  private static final LinePatterns SHORT_LINES = patterns("short: ");
  private static final LinePatterns WORD_LINES = patterns("word: ");
  private static final LinePatterns ANY_LINES = patterns("any: ");
  private static final List<String> PHRASES =
      lines("phrases: ").stream().flatMap(line -> Stream.of(line.split("\\|", -1))).toList();

  private BoilerplateLines() {}

  /** Whether a passage is boilerplate, by its words and by what of it leads elsewhere. */
  static boolean is(Passage passage) {
    return is(passage.text, isSentence(passage));
  }

  static boolean is(String text) {
    return is(text, false);
  }

  private static boolean is(String text, boolean sentence) {
    boolean isShort = Passage.sizeOf(text) <= SHORT;
    return isShort && (SHORT_LINES.match(text) || !sentence && WORD_LINES.match(text))
        || (text.length() <= LONGEST && (ANY_LINES.match(text) || isAroundPhrase(text)));
  }

  private static boolean isSentence(Passage passage) {
    String text = passage.text;
    String beginning = text.substring(0, Math.min(LABEL, text.length()));
    return passage.size > SENTENCE
        && passage.linkChars == 0
        && ".!?。！？".indexOf(text.charAt(text.length() - 1)) >= 0
        && beginning.indexOf(':') < 0
        && beginning.indexOf('：') < 0;
  }

  private static boolean isAroundPhrase(String text) {
    if (text.length() > 2 * BEFORE_PHRASE + AFTER_PHRASE) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String phrase : PHRASES) {
      int at = lower.lastIndexOf(phrase, BEFORE_PHRASE);
      if (at >= 0 && lower.length() - at - phrase.length() <= AFTER_PHRASE) {
        return true;
      }
    }
    return false;
  }

  private static LinePatterns patterns(String kind) {
    return new LinePatterns(
        lines(kind).stream()
            .map(
                line ->
                    Pattern.compile(
                        line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL))
            .toList());
  }

  private static List<String> lines(String kind) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    BoilerplateLines.class.getResourceAsStream("boilerplate-lines.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(kind))
          .map(line -> line.substring(kind.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
