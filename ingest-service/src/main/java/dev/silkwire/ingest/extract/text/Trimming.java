package dev.silkwire.ingest.extract.text;

import dev.silkwire.contracts.Block.Type;
import dev.silkwire.ingest.extract.dates.ArticleDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of the passages of a body what is no text: repeated head, link lists, boilerplate. */
final class Trimming {
  private static final Pattern BYLINE =
      Pattern.compile(
          "(by|von|par|por|di|door|автор|авторы|текст|记者|文|作者|取材|撰文|بقلم|كتب)[\\s:：/|]+.{2,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final ArticleHead head;
  private final Set<String> headLines = new HashSet<>();

  Trimming(ArticleHead head) {
    this.head = head;
    addLine(head.title());
    addLine(head.subtitle());
  }

  private void addLine(@Nullable String line) {
    if (line != null && !line.isBlank()) {
      headLines.add(squash(line));
    }
  }

  List<Passage> trim(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>();
    Map<String, Passage> seen = new HashMap<>();
    int start = afterHeadline(passages);
    for (Passage passage : passages.subList(start, passages.size())) {
      Passage before = passage.size > 60 ? seen.putIfAbsent(passage.text, passage) : null;
      boolean again = before != null && before.region.parent != passage.region.parent;
      if (passage.picture || !again && keep(passage)) {
        kept.add(passage);
      }
    }
    return Standfirst.without(
        withoutLooseEnds(Captions.marked(withoutLinkLists(kept))), head.descriptions());
  }

  /** The text begins after the headline, where the headline is inside the body and near its top. */
  private int afterHeadline(List<Passage> passages) {
    int before = 0;
    for (int i = 0; i < passages.size() && before < 1_500; i++) {
      Passage passage = passages.get(i);
      if (passage.type == Type.HEADING
          && passage.level == 1
          && headLines.contains(squash(passage.text))) {
        return i + 1;
      }
      before += passage.size;
    }
    return 0;
  }

  private boolean keep(Passage passage) {
    String text = passage.text;
    if (!passage.type.isText()) {
      return !ArticleDates.isDateLine(text);
    }
    if (headLines.contains(squash(text))) {
      return false;
    }
    if (BoilerplateLines.is(text) || ArticleDates.isDateLine(text)) {
      return false;
    }
    if (text.length() < 100 && (BYLINE.matcher(text).matches() || isAuthorLine(text))) {
      return false;
    }
    boolean prose = passage.type == Type.PARAGRAPH || passage.type == Type.QUOTE;
    return !(prose && passage.linkDensity() > 0.9 && passage.size < 200);
  }

  private boolean isAuthorLine(String text) {
    String squashed = squash(text);
    return head.authors().stream()
        .map(Trimming::squash)
        .anyMatch(
            name -> !name.isEmpty() && (squashed.equals(name) || squashed.equals("by" + name)));
  }

  /** Items of a list that are all links lead elsewhere; two and more in a row are a menu. */
  private static List<Passage> withoutLinkLists(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>();
    int i = 0;
    while (i < passages.size()) {
      int end = i;
      while (end < passages.size() && isLink(passages.get(end))) {
        end++;
      }
      if (end == i) {
        kept.add(passages.get(i));
        i++;
      } else {
        i = end;
      }
    }
    return kept;
  }

  private static boolean isLink(Passage passage) {
    return !passage.picture
        && passage.type != Type.TABLE
        && passage.linkDensity() > 0.75
        && passage.size < 300;
  }

  /** Headings with nothing after them, and short unfinished lines at the end. */
  private static List<Passage> withoutLooseEnds(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>(passages);
    while (!kept.isEmpty()) {
      Passage last = kept.getLast();
      if (last.type == Type.HEADING) {
        kept.removeLast();
      } else {
        break;
      }
    }
    return kept;
  }

  /** Letters and digits only, lower case: how lines are compared. */
  static String squash(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
