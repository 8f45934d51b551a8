package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.List;

/** Organisations and events in a Chinese text, by their last words and their edition. */
final class HanNames {
  private static final List<String> MEETINGS =
      List.of("全体会议", "部长级会议", "例行会议", "联席会议", "会议", "会晤", "例会", "磋商", "对话");

  private static final int LONGEST_MINISTRY = 16;

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final HanSegments segments;
  private final Names names;

  HanNames(Passage passage, Heads.Marks marks, HanSegments segments, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.segments = segments;
    this.names = names;
  }

  void find() {
    events();
    ministries();
    for (int next = tokens.size(); next > 0; next--) { // the last head has the whole name
      int at = marks.beforeOrganisation(next);
      if (at < next && !passage.isTaken(at) && !goesOn(next)) {
        organisation(at, next);
      }
    }
  }

  /** 土库曼斯坦贸易和对外经济联系部部长: before its minister any department of a place is one. */
  private void ministries() {
    for (int next = 2; next < tokens.size(); next++) {
      boolean led = tokens.first(next - 1) == '部' && marks.is(Kind.ROLE, afterDeputy(next));
      int first = led && tokens.first(afterDeputy(next)) == '部' ? placeBefore(next - 1) : next;
      if (first < next && !passage.isTaken(new Phrase(first, next))) {
        Phrase ministry = new Phrase(first, next);
        names.note(passage, Tag.Type.ORGANISATION, ministry, "heads#organisation", 0.75);
      }
    }
  }

  private int afterDeputy(int at) {
    return marks.next(Kind.BEFORE_ROLE, at);
  }

  /** The first word of the place a ministry is of; the last word where none is near. */
  private int placeBefore(int last) {
    for (int i = last - 1; i > last - LONGEST_MINISTRY && i >= 0; i--) {
      if (passage.isInPlace(i)) {
        return passage.beforePlace(i + 1);
      }
      boolean inside = marks.beforeOrganisation(i + 1) <= i; // 公司项目部: no ministry
      if (inside || !Character.isIdeographic(tokens.first(i)) && tokens.first(i) != '、') {
        return last + 1;
      }
    }
    return last + 1;
  }

  /** 外交部长, 大学生, 银行业: the head is part of another word. */
  private boolean goesOn(int next) {
    char c = tokens.first(next);
    boolean part = "长生业员们化制性级门法".indexOf(c) >= 0 && c != 0;
    return part && !marks.is(Kind.ROLE, next) || marks.isOrganisation(next);
  }

  private void organisation(int head, int next) {
    boolean alone = marks.is(Kind.ALONE, head);
    int first = segments.first(head);
    if (alone && first < head && !passage.isInPlace(first)) {
      first = head - first > 3 ? head : first;
    }
    int before = head - first;
    if (before == 0 && !alone) {
      boolean across = segments.isBoundary(head - 1);
      doubt(first, next, across ? "the word before it is none of a name" : HeadWords.ALONE);
      return;
    }
    boolean placed = passage.isInPlace(first);
    if (!alone && !placed && before < 2) {
      doubt(first, next, "one character before its head word is no name");
      return;
    }
    if (!alone && (isCommon(first, head) || isPlaceOnly(first, head, next))) {
      doubt(first, next, "what is before its head word says which kind, not which one");
      return;
    }
    if (!alone && segments.isCounted(first)) {
      doubt(first, next, "a number before it counts such organisations");
      return;
    }
    if (tokens.first(first) == '驻') {
      return; // the office of one that is listed
    }
    Phrase phrase = new Phrase(first, next);
    if (beginsWithListed(phrase)) {
      passage.release(phrase);
    }
    if (!passage.isTaken(phrase)) {
      boolean listed = alone && first == head; // 财政部
      double confidence = placed || listed ? 0.8 : 0.65;
      names.note(passage, Tag.Type.ORGANISATION, phrase, "heads#organisation", confidence);
    }
  }

  /** Whether all words that have a name are of the organisation it begins with. */
  private boolean beginsWithListed(Phrase phrase) {
    return passage.typeAt(phrase.first()) == Tag.Type.ORGANISATION
        && !passage.isTaken(
            new Phrase(Math.max(phrase.first(), passage.afterName(phrase.first())), phrase.next()));
  }

  private void doubt(int first, int next, String reason) {
    passage.doubt(new Phrase(first, next), "heads#organisation", reason);
  }

  /** "开曼群岛公司": companies of a place, not one of them; and "前三季度公司". */
  private boolean isPlaceOnly(int first, int head, int next) {
    String words = tokens.text().slice(tokens.start(head), tokens.end(next - 1));
    boolean weak = WEAK.contains(words);
    boolean place = passage.isInPlace(first) && passage.isInPlace(head - 1);
    return weak && (place || !passage.isInPlace(first) && head - first < 3);
  }

