package dev.silkwire.enrich.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Parts a run of Chinese characters into the words of ICU's dictionary that are likeliest together.
 * They are those of ICU's {@link BreakIterator}, which searches the dictionary from the top for
 * each character and takes several times as long.
 */
final class HanDictionary {
  /** As ICU names it since version 50; a test compares the words with ICU's. */
  private static final String FILE = "/com/ibm/icu/impl/data/icudata/brkitr/cjdict.dict";

  private static final int LONGEST = 20;

  /** How unlikely a character is that the dictionary does not have as a word. */
  private static final int UNKNOWN = 255;

  private static final char FIRST = '\u3007';
  private static final char LAST = '\u9fff';
  private static final long NONE = -1;

  static final HanDictionary ICU = read();

  private final CharsTrie words;

  /** By character: how unlikely it is as a word, and where the words lie that go on from it. */
  private final int[] costs = new int[LAST - FIRST + 1];

  private final long[] longer = new long[LAST - FIRST + 1];

  private HanDictionary(CharsTrie words) {
    this.words = words;
    for (int i = 0; i < costs.length; i++) {
      Result found = words.first(FIRST + i);
      costs[i] = found.hasValue() ? words.getValue() : UNKNOWN;
      longer[i] = found.hasNext() ? words.getState64() : NONE;
    }
  }

  private static HanDictionary read() {
    InputStream file = Objects.requireNonNull(BreakIterator.class.getResourceAsStream(FILE), FILE);
    try (DataInputStream data = new DataInputStream(file)) {
      data.skipNBytes(data.readUnsignedShort() - Short.BYTES);
      ByteBuffer content = ByteBuffer.wrap(data.readAllBytes());
      content.position(content.getInt(0)); // the first number tells how many bytes of numbers
      String words = content.asCharBuffer().toString();
      return new HanDictionary(new CharsTrie(words, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary of Chinese in ICU's jar", e);
    }
  }

  /**
   * For each character from one to another, where the word begins that ends with it, counted from
   * the first. The words of the run are the one that ends with its last character, the one that
   * ends before that, and so on.
   */
  int[] beginnings(char[] text, int from, int to) {
    int size = to - from;
    int[] best = new int[size];
    Arrays.fill(best, Integer.MAX_VALUE);
    int[] beginnings = new int[size];
    CharsTrie words = new CharsTrie(this.words); // keeps its place, which is this thread's
    for (int first = 0; first < size; first++) {
      int before = first == 0 ? 0 : best[first - 1];
      char c = text[from + first];
      if (before + cost(c) < best[first]) {
        best[first] = before + cost(c);
        beginnings[first] = first;
      }
      if (longer(c) == NONE) {
        continue;
      }
      words.resetToState64(longer(c));
      Result found = Result.NO_VALUE;
      int most = Math.min(size, first + LONGEST);
      for (int last = first + 1; last < most && found.hasNext(); last++) {
        found = words.next(text[from + last]);
        if (found.hasValue() && before + words.getValue() < best[last]) {
          best[last] = before + words.getValue();
          beginnings[last] = first;
        }
      }
    }
    return beginnings;
  }

  private int cost(char c) {
    return c >= FIRST && c <= LAST ? costs[c - FIRST] : UNKNOWN;
  }

  private long longer(char c) {
    return c >= FIRST && c <= LAST ? longer[c - FIRST] : NONE;
  }
}
