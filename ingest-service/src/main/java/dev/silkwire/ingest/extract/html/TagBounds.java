package dev.silkwire.ingest.extract.html;

/**
 * Cuts tags with thousands of attributes. The parser looks through the attributes it has for each
 * new one, so a tag with a million of them would take hours.
 */
final class TagBounds {
  private static final int MOST_ATTRIBUTES = 500;

  private TagBounds() {}

  static String bounded(String html) {
    StringBuilder out = null;
    int copied = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int cut = cutOf(html, at);
      int next = at + 1;
      if (cut >= 0) {
        int end = cut;
        while (end < html.length() && html.charAt(end) != '>' && html.charAt(end) != '<') {
          end++;
        }
        out = out == null ? new StringBuilder(html.length()) : out;
        out.append(html, copied, cut);
        copied = end;
        next = end;
      }
      at = html.indexOf('<', next);
    }
    return out == null ? html : out.append(html, copied, html.length()).toString();
  }

  /** Where the tag has had enough attributes; -1 for a usual tag. */
  private static int cutOf(String html, int tag) {
    if (tag + 1 >= html.length() || !Character.isLetter(html.charAt(tag + 1))) {
      return -1;
    }
    int attributes = 0;
    for (int i = tag + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '>' || c == '<') {
        return -1;
      }
      if (c == '"' || c == '\'') {
        int close = html.indexOf(c, i + 1);
        if (close < 0) {
          return -1;
        }
        i = close;
      } else if ((c == ' ' || c == '\n' || c == '\t' || c == '/')
          && ++attributes > MOST_ATTRIBUTES) {
        return i;
      }
    }
    return -1;
  }
}
