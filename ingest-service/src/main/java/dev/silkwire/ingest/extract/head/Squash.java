package dev.silkwire.ingest.extract.head;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to its letters and digits: how headlines and names of several sources compare. */
final class Squash {
  private Squash() {}

  static String of(String text) {
    String normal =
        (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
