package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The loose ends of an article: headings with nothing after them, signatures, the imprint, and what
 * readers are asked for.
 */
final class LooseEnds {
  /** What the last lines of an article ask readers for. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "newsletter|sign(?:ing)? up\\b|\\bsubscri(?:be|bing|ption)|\\bbookmark\\b|\\bfollow"
              + " us\\b|рассылк|подпи(?:ш|сыв)|жазыл(?:ыңыз|ып)|abonn(?:ier|ez)|suscr[ií]b|订阅|關注我們|关注我们",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_INVITATION = 300;
  private static final int LONGEST_LEADING_ON = 160;
  private static final int LONGEST_SIGNATURE = 80;
  private static final int ENOUGH_BEFORE = 400;

  private final Imprint imprint;

  LooseEnds(Imprint imprint) {
    this.imprint = imprint;
  }

  /** The passages up to where the loose ends begin. */
  List<Passage> without(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>(passages);
    int size = size(kept);
    int imprints = 0;
    while (!kept.isEmpty()) {
      if (imprints++ < Imprint.MOST_LINES && imprint.holds(kept.getLast())) {
        imprints = withoutImprint(kept) ? imprints : Imprint.MOST_LINES;
        size = size(kept);
        continue;
      }
      Passage last = kept.getLast();
      boolean loose =
          last.type == Type.HEADING && !(isSpeech(last.text) && last.linkChars == 0)
              || isSignature(last)
              || size - last.size > ENOUGH_BEFORE && (invites(last) || linksOn(last));
      if (!loose) {
        break;
      }
      kept.removeLast();
      size -= last.type.isText() ? last.size : 0;
    }
    return kept;
  }

  /** Takes the imprint from the end, unless the lines that could be one are items of the text. */
  private boolean withoutImprint(List<Passage> kept) {
    int from = kept.size();
    int most = Math.max(0, from - Imprint.MOST_LINES);
    while (from > most && imprint.holds(kept.get(from - 1))) {
      from--;
    }
    int before = from - 1;
    most = Math.max(0, before - Imprint.MOST_LINES);
    while (before > most && isShortLine(kept.get(before))) {
      before--; // an item that is like no imprint
    }
    List<String> lines = kept.subList(from, kept.size()).stream().map(line -> line.text).toList();
    boolean items = imprint.areItems(before < 0 ? "" : kept.get(before).text, lines);
    if (!items) {
      kept.subList(from, kept.size()).clear();
    }
    return !items;
  }

  private static boolean isShortLine(Passage passage) {
    return passage.type == Type.PARAGRAPH
        && passage.size <= LONGEST_SIGNATURE
        && !passage.endsSentence();
  }

  private static int size(List<Passage> passages) {
    int size = 0;
    for (Passage passage : passages) {
      size += passage.type.isText() ? passage.size : 0;
    }
    return size;
  }

  /** Words in quotation marks set large are said by somebody in the text, and announce nothing. */
  private static boolean isSpeech(String text) {
    String said = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return said.length() > 2
        && "\"“„‟«»‘「『".indexOf(said.charAt(0)) >= 0
        && "\"”“»«’」』".indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  /** "Sign up for our newsletter", "Bookmark our page": no article ends with it, many pages do. */
  private static boolean invites(Passage passage) {
    return passage.type == Type.PARAGRAPH
        && passage.size <= LONGEST_INVITATION
        && INVITATION.matcher(passage.text).find();
  }

  /** A short unfinished line with a link in it leads on to something else. */
  private static boolean linksOn(Passage passage) {
    return passage.type == Type.PARAGRAPH
        && passage.size <= LONGEST_LEADING_ON
        && passage.linkDensity() > 0.3
        && !passage.endsSentence();
  }

  /** A short line at the right under the text: who wrote it, and where. */
  private static boolean isSignature(Passage passage) {
    boolean right = false;
    for (Element up = passage.element; up != null && !right; up = up.parent()) {
      String style = up.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
      right = up.attr("align").equalsIgnoreCase("right") || style.contains("text-align:right");
      if (passage.region.element == up) {
        break;
      }
    }
    return right
        && passage.type == Type.PARAGRAPH
        && passage.text.length() <= LONGEST_SIGNATURE
        && !passage.endsSentence();
  }
}
