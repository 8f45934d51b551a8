package dev.silkwire.enrich.watches;

import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.WordPattern;

/**
 * One way something on a list is written.
 *
 * @param watched what it means
 * @param words the words
 * @param letters what is asked of capitals
 * @param written the form as the list has it
 */
record WatchedForm(Watched watched, WordPattern words, Letters letters, String written) {
  /** What is asked of small and capital letters. */
  enum Letters {
    /** Nothing. */
    ANY,
    /** A capital to begin with, where the list has one. */
    CAPITAL,
    /** As the list has it, letter by letter. */
    EXACT
  }

  /** Whether the letters in the text are such as are asked for. */
  boolean fits(NormalText text, int start, int end) {
    return switch (letters) {
      case ANY -> true;
      case CAPITAL -> !Character.isUpperCase(written.codePointAt(0)) || text.isUpper(start);
      case EXACT -> text.quote(start, end).equals(written);
    };
  }
}
