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
  private static final int LONGEST_ITEM = 900;
  private static final int SHORTEST_ANNOUNCEMENT = 40;
  private static final int FEWEST_ITEMS = 2;

  /** A menu has words, a document a title. */
  private static final int SHORTEST_TITLE = 40;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          ".*(?:[:：]|(?:(?:the )?following|следующ\\p{L}{2,3}|folgenden?|suivant(?:e?s)?|siguientes?|келесі|мынадай|төмендегі|以下|下列|如下).{0,60})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private LinkLists() {}

  static List<Passage> without(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); ) {
      int items = kept.isEmpty() ? 0 : announcedItems(passages, i, kept.getLast());
      if (items > 0) {
        kept.addAll(passages.subList(i, i + items));
        i += items;
      } else {
        if (!isLink(passages.get(i))) {
          kept.add(passages.get(i));
        }
        i++;
      }
    }
    return kept;
  }

  /** How many items of a list follow that the passage before them announces; mostly none. */
  private static int announcedItems(List<Passage> passages, int from, Passage before) {
    if (before.type != Type.PARAGRAPH
        || passages.get(from).type != Type.LIST_ITEM
        || before.size < SHORTEST_ANNOUNCEMENT
        || before.linkDensity() > 1 - LINK
        || !ANNOUNCED.matcher(before.text).matches()) {
      return 0;
    }
    int size = 0;
    int end = from;
    while (end < passages.size()
        && passages.get(end).type == Type.LIST_ITEM
        && passages.get(end).size <= LONGEST_ITEM) {
      size += passages.get(end).size;
      end++;
    }
    int items = end - from;
    return items >= FEWEST_ITEMS && size >= SHORTEST_TITLE * items ? items : 0;
  }

  private static boolean isLink(Passage passage) {
    return !passage.picture
        && passage.type != Type.TABLE
        && passage.linkDensity() > LINK
        && passage.size < LONGEST_LINK
        && !(passage.type == Type.HEADING && OtherSites.leadsTo(passage.element));
  }
}
