package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text the lines that are links to other articles. Items of a list which a sentence
 * before it announces are text: the decisions of a council, each linked to its wording.
 */
final class LinkLists {
  private static final double LINK = 0.75;
  private static final int LONGEST_LINK = 300;
  private static final int SHORTEST_ANNOUNCEMENT = 40;
  private static final int FEWEST_ITEMS = 2;

  /** A menu has words, a document a title. */
  private static final int SHORTEST_TITLE = 40;

  /** An announcement stands at the end of its paragraph, which may be long. */
  private static final int END = 80;

  private static final Pattern FOLLOWING =
      Pattern.compile(
          "(?<!\\p{L})(?:following|следующ\\p{L}{2,3}|folgenden?|suivant(?:e?s)?|siguientes?|келесі|мынадай|төмендегі)(?!\\p{L})|以下|下列|如下",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LinkLists() {}

  static List<Passage> without(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); ) {
      int end = endOfList(passages, i);
      List<Passage> list = passages.subList(i, end);
      boolean announced = !kept.isEmpty() && announces(kept.getLast()) && areTitles(list);
      for (Passage passage : list) {
        if (announced || !isLink(passage)) {
          kept.add(passage);
        }
      }
      i = end;
    }
    return kept;
  }

  /** Behind the last of the items that begin here; behind the passage itself where it is none. */
  private static int endOfList(List<Passage> passages, int from) {
    int end = from;
    while (end < passages.size() && passages.get(end).type == Type.LIST_ITEM) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  /** Whether a paragraph ends in a colon, or breaks off with "the following" in its last words. */
  private static boolean announces(Passage before) {
    if (before.type != Type.PARAGRAPH
        || before.size < SHORTEST_ANNOUNCEMENT
        || before.linkDensity() > 1 - LINK) {
      return false;
    }
    String end = before.text.substring(Math.max(0, before.text.length() - END)).stripTrailing();
    return end.endsWith(":")
        || end.endsWith("：")
        || !before.endsSentence() && FOLLOWING.matcher(end).find();
  }

  private static boolean areTitles(List<Passage> list) {
    long size = 0;
    for (Passage item : list) {
      if (item.type != Type.LIST_ITEM) {
        return false;
      }
      size += Math.min(item.size, LONGEST_LINK);
    }
    return list.size() >= FEWEST_ITEMS && size >= (long) SHORTEST_TITLE * list.size();
  }

  private static boolean isLink(Passage passage) {
    return !passage.picture
        && passage.type != Type.TABLE
        && passage.linkDensity() > LINK
        && passage.size < LONGEST_LINK
        && !(passage.type == Type.HEADING && OtherSites.leadsTo(passage.element));
  }
}
