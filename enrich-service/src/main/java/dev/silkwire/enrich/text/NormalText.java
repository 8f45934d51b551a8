package dev.silkwire.enrich.text;

import dev.silkwire.contracts.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A title or a text in the form that rules are matched on ({@link Folding}), each character knowing
 * where it stands in the published text. Positions are indexes into {@link #chars()}; only {@link
 * #span} speaks of published code points.
 */
public final class NormalText {
  private final Span.Field field;
  private final String source;
  private final char[] chars;
  private final int length;

  /** UTF-16 index in the source, per normalised character. */
  private final int[] origins;

  /** Code points before each UTF-16 index of the source; empty where there are no surrogates. */
  private final int[] codePoints;

  private int @Nullable [] wordStarts;

  private NormalText(
      Span.Field field, String source, char[] chars, int length, int[] origins, int[] codePoints) {
    this.field = field;
    this.source = source;
    this.chars = chars;
    this.length = length;
    this.origins = origins;
    this.codePoints = codePoints;
  }

  public static NormalText of(Span.Field field, String source) {
    int n = source.length();
    char[] chars = new char[n];
    int[] origins = new int[n + 1];
    int length = 0;
    boolean surrogates = false;
    for (int i = 0; i < n; i++) {
      char original = source.charAt(i);
      char c = Folding.fold(original);
      if (c == Folding.NOTHING) {
        if (original == '\u0306' && length > 0 && chars[length - 1] == 'и') {
          chars[length - 1] = 'й'; // a short i in two characters is no accented i
        }
        continue;
      }
      if (c == ' ' && length > 0 && chars[length - 1] == ' ') {
        continue;
      }
      surrogates |= Character.isSurrogate(c);
      origins[length] = i;
      chars[length++] = c;
    }
    origins[length] = n;
    return new NormalText(
        field, source, chars, length, origins, surrogates ? countCodePoints(source) : new int[0]);
  }

  /** A rule's words in the form they have in a normalised text. */
  public static String fold(String words) {
    NormalText text = of(Span.Field.TEXT, words);
    return new String(text.chars, 0, text.length).strip();
  }

  public Span.Field field() {
    return field;
  }

  /** The published text. */
  public String source() {
    return source;
  }

  public int length() {
    return length;
  }

  public char charAt(int index) {
    return chars[index];
  }

  /** The characters, valid up to {@link #length()}; not to be changed. */
  public char[] chars() {
    return chars;
  }

  /**
   * Where a word may begin: at every sign, at a letter that follows none, and at every character of
   * a script that sets no spaces. Not to be changed.
   */
  int[] wordStarts() {
    int[] starts = wordStarts;
    if (starts == null) { // several lists of phrases are looked for in one text
      starts = new int[length];
      int count = 0;
      boolean inWord = false;
      for (int i = 0; i < length; i++) {
        char c = chars[i];
        boolean letter = Folding.joins(c);
        starts[count] = i;
        count += c != ' ' & !(inWord & letter) ? 1 : 0; // nobody foresees where a word ends
        inWord = letter;
      }
      starts = Arrays.copyOf(starts, count);
      wordStarts = starts;
    }
    return starts;
  }

  /** Whether the characters from an index on are these. */
  public boolean startsWith(String expected, int index) {
    int n = expected.length();
    if (index < 0 || index + n > length) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (chars[index + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** Whether the published character is an upper-case letter. */
  public boolean isUpper(int index) {
    return Character.isUpperCase(source.charAt(origins[index]));
  }

  /** The published words, exactly as they stand there. */
  public String quote(int start, int end) {
    return source.substring(origins[start], sourceEnd(end));
  }

  /** Whether a line of the published text ends between two places. */
  boolean hasLineEnd(int end, int start) {
    for (int i = sourceEnd(end); i < origins[start]; i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The published code point at which a character stands. */
  public int position(int index) {
    return codePoint(origins[index]);
  }

  /** The evidence at a place: published code points and quote. */
  public Span span(int start, int end) {
    int from = origins[start];
    int to = sourceEnd(end);
    return new Span(field, codePoint(from), codePoint(to), source.substring(from, to));
  }

  private int sourceEnd(int end) {
    return end == 0 ? 0 : origins[end - 1] + 1; // what was left out after the last stays outside
  }

  private int codePoint(int utf16) {
    return codePoints.length == 0 ? utf16 : codePoints[utf16];
  }

  private static int[] countCodePoints(String source) {
    int[] counts = new int[source.length() + 1];
    int count = 0;
    for (int i = 0; i < source.length(); i++) {
      counts[i] = count;
      boolean pair =
          Character.isHighSurrogate(source.charAt(i))
              && i + 1 < source.length()
              && Character.isLowSurrogate(source.charAt(i + 1));
      if (!pair) {
        count++;
      }
    }
    counts[source.length()] = count;
    return counts;
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(chars, length));
  }
}
