package dev.silkwire.enrich.text;

import java.text.Normalizer;

/**
 * How a character is written in the normalised text: lower case, without accents, white space as
 * one kind of space, quotation marks, apostrophes and dashes as one kind each, full-width forms as
 * usual ones.
 */
final class Folding {
  /** What a character is left out as. */
  static final char NOTHING = 0;

  private static final char[] FOLDED = table();

  /** Letters and digits of the scripts that set spaces between words. */
  private static final boolean[] JOINS = joins();

  private static final boolean[] LETTERS = letters();

  private Folding() {}

  static char fold(char c) {
    return FOLDED[c];
  }

  /** Whether a character belongs to one word with another such character beside it. */
  static boolean joins(char c) {
    return JOINS[c];
  }

  /** Whether a character is a letter of a word, and no word of its own as in Chinese. */
  static boolean isLetter(char c) {
    return LETTERS[c];
  }

  /** Whether a character is one of Chinese; most of them lie side by side. */
  static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3006' && Character.isIdeographic(c);
  }

  private static boolean[] letters() {
    boolean[] letters = new boolean[Character.MAX_VALUE + 1];
    for (int c = 0; c < letters.length; c++) {
      letters[c] = Character.isLetter(c) && !isHan((char) c);
    }
    return letters;
  }

  private static boolean[] joins() {
    boolean[] joins = new boolean[Character.MAX_VALUE + 1];
    for (int c = 0; c < joins.length; c++) {
      boolean unspaced = c >= 0x2E80 && c < 0xA4D0 || c >= 0xF900 && c < 0xFB00; // Han and kana
      joins[c] = Character.isLetterOrDigit(c) && !unspaced;
    }
    return joins;
  }

  private static char[] table() {
    char[] folded = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < folded.length; c++) {
      folded[c] = foldSlowly((char) c);
    }
    return folded;
  }

  private static char foldSlowly(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
      return ' ';
    }
    switch (c) {
      case '’', '‘', 'ʼ', 'ʻ', '`', '´', '′', '＇', '‛':
        return '\'';
      case '“', '”', '„', '‟', '«', '»', '″', '＂', '〝', '〞':
        return '"';
      case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－':
        return '-';
      case 'ё', 'Ё':
        return 'е';
      case 'ı', 'İ':
        return 'i';
      case 'ł', 'Ł':
        return 'l';
      case 'ø', 'Ø':
        return 'o';
      case 'đ', 'Đ':
        return 'd';
      default:
        break;
    }
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - '！' + '!'));
    }
    int type = Character.getType(c);
    if (type == Character.CONTROL || type == Character.FORMAT) {
      return NOTHING;
    }
    boolean accent = c >= 0x300 && c <= 0x36F;
    if (accent || (c >= 0xFE00 && c <= 0xFE0F)) {
      return NOTHING;
    }
    char lower = Character.toLowerCase(c);
    boolean latinOrGreek = (lower >= 0xC0 && lower < 0x400) || (lower >= 0x1E00 && lower < 0x2000);
    if (latinOrGreek) {
      return Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    }
    return lower;
  }
}
