package dev.silkwire.enrich.names;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.silkwire.enrich.text.Tokens;

/**
 * Which characters of a Chinese text stand together as a word of ICU's dictionary. What the
 * dictionary does not know falls into single characters: unknown names do.
 */
final class HanWords {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

  private final int[] firsts;
  private final int[] nexts;

  HanWords(Tokens tokens) {
    int size = tokens.size();
    firsts = new int[size];
    nexts = new int[size];
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      char c = tokens.first(i);
      text.append(Character.isIdeographic(c) ? HanScript.simplified(c) : ' ');
    }
    BreakIterator words = WORDS.clone();
    words.setText(text.toString());
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      for (int i = from; i < to; i++) {
        firsts[i] = from;
        nexts[i] = to;
      }
      from = to;
    }
  }

  /** The first character of the word a character is in. */
  int first(int at) {
    return firsts[at];
  }

  /** The one after its last. */
  int next(int at) {
    return nexts[at];
  }
}
