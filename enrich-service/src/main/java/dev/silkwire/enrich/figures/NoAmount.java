package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.Tokens;

/** Says why digits in an article are no amount, for somebody who asks. */
final class NoAmount {
  /** Between digits they make a phone number, a reference, a score or a time. */
  private static final String JOINING = "-/:.,_";

  private static final int LONGEST = 20;

  private NoAmount() {}

  /**
   * Notes a number that has become no amount, with what is joined to it.
   *
   * @return the token after all of it
   */
  static int note(Tokens tokens, int first, int next, Notes notes) {
    int end = Math.max(next, joined(tokens, first, next));
    String reason = reason(tokens, first, end > next);
    notes.doubt(
        tokens.text(), tokens.start(first), tokens.end(end - 1), Amount.Kind.COUNT.rule(), reason);
    return end;
  }

  private static String reason(Tokens tokens, int first, boolean joined) {
    char before = tokens.first(first - 1);
    boolean glued = tokens.isGlued(first);
    if (glued && tokens.isWord(first - 1) && !AmountTagger.isWrittenTogether(before)) {
      return "part of a word or a reference";
    }
    boolean numbered = before == '#' || before == '№';
    if (joined || numbered || isJoining(tokens, first - 1) && tokens.isNumber(first - 2)) {
      return "part of a phone number, a reference, a score or a time";
    }
    return DateWords.isYear(tokens, first) ? "a year" : "no unit or counted noun beside it";
  }

  /** Past "250-12-34"; in "+7 727 250-12-34" the spaces join too. */
  private static int joined(Tokens tokens, int first, int next) {
    boolean phone = tokens.first(first - 1) == '+';
    int end = next;
    while (end < first + LONGEST) {
      if (isJoining(tokens, end) && tokens.isNumber(end + 1)) {
        end += 2;
      } else if (phone && tokens.isNumber(end) && !tokens.startsLine(end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isJoining(Tokens tokens, int at) {
    return JOINING.indexOf(tokens.first(at)) >= 0 && tokens.isGlued(at) && tokens.isGlued(at + 1);
  }
}
