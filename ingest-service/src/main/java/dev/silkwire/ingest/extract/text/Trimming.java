package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of the passages of a body what is no text: repeated head, link lists, boilerplate. */
final class Trimming {
  private static final int LONGEST_DAY_AND_TIME = 60;

  /** "3 June, 08:15": a date line of this year names no year. */
  private static final Pattern DAY_AND_TIME =
      Pattern.compile(
          "(?:\\p{L}{2,12},? )?(?:\\d{1,2}\\.? \\p{L}{3,10}\\.?|\\p{L}{3,10}\\.?"
              + " \\d{1,2}|\\d{1,2}月\\d{1,2}日|\\p{L}{4,9}),?(?: (?:at|в|um|à))?"
              + " ?\\d{1,2}[:.]\\d{2}(?: [ap]\\.?m\\.?)?",
          Pattern.CASE_INSENSITIVE);

  /** How much may stand in the body's element before the headline: path, date, rubric. */
  private static final int LINES_BEFORE = 400;

  /** How much longer than a line of the head one may be that says the same: marks, spaces. */
  private static final int MARKS = 60;

  private static final int REAL_PARAGRAPH = 80;
  private static final int LONGEST_DATE_LINE = 80;

  private final ArticleHead head;
  private final Imprint imprint;
  private final LooseEnds looseEnds;
  private final String squashedTitle;
  private final Set<String> headLines = new HashSet<>();
  private int longestHeadLine;

  /** A passage is judged once, though it stands in several readings of the body. */
  private final Map<Passage, String> judged = new IdentityHashMap<>();

  private final Fates fates;

  Trimming(ArticleHead head, Fates fates) {
    this.head = head;
    this.imprint = new Imprint(head.authors());
    this.looseEnds = new LooseEnds(imprint);
    this.fates = fates;
    this.squashedTitle = head.title() == null ? "" : squash(head.title());
    addLine(head.title());
    addLine(head.subtitle());
  }

  private void addLine(@Nullable String line) {
    if (line != null && !line.isBlank()) {
      headLines.add(squash(line));
      longestHeadLine = Math.max(longestHeadLine, line.length());
    }
  }

  List<Passage> trim(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>();
    Map<String, Passage> seen = new HashMap<>();
    int start = afterHeadline(passages);
    int end = ArticleEnd.of(passages, start);
    boolean begun = false;
    int above = 0;
    for (Passage passage : passages.subList(start, end)) {
      if (!begun && passage.type.isText()) {
        begun = passage.size >= REAL_PARAGRAPH && passage.endsSentence();
        boolean first = above++ < Imprint.MOST_LINES && !isAnnounced(kept);
        if (!begun && (beginsWithDate(passage) || first && imprint.holds(passage))) {
          fates.leaveOut(passage, "a line of date, source or author above the text");
          continue;
        }
      }
      Passage before = passage.size > 60 ? seen.putIfAbsent(passage.text, passage) : null;
      boolean again = before != null && before.region.parent != passage.region.parent;
      String against =
          passage.picture
              ? ""
              : again ? "said before" : judged.computeIfAbsent(passage, this::against);
      if (against.isEmpty()) {
        kept.add(passage);
      } else {
        fates.leaveOut(passage, against);
      }
    }
    fates.leaveOut(passages.subList(0, start), List.of(), "up to the headline");
    fates.leaveOut(passages.subList(end, passages.size()), List.of(), "comments or other articles");
    List<Passage> prose = fates.leaveOut(kept, LinkLists.without(kept), "a list of links");
    List<Passage> marked = Captions.marked(prose);
    List<Passage> whole =
        fates.leaveOut(
            marked, looseEnds.without(marked), "a heading, signature or invitation at the end");
    return fates.leaveOut(whole, Standfirst.without(whole, head.descriptions()), "the standfirst");
  }

  /** The text begins after the headline, where the headline is inside the body and near its top. */
  private int afterHeadline(List<Passage> passages) {
    int before = 0;
    for (int i = 0; i < passages.size() && before < 1_500; i++) {
      Passage passage = passages.get(i);
      boolean marked = passage.type == Type.HEADING && passage.level == 1;
      boolean atTop = before < LINES_BEFORE && isHeadline(passage.text);
      if (atTop || marked && headLines.contains(squash(passage.text))) {
        return i + 1;
      }
      before += passage.size;
    }
    return 0;
  }

  /** "14.05.2024 · Jane Doe · Society" above the first paragraph. */
  private static boolean beginsWithDate(Passage passage) {
    return passage.text.length() <= LONGEST_DATE_LINE
        && !passage.endsSentence()
        && ArticleDates.isDateLine(passage.text.split("\\s*[|·•]\\s*", 2)[0]);
  }

  /** Whether the text has begun with a line that announces the next. */
  private static boolean isAnnounced(List<Passage> kept) {
    return !kept.isEmpty()
        && (kept.getLast().text.endsWith(":") || kept.getLast().text.endsWith("："));
  }

  /** The headline in a line of its own, or with the date behind it. */
  private boolean isHeadline(String text) {
    String title = head.title();
    if (title == null || title.isBlank() || text.length() > title.length() + 80) {
      return false;
    }
    String rest = text.startsWith(title) ? text.substring(title.length()).strip() : text;
    return squash(text).equals(squashedTitle)
        || text.startsWith(title) && (ArticleDates.isDateLine(rest) || BoilerplateLines.is(rest));
  }

  /** What speaks against a passage by itself; empty where nothing does. */
  private String against(Passage passage) {
    String text = passage.text;
    if (!passage.type.isText()) {
      return ArticleDates.isDateLine(text) ? "a date line" : "";
    }
    if (text.length() <= longestHeadLine + MARKS && headLines.contains(squash(text))) {
      return "repeats the headline or the standfirst";
    }
    if (BoilerplateLines.is(passage)) {
      return "a boilerplate line";
    }
    if (ArticleDates.isDateLine(text) || isDayAndTime(text)) {
      return "a date line";
    }
    if (isHeadline(text)) {
      return "repeats the headline";
    }
    if (imprint.isByline(text)) {
      return "a byline";
    }
    boolean prose = passage.type == Type.PARAGRAPH || passage.type == Type.QUOTE;
    return prose && passage.linkDensity() > 0.9 && passage.size < 200 ? "a link by itself" : "";
  }

  private static boolean isDayAndTime(String text) {
    return text.length() <= LONGEST_DAY_AND_TIME
        && (text.indexOf(':') >= 0 || text.indexOf('.') >= 0)
        && DAY_AND_TIME.matcher(text).matches();
  }

  /** Letters and digits only, lower case: how lines are compared. */
  static String squash(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
