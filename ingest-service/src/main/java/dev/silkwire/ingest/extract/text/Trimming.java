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
import org.jsoup.nodes.Element;
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

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:(?:\\d+|readers['’]?|all|no) )?comments?(?:"
              + " ?\\(?\\d+\\)?)?:?|(?:комментарии|комментариев|пікірлер|网友评论|评论|kommentare|commentaires|comentarios)(?:"
              + " ?\\(?\\d+\\)?)?[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where a treatise names what it draws on. */
  private static final Pattern SOURCES =
      Pattern.compile(
          "(?:references|footnotes|bibliography|works"
              + " cited|参考资料|参考文献|參考資料|參考文獻|参考来源|脚注|出典|примечания|литература|einzelnachweise|références|referencias)[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:more (?:from|on|in|about|news|stories)|other (?:news|stories)|related|read"
              + " (?:also|more|next)|see also|you may|latest|most"
              + " read|popular|другие|читайте|похожие|ещё|по"
              + " теме|басқа|оқи|相关|更多|推荐|热门)\\b?.{0,60}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What the last lines of an article ask readers for. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "newsletter|sign(?:ing)? up\\b|\\bsubscri(?:be|bing|ption)|\\bbookmark\\b|\\bfollow"
              + " us\\b|рассылк|подпи(?:ш|сыв)|жазыл(?:ыңыз|ып)|abonn(?:ier|ez)|suscr[ií]b|订阅|關注我們|关注我们",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_INVITATION = 300;
  private static final int LONGEST_LEADING_ON = 160;

  /** How much longer than a line of the head one may be that says the same: marks, spaces. */
  private static final int MARKS = 60;

  private static final int ENOUGH_BEFORE_END = 400;
  private static final int REAL_PARAGRAPH = 80;
  private static final int LONGEST_SIGNATURE = 80;

  /** How many lines an imprint has at most, with those among which it stands. */
  private static final int MOST_IMPRINT_LINES = 20;

  private final ArticleHead head;
  private final Imprint imprint;
  private final String squashedTitle;
  private final Set<String> headLines = new HashSet<>();
  private int longestHeadLine;

  /** A passage is judged once, though it stands in several readings of the body. */
  private final Map<Passage, String> judged = new IdentityHashMap<>();

  private final Fates fates;

  Trimming(ArticleHead head, Fates fates) {
    this.head = head;
    this.imprint = new Imprint(head.authors());
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
    int end = end(passages, start);
    boolean begun = false;
    int above = 0;
    for (Passage passage : passages.subList(start, end)) {
      if (!begun && passage.type.isText()) {
        begun = passage.size >= REAL_PARAGRAPH && passage.endsSentence();
        boolean first = above++ < MOST_IMPRINT_LINES && !isAnnounced(kept);
        if (!begun && (beginsWithDate(passage) || first && isImprint(passage))) {
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
            marked, withoutLooseEnds(marked), "a heading, signature or invitation at the end");
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
    return passage.text.length() <= LONGEST_SIGNATURE
        && !passage.endsSentence()
        && ArticleDates.isDateLine(passage.text.split("\\s*[|·•]\\s*", 2)[0]);
  }

  /** Whether the text has begun with a line that announces the next. */
  private static boolean isAnnounced(List<Passage> kept) {
    return !kept.isEmpty()
        && (kept.getLast().text.endsWith(":") || kept.getLast().text.endsWith("："));
  }

  /** Takes the imprint from the end, unless the lines that could be one are items of the text. */
  private boolean withoutImprint(List<Passage> kept) {
    int from = kept.size();
    int most = Math.max(0, from - MOST_IMPRINT_LINES);
    while (from > most && isImprint(kept.get(from - 1))) {
      from--;
    }
    int before = from - 1;
    most = Math.max(0, before - MOST_IMPRINT_LINES);
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

  private boolean isImprint(Passage passage) {
    return passage.type == Type.PARAGRAPH && imprint.holds(passage.text);
  }

  /** Where the article ends and its comments, or the list of other articles, begin. */
  private static int end(List<Passage> passages, int start) {
    int before = 0;
    for (int i = start; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean line = passage.type == Type.HEADING || passage.size <= 40;
      if (line && before >= ENOUGH_BEFORE_END) {
        boolean over =
            COMMENTS.matcher(passage.text).matches()
                || SOURCES.matcher(passage.text).matches() && areItems(passages, i + 1);
        boolean others = passage.type == Type.HEADING && OTHERS.matcher(passage.text).matches();
        if (over || others && isTeasers(passages.subList(i + 1, passages.size()), before)) {
          return i;
        }
      }
      before += passage.type.isText() ? passage.size : 0;
    }
    return passages.size();
  }

  /** Whether almost nothing but the items of lists is left. */
  private static boolean areItems(List<Passage> passages, int from) {
    int items = 0;
    int others = 0;
    for (Passage passage : passages.subList(from, passages.size())) {
      items += passage.type == Type.LIST_ITEM ? passage.size : 0;
      others += passage.type == Type.PARAGRAPH && passage.endsSentence() ? passage.size : 0;
    }
    return items > 4 * others;
  }

  /** Links with a line or two under each, and less of it than of the article. */
  private static boolean isTeasers(List<Passage> rest, int before) {
    int links = 0;
    int lines = 0;
    int size = 0;
    for (Passage passage : rest) {
      if (passage.linkDensity() > 0.6) {
        links++;
      } else if (!passage.picture) {
        lines++;
        size += passage.size;
      }
    }
    return links > 0 && lines <= 2 * links && size < before;
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

  /** Headings with nothing after them, short unfinished lines and invitations at the end. */
  private List<Passage> withoutLooseEnds(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>(passages);
    int size = size(kept);
    int imprints = 0;
    while (!kept.isEmpty()) {
      if (imprints++ < MOST_IMPRINT_LINES && isImprint(kept.getLast())) {
        imprints = withoutImprint(kept) ? imprints : MOST_IMPRINT_LINES;
        size = size(kept);
        continue;
      }
      Passage last = kept.getLast();
      boolean loose =
          last.type == Type.HEADING && !(isSpeech(last.text) && last.linkChars == 0)
              || isSignature(last)
              || size - last.size > ENOUGH_BEFORE_END && (invites(last) || linksOn(last));
      if (!loose) {
        break;
      }
      kept.removeLast();
      size -= last.type.isText() ? last.size : 0;
    }
    return kept;
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
