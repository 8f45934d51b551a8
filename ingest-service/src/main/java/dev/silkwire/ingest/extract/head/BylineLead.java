package dev.silkwire.ingest.extract.head;

import static dev.silkwire.ingest.extract.head.NewsroomWords.oneOf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the names in a byline: "By", "Author:", "Автор:", "记者". */
public final class BylineLead {
  private static final String BY = oneOf("by: ");
  private static final String ANY = oneOf("by: ", "wrote: ", "wrote-colon: ", "wrote-han: ");

  /** "Author", "Текст": words before a name in scripts with spaces. */
  static final String WROTE = oneOf("wrote: ", "wrote-colon: ");

  private static final String WRITTEN =
      "(?:(?:written|posted|reported|published|words|story|text|article|report) )?";

  private static final Pattern LEAD =
      caseless(
          "^(?:(?:"
              + WRITTEN
              + BY
              + "|"
              + ANY
              + "(?: текста)?)\\s*[:：/|]?\\s+|"
              + ANY
              + "\\s*[:：/]\\s*)");

  private static final Pattern ONLY_LEAD = caseless("(?:" + WRITTEN + BY + "|" + ANY + ")[:：]?");

  /** A word that may as well begin a sentence ("By Friday it rained"): only persons follow it. */
  private static final Pattern PREPOSITION = caseless("^" + BY + "\\s+(?![:：/|])");

  private static final Pattern LABEL =
      caseless(
          "^(?:(?:text|words|story|written by|"
              + oneOf("by: ", "wrote-colon: ")
              + ")\\s*[:：/|]+|"
              + oneOf("wrote: ", "wrote-han: ")
              + "[\\s:：/|]+)\\s*+");

  private BylineLead() {}

  /** The line without what leads to the names; a line of nothing else stays as it is. */
  static String without(String line) {
    String after = LEAD.matcher(line).replaceFirst("");
    return after.isBlank() ? line : after;
  }

  /** Whether a line says no more than that a name follows. */
  static boolean isAll(String line) {
    return line.length() <= 20 && ONLY_LEAD.matcher(line).matches();
  }

  /** Finds a preposition at the beginning of a line. */
  public static Matcher preposition(String line) {
    return PREPOSITION.matcher(line);
  }

  /** Finds a label at the beginning of a line. */
  public static Matcher label(String line) {
    return LABEL.matcher(line);
  }

  private static Pattern caseless(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