  /** "外资银行", "当地医院", "首家公司": what is before says which kind, not which one. */
  private boolean isCommon(int first, int head) {
    String before = tokens.text().slice(tokens.start(first), tokens.end(head - 1));
    return COMMON.contains(before);
  }

  private static final java.util.Set<String> WEAK =
      java.util.Set.of(
          "公司", "集团", "法院", "学校", "小学", "中学", "警方", "警察", "组织", "工会", "协会", "办公室", "代表处", "办事处",
          "俱乐部", "教会", "教堂", "监狱", "法庭", "电视", "航空", "电视台", "联盟", "管理局", "研究所");

  private static final java.util.Set<String> COMMON =
      java.util.Set.of(
          "外资", "当地", "国有", "民营", "商业", "中央", "地方", "跨国", "上市", "中方", "外方", "有关", "相关", "大型", "小型",
          "私人", "母", "子", "国际", "世界", "全球", "新", "老", "公立", "私立", "综合", "专科", "高等", "物流", "科技",
          "能源", "保险", "证券", "贸易", "运输", "汽车", "石油", "租车", "唱片", "电影", "电视", "独立", "政治", "主要", "知名",
          "著名", "军事", "武装", "临时", "殖民", "民间", "慈善", "非营利");

  private void events() {
    for (int at = 0; at < tokens.size(); at++) {
      numberedMeeting(at);
      int next = marks.next(Kind.EVENT, at);
      if (next == at || passage.isTaken(at) || marks.is(Kind.EVENT, next)) {
        continue;
      }
      int first = segments.first(at);
      int edition = edition(first, at);
      int start = edition > first ? edition : first;
      boolean inside = edition > first;
      if (!inside) {
        edition = first;
      }
      if (at - start < 2 && !passage.isInPlace(start)) {
        continue;
      }
      int whole = inside ? first : editionBefore(start);
      Phrase name = new Phrase(start, next);
      Phrase all = new Phrase(Math.min(whole, start), next);
      if (passage.isTaken(all) && !beginsWithListed(all)) {
        continue; // 上海合作组织成员国部长会议 is of the organisation, which stays a name
      }
      Name event =
          names.note(passage, Tag.Type.EVENT, all, Names.key(passage, name), "heads#event", 0.8);
      if (event != null) {
        event.called(passage.quote(name));
        event.with("edition", edition(all.first(), start, passage));
      }
    }
  }

  /** 中哈合作委员会第十二次会议: a number makes the meeting of a body an event. */
  private void numberedMeeting(int ordinal) {
    int at = ordinal + 1;
    while (at < ordinal + 6 && (ChineseOrdinals.isDigit(tokens.first(at)) || tokens.isNumber(at))) {
      at++;
    }
    boolean numbered = tokens.first(ordinal) == '第' && at > ordinal + 1;
    int next = numbered && tokens.first(at) == '次' ? afterMeeting(at + 1) : ordinal;
    int first = next > ordinal ? segments.first(marks.beforeOrganisation(ordinal)) : ordinal;
    if (ordinal - first < 2) {
      return;
    }
    Name event = names.note(passage, Tag.Type.EVENT, new Phrase(first, next), "heads#event", 0.75);
    if (event != null) {
      event.with("edition", edition(ordinal, at + 1, passage));
    }
  }

  private int afterMeeting(int at) {
    for (String meeting : MEETINGS) {
      if (at < tokens.size() && tokens.text().startsWith(meeting, tokens.start(at))) {
        return passage.tokenFrom(tokens.start(at) + meeting.length());
      }
    }
    return -1;
  }

  /** 首届粤港澳…: the edition may stand at the beginning of the segment. */
  private int edition(int first, int head) {
    for (int i = first; i < head && i < first + 6; i++) {
      if (tokens.first(i) == '届' || tokens.first(i) == '次' && tokens.first(first) == '第') {
        return i + 1;
      }
    }
    return first;
  }

  private int editionBefore(int start) {
    if (tokens.first(start - 1) != '届') {
      return start;
    }
    int at = start - 2;
    if (tokens.first(at) == '首' || tokens.first(at) == '本') {
      return tokens.first(at) == '首' ? at : start;
    }
    while (at > start - 6 && (ChineseOrdinals.isDigit(tokens.first(at)) || tokens.isNumber(at))) {
      at--;
    }
    return tokens.first(at) == '第' ? at : start;
  }

  private static String edition(int first, int start, Passage passage) {
    return first == start ? "" : ChineseOrdinals.value(passage.quote(new Phrase(first, start)));
  }
}
