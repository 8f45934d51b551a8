package dev.silkwire.enrich.topics;

import dev.silkwire.enrich.text.NormalText;
import java.util.List;

/**
 * Words that speak for a topic: parts that follow one another, between two parts the rest of a word
 * and one space.
 *
 * @param topic index of the topic
 * @param language of the words
 * @param head what the index looks for
 * @param rest the parts after the first {@code *}, each beginning with a space
 * @param open whether the last word may go on
 * @param weight how much it counts
 */
record TopicTerm(
    int topic, String language, String head, List<String> rest, boolean open, double weight) {

  /** Where the words end that begin with the head; -1 where they are others. */
  int endFrom(NormalText text, int headEnd) {
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
    boolean goesOn =
        at < text.length()
            && Character.isLetterOrDigit(text.charAt(at))
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && !Character.isIdeographic(text.charAt(at))
            && !Character.isIdeographic(text.charAt(at - 1));
    return goesOn ? -1 : at;
  }

  private static int endOfWord(NormalText text, int from) {
    int at = from;
    while (at < text.length() && at < from + 30 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
