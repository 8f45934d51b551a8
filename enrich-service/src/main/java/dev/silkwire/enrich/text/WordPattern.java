package dev.silkwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words to look for, of which each may have an open end: {@code торгов* соглашени*}. An index finds
 * the head; the pattern then reads on.
 *
 * @param head the letters up to the first {@code *}, what a {@link PhraseIndex} looks for
 * @param rest the parts after each {@code *}, beginning with what stands between the words
 * @param open whether the last word may go on
 */
public record WordPattern(String head, List<String> rest, boolean open) {
  private static final int LONGEST_ENDING = 30;

  public WordPattern {
    rest = List.copyOf(rest);
  }

  /** Reads a pattern as a rule file has it; empty where a star stands in the middle of a word. */
  public static Optional<WordPattern> parse(String pattern) {
    boolean open = pattern.endsWith("*");
    String[] parts = pattern.split("\\*", -1);
    List<String> rest = new ArrayList<>();
    for (int i = 1; i < parts.length - (open ? 1 : 0); i++) {
      if (!parts[i].startsWith(" ") && !parts[i].startsWith("-")) {
        return Optional.empty();
      }
      boolean spaced = parts[i].startsWith(" ");
      rest.add((spaced ? " " : "") + NormalText.fold(parts[i]));
    }
    String head = NormalText.fold(parts[0]);
    return head.isEmpty() ? Optional.empty() : Optional.of(new WordPattern(head, rest, open));
  }

  /** Where the words end whose head ends here; -1 where they are others. */
  public int endFrom(NormalText text, int headEnd) {
    int at = headEnd;
    for (String part : rest) {
      at = endOfWord(text, at);
      if (!text.startsWith(part, at)) {
        return -1;
      }
      at += part.length();
    }
    if (open) {
      return endOfWord(text, at);
    }
    boolean goesOn = at < text.length() && joined(text.charAt(at - 1), text.charAt(at));
    return goesOn ? -1 : at;
  }

  /** Whether a word begins here. */
  public static boolean startsWord(NormalText text, int start) {
    return start == 0 || !joined(text.charAt(start - 1), text.charAt(start));
  }

  private static boolean joined(char a, char b) {
    return Character.isLetterOrDigit(a)
        && Character.isLetterOrDigit(b)
        && !Character.isIdeographic(a)
        && !Character.isIdeographic(b);
  }

  private static int endOfWord(NormalText text, int from) {
    int at = from;
    while (at < text.length()
        && at < from + LONGEST_ENDING
        && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
