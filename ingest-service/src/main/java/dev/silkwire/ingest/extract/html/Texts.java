package dev.silkwire.ingest.extract.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Text as a reader sees it: white space folded, no scripts, a space where a block or line ends. */
public final class Texts {
  private Texts() {}

  /** More nodes than this are no line, however little they say. */
  private static final int MOST_NODES_OF_LINE = 1_000;

  private static final int LONGEST_FACT = 5_000;

  /** More white space than this indents no line. */
  private static final int MOST_INDENT = 20_000;

  /** The text of an element. Walks without recursion, so depth costs nothing. */
  public static String of(Element element) {
    StringBuilder out = new StringBuilder();
    boolean whole = read(element, out, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return whole ? strip(out) : "";
  }

  /** The text of an element that is no longer than a line may be; null for one that is. */
  public static @Nullable String line(Element element, int longest) {
    StringBuilder out = new StringBuilder();
    boolean whole = read(element, out, longest + 1, MOST_NODES_OF_LINE); // and a space at the end
    String text = whole ? strip(out) : "";
    return whole && text.length() <= longest ? text : null;
  }

  /** Whether all was read before there were too many characters or nodes. */
  private static boolean read(Element element, StringBuilder out, int mostChars, int mostNodes) {
    int nodes = 0;
    Node node = element;
    while (node != null) {
      if (++nodes > mostNodes || out.length() > mostChars) {
        return false;
      }
      boolean descend = true;
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        if (mostChars < whole.length() - MOST_INDENT) {
          return false;
        }
        fold(whole, out);
      } else if (node instanceof Element inner) {
        String tag = inner.normalName();
        descend =
            !(tag.equals("script")
                || tag.equals("style")
                || tag.equals("noscript")
                || tag.equals("template"));
        if (tag.equals("br") || inner.isBlock()) {
          fold(" ", out);
        }
      }
      Node next = descend && node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (next == null && node != null && node != element) {
        next = node.nextSibling();
        if (next == null) {
          node = node.parent();
          if (node instanceof Element ended && ended.isBlock()) {
            fold(" ", out);
          }
        }
      }
      if (next == null) {
        break;
      }
      node = next;
    }
    return true;
  }

  /** The text of an element up to its first line break. */
  public static String firstLine(Element element) {
    StringBuilder out = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof Element inner) {
        if (inner.normalName().equals("br")) {
          break;
        }
        out.append(of(inner));
      } else if (node instanceof TextNode text) {
        fold(text.getWholeText(), out);
      }
    }
    return strip(out);
  }

  /** White space folded to single spaces (also no-break and ideographic), ends stripped. */
  public static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    fold(text, out);
    return strip(out);
  }

  public static @Nullable String foldFactOrNull(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String folded = foldFact(text);
    return folded.isEmpty() ? null : folded;
  }

  /** A fact about the article, as a title, a name, a description: folded, and of bounded length. */
  public static String foldFact(String fact) {
    return fold(fact.length() > LONGEST_FACT ? fact.substring(0, LONGEST_FACT) : fact);
  }

  /** Appends text with its white space folded, also across the seam to what was there before. */
  public static void fold(String text, StringBuilder out) {
    boolean spaced = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
    int run = 0; // where what stays as it is begins: most texts are one run
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < '\u00A0') {
        spaced = false;
        continue;
      }
      if (c == ' ' && !spaced) {
        spaced = true;
        continue;
      }
      boolean space = isSpace(c);
      if (space || isInvisible(c)) {
        if (run < i) {
          out.append(text, run, i);
        }
        if (space && !spaced) {
          out.append(' ');
          spaced = true;
        }
        run = i + 1;
      } else {
        spaced = false;
      }
    }
    out.append(text, run, text.length());
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  /** Soft hyphens, zero-width spaces and byte order marks separate no words. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  /** What was folded before, without the spaces at its ends. */
  public static String strip(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    int start = 0;
    while (start < end && out.charAt(start) == ' ') {
      start++;
    }
    return out.substring(start, end);
  }
}
