package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;

/**
 * How far a Chinese name goes to the left of its last word, where no spaces and no capitals tell:
 * up to punctuation or a word no name goes on across; to the first place on the way, if there is
 * one.
 */
final class HanSegments {
  private static final int LONGEST = 22;

  /** How far behind a listed organisation the last word of a longer name may stand. */
  private static final int BEHIND_LISTED = 10;

  private static final int LONGEST_PLACE = 8;

  private static final String NUMERALS = "一二三四五六七八九十";

  /** What stands before a counted company, 多家, besides numerals. */
  private static final String SOME = "两百千余多数几各每首这那某另";

  private static final String MEASURES = "家批间条大国方地省市州县区季年月日天项号人万亿流级甲等线类支所组";

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final boolean[] boundary;

  HanSegments(Passage passage, Heads.Marks marks) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.boundary = new boolean[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      int next = marks.next(Kind.BOUNDARY, i);
      for (int j = i; j < next; j++) {
        boundary[j] = true;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      int next = marks.next(Kind.INSIDE, i);
      for (int j = i; j < next; j++) {
        boundary[j] = false;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (isNumeral(i)) {
        i = settleNumeral(i) - 1;
      } else if (tokens.first(i) == '家' && isNumber(i - 1)) {
        boundary[i] = true;
      }
    }
  }

  /** 三宝公司, 八一医院 and 二十一世纪公司 are names, 三家公司 and 一民营医院 none; returns the word after. */
  private int settleNumeral(int first) {
    int next = first + 1;
    while (isNumeral(next)) {
      next++;
    }
    boolean one = next == first + 1 && tokens.first(first) == '一';
    for (int i = first; i < next; i++) {
      boundary[i] &= one || counts(next);
    }
    return next;
  }

  private boolean isNumeral(int token) {
    char c = tokens.first(token);
    return c != 0 && NUMERALS.indexOf(c) >= 0;
  }

  private boolean isNumber(int token) {
    char c = tokens.first(token);
    return tokens.isNumber(token) || NUMERALS.indexOf(c) >= 0 || SOME.indexOf(c) >= 0 && c != 0;
  }

  private boolean counts(int token) {
    return MEASURES.indexOf(tokens.first(token)) >= 0 || isBoundary(token);
  }

  /** Whether a word parts an organisation from a role of one of its departments: 监管二科科长. */
  boolean partsDepartment(int token) {
    return isBoundary(token) && NUMERALS.indexOf(tokens.first(token)) < 0;
  }

  /** Whether what begins here is counted rather than named: 一家果业公司. */
  boolean isCounted(int first) {
    return tokens.first(first - 1) == '家' && isNumber(first - 2);
  }

  /** The first word of the name whose head begins here; the head itself where nothing is before. */
  int first(int head) {
    int at = head;
    int placed = -1;
    while (at > 0 && head - at < LONGEST) {
      int before = at - 1;
      if (passage.isTaken(before) || tokens.startsLine(at)) {
        int listed = tokens.startsLine(at) ? at : passage.beforeName(at);
        boolean longer = passage.typeAt(before) == Tag.Type.ORGANISATION;
        if (longer && listed < at && head - at <= BEHIND_LISTED && tokens.first(at) != '驻') {
          return listed; // 中国能建海外投资公司
        }
        break;
      }
      if (passage.isInPlace(before)) {
        at = placeStart(before);
        placed = at;
        continue;
      }
      char c = tokens.first(before);
      if (tokens.first(before) == '"') {
        int open = opening(before);
        if (open < 0) {
          break;
        }
        at = open; // “光明心”基金
        continue;
      }
      if (c == '-' && passage.isInPlace(at) && passage.isInPlace(before - 1)) {
        at = before; // 甘肃—哈萨克斯坦经贸合作推介会
        continue;
      }
      if (c == ')' && placeInBrackets(before) >= 0) {
        at = placeInBrackets(before); // 中国（合肥）国际新能源汽车博览会
        continue;
      }
      boolean latin = tokens.isWord(before) && tokens.isCapitalised(before);
      if (!tokens.isHan(before) && !latin) {
        break;
      }
      if (isBoundary(before) || marks.before(Kind.ROLE, at) < at && at < head) {
        if (!joins(before, head)) {
          break;
        }
      }
      at = before;
    }
    boolean posted = placed >= 0 && placed - at >= 1 && tokens.first(placed - 1) == '驻';
    return placed > at && !posted && placed < head ? placed : at;
  }

  private int placeStart(int token) {
    int at = token;
    while (at > 0 && passage.isInPlace(at - 1) && passage.afterPlace(at) <= token) {
      at--;
    }
    return at;
  }

  /** The bracket that opens before a place, after which the name goes on; -1 where none does. */
  private int placeInBrackets(int close) {
    int open = close - 1;
    while (open > close - LONGEST_PLACE && passage.isInPlace(open)) {
      open--;
    }
    return open < close - 1 && open > 0 && tokens.first(open) == '(' ? open : -1;
  }

  private int opening(int close) {
    for (int i = close - 1; i > close - 12 && i >= 0; i--) {
      if (Quotation.isOpening(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no name goes on across a word. */
  boolean isBoundary(int token) {
    return token >= 0 && boundary[token] && !passage.isInPlace(token);
  }

  /** "国家发展和改革委员会": an "and" inside one name, where what stands before is no name of its own. */
  private boolean joins(int and, int head) {
    char c = tokens.first(and);
    if ((c != '和' && c != '与') || passage.isInPlace(and + 1) || head - and > 8 || and < 2) {
      return false;
    }
    boolean ended = marks.beforeOrganisation(and) < and || marks.before(Kind.EVENT, and) < and;
    boolean onlyPlace = passage.isInPlace(and - 1);
    if (ended || onlyPlace) {
      return false;
    }
    for (int i = and - 1; i > and - 14 && i >= 0; i--) {
      if (passage.isInPlace(i) || tokens.first(i) == '家' && tokens.first(i - 1) == '国') {
        return true;
      }
      if (!tokens.isHan(i) || isBoundary(i)) {
        return false;
      }
    }
    return false;
  }
}
