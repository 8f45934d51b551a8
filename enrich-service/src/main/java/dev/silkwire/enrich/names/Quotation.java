package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A short stretch in quotation marks, as the names of companies, exhibitions and programmes are
 * written in Russian, Kazakh and Chinese.
 *
 * @param open the opening mark
 * @param inside the words between
 * @param next the word after the closing mark
 */
record Quotation(int open, Phrase inside, int next) {
  private static final int LONGEST = 16;
  private static final int LONGEST_HAN = 24;

  /** The outermost quotations of a passage, in order. */
  static List<Quotation> of(Tokens tokens) {
    List<Quotation> all = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int close = isOpening(tokens, at) ? close(tokens, at) : -1;
      if (close > at + 1) {
        int first = at + 1;
        while (first < close && tokens.first(first) == '"') {
          first++;
        }
        if (first < close) {
          all.add(new Quotation(at, new Phrase(first, close), close + 1));
        }
        at = close + 1;
      } else {
        at++;
      }
    }
    return all;
  }

  private static int close(Tokens tokens, int open) {
    boolean han = tokens.isHan(open + 1);
    int last = open + (han ? LONGEST_HAN : LONGEST);
    for (int i = open + 1; i <= last && i < tokens.size(); i++) {
      if (tokens.startsLine(i)) {
        return -1;
      }
      if (tokens.first(i) == '"' && i > open + 1 && isClosing(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isOpening(Tokens tokens, int at) {
    if (tokens.first(at) != '"') {
      return false;
    }
    return switch (published(tokens, at)) {
      case '«', '„', '〝' -> true;
      case '“' -> tokens.isGlued(at + 1) || tokens.isHan(at + 1);
      case '»', '”', '〞' -> false;
      default ->
          tokens.isGlued(at + 1) && !(tokens.isGlued(at) && tokens.isWord(at - 1))
              || tokens.first(at + 1) != 0 && !tokens.isGlued(at) && !tokens.isGlued(at + 1);
    };
  }

  private static boolean isClosing(Tokens tokens, int at) {
    return switch (published(tokens, at)) {
      case '«', '„', '〝' -> false;
      case '“' -> tokens.isGlued(at);
      default -> true;
    };
  }

  /** The mark as it is published: all are one in the normalised text. */
  private static char published(Tokens tokens, int at) {
    return tokens.text().quote(tokens.start(at), tokens.end(at)).charAt(0);
  }
}
