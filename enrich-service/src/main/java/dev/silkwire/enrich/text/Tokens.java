package dev.silkwire.enrich.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and signs of a normalised text, in order. A word is a run of letters, with
 * apostrophes inside; a number a run of digits; a character of Chinese is a word of its own; every
 * other character but the space is a sign.
 */
public final class Tokens {
  private final NormalText text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private @Nullable String[] words = new String[0];
  private int size;
  private @Nullable HanWords hanWords;

  private Tokens(NormalText text) {
    this.text = text;
  }

  public static Tokens of(NormalText text) {
    Tokens tokens = new Tokens(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if (isDigit(c)) {
        int end = i + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(i, end);
        i = end;
      } else if (isLetter(c)) {
        int end = i + 1;
        boolean multiplies = i > 0 && isDigit(text.charAt(i - 1)) && isKoreanMultiplier(c);
        while (multiplies && end < text.length() && isKoreanMultiplier(text.charAt(end))) {
          end++;
        }
        while (!multiplies
            && end < text.length()
            && (isLetter(text.charAt(end))
                || (text.charAt(end) == '\''
                    && end + 1 < text.length()
                    && isLetter(text.charAt(end + 1))))) {
          end++;
        }
        tokens.add(i, end);
        i = end;
      } else {
        tokens.add(i, i + 1);
        i++;
      }
    }
    tokens.words = new String[tokens.size];
    return tokens;
  }

  public NormalText text() {
    return text;
  }

  public int size() {
    return size;
  }

  /** First character of a token; the text's length for a token past the last. */
  public int start(int token) {
    return token < size ? starts[token] : text.length();
  }

  /** One past the last character of a token. */
  public int end(int token) {
    return token < 0 ? 0 : ends[token];
  }

  /** The first token at or after an index of the normalised text. */
  public int from(int index) {
    int found = Arrays.binarySearch(starts, 0, size, index);
    return found < 0 ? -found - 1 : found;
  }

  /** The first token at or after a place of the published text. */
  public int fromPublished(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.position(starts[middle]) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The folded word; empty outside the text. */
  public String word(int token) {
    if (token < 0 || token >= size) {
      return "";
    }
    String word = words[token];
    if (word == null) { // several steps ask for the same word
      word = text.slice(starts[token], ends[token]);
      words[token] = word;
    }
    return word;
  }

  /** The first character; 0 outside the text. */
  public char first(int token) {
    return token < 0 || token >= size ? 0 : text.charAt(starts[token]);
  }

  public int length(int token) {
    return token < 0 || token >= size ? 0 : ends[token] - starts[token];
  }

  public boolean isNumber(int token) {
    return isDigit(first(token));
  }

  public boolean isWord(int token) {
    char c = first(token);
    return c != 0 && (isLetter(c) || Folding.isHan(c));
  }

  /** A character of Chinese. */
  public boolean isHan(int token) {
    return Folding.isHan(first(token));
  }

  /** A word that begins with a capital. */
  public boolean isCapitalised(int token) {
    return token >= 0 && token < size && text.isUpper(starts[token]);
  }

  /** A word of capitals only, of two letters at least. */
  public boolean isAcronym(int token) {
    if (length(token) < 2) {
      return false;
    }
    for (int i = starts[token]; i < ends[token]; i++) {
      if (isLetter(text.charAt(i)) && !text.isUpper(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no space stands between a token and the one before. */
  public boolean isGlued(int token) {
    return token > 0 && token < size && starts[token] == ends[token - 1];
  }

  /** Whether a line ends between a token and the one before. */
  public boolean startsLine(int token) {
    if (token <= 0 || token >= size) {
      return true;
    }
    return text.hasLineEnd(ends[token - 1], starts[token]);
  }

  /** The words of a Chinese text, where a character is a token. */
  public HanWords hanWords() {
    HanWords words = hanWords;
    if (words == null) { // names and key phrases ask for them, and it takes long
      words = new HanWords(this);
      hanWords = words;
    }
    return words;
  }

  /** Whether a sentence ends with this token. */
  public boolean endsSentence(int token) {
    char c = first(token);
    if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?') {
      return true;
    }
    if (startsLine(token + 1)) {
      return true;
    }
    boolean initial = token > 0 && length(token - 1) == 1 && isLetter(first(token - 1));
    return c == '.' && !initial && !isGlued(token + 1);
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** 50만원: a number goes on in letters, and the currency stands beside it. */
  private static boolean isKoreanMultiplier(char c) {
    return switch (c) {
      case '십', '백', '천', '만', '억', '조' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Folding.isLetter(c);
  }
}
