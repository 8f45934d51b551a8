package dev.silkwire.enrich.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Which characters of a Chinese text stand together as a word of ICU's dictionary. What the
 * dictionary does not know falls into single characters: unknown names do.
 */
public final class HanWords {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

  private final int[] firsts;
  private final int[] nexts;

  HanWords(Tokens tokens) {
    NormalText text = tokens.text();
    BreakIterator words = words(text.slice(0, text.length()));
    int size = tokens.size();
    firsts = new int[size];
    nexts = new int[size];
    int first = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      int next = first;
      while (next < size && tokens.start(next) < end) {
        next++;
      }
      for (int i = first; i < next; i++) {
        firsts[i] = first;
        nexts[i] = next;
      }
      first = next;
    }
  }

  /** The ends of words in a Chinese text, from its beginning on. */
  public static BreakIterator words(String text) {
    BreakIterator words = WORDS.clone(); // one for each thread; to make one anew is slow
    words.setText(text);
    return words;
  }

  /** The first token of the word a token is in. */
  public int first(int token) {
    return firsts[token];
  }

  /** The token after the last of the word a token is in. */
  public int next(int token) {
    return nexts[token];
  }
}
