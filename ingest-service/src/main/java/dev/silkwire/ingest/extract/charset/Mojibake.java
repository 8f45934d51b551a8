package dev.silkwire.ingest.extract.charset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices text that was decoded in the wrong encoding, here or before it reached the site, so that
 * garbage is refused and not published.
 */
public final class Mojibake {
  /** UTF-8 read as windows-1252 or windows-1251; GBK repaired into UTF-8 and back. */
  private static final Pattern TWICE_ENCODED =
      Pattern.compile(
          "[\u00C2\u00C3\u00D0\u00D1][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]"
              + "|\u00E2\u20AC.|[\u0420\u0421][\u00A0-\u00BF\u0402\u0403\u0409-\u040F\u0452\u0453\u0459-\u045F\u201A-\u203A\u20AC\u2122]"
              + "|\u951F\u65A4\u62F7|\u70EB\u70EB\u70EB");

  /** What such a sequence begins with; most texts have too few for a closer look. */
  private static final String LEADS = "\u00C2\u00C3\u00D0\u00D1\u00E2\u0420\u0421\u951F\u70EB";

  private Mojibake() {}

  /** What is wrong with the text, for people; empty where it can be read. */
  public static Optional<String> verdict(String text) {
    int letters = 0;
    int replaced = 0;
    int controls = 0;
    int leads = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      leads += c >= 0x80 && LEADS.indexOf(c) >= 0 ? 1 : 0;
      if (c == '\uFFFD') {
        replaced++;
      } else if (c >= 0x80 && c < 0xA0 || c < ' ' && c != '\n' && c != '\t' && c != '\r') {
        controls++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    if (replaced >= 3 && replaced * 50 > letters) {
      return Optional.of(replaced + " undecodable characters among " + letters + " letters");
    }
    if (controls >= 10 && controls * 20 > letters) {
      return Optional.of(controls + " control characters among " + letters + " letters");
    }
    int twice = isTooMany(leads, letters) ? count(TWICE_ENCODED, text) : 0;
    if (isTooMany(twice, letters)) {
      return Optional.of(twice + " sequences of text encoded twice");
    }
    return isCaseTurned(text)
        ? Optional.of("Cyrillic in the wrong encoding: nearly all capitals, and rare ones")
        : Optional.empty();
  }

  private static boolean isTooMany(int twice, int letters) {
    return twice >= 5 && twice * 25 > letters;
  }

  /**
   * KOI8-R read as windows-1251 turns the case of every letter round and makes the most frequent
   * letters into rare ones.
   */
  private static boolean isCaseTurned(String text) {
    int cyrillic = 0;
    int capitals = 0;
    int rare = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0410' && c <= '\u044F') {
        cyrillic++;
        capitals += c < '\u0430' ? 1 : 0;
        rare += c == '\u0419' || c == '\u0424' || c == '\u0429' ? 1 : 0;
      }
    }
    return cyrillic > 60 && capitals > 0.8 * cyrillic && rare > 0.07 * cyrillic;
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
