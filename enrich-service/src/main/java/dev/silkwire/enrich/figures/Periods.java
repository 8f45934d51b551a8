package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.CalendarWords.Kind;
import dev.silkwire.enrich.figures.CalendarWords.Unit;
import dev.silkwire.enrich.figures.CalendarWords.Word;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.figures.DateMention.When;
import dev.silkwire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads quarters, halves and the first months of a year: "first quarter of 2025", 前三季度. */
final class Periods {
  private final CalendarWords calendar;

  Periods(CalendarWords calendar) {
    this.calendar = calendar;
  }

  /**
   * Months of a year that is not said yet.
   *
   * @param next the token after it
   */
  record Period(int from, int to, int next) {
    Range of(Point year) {
      return new Range(Point.of(0, from, 0).in(year), Point.of(0, to, 0).in(year));
    }
  }

  /**
   * A year and the token after it.
   *
   * @param next the token after it
   */
  record Year(Point year, int next) {}

  /** A period with the year that follows or, where none does, an open one. */
  @Nullable DateMention read(Tokens tokens, int at) {
    Period period = at(tokens, at);
    if (period == null) {
      return null;
    }
    int next = period.next;
    Year year = yearAfter(tokens, tokens.word(next).equals("of") ? next + 1 : next);
    boolean vague = year == null && isAnyHalf(tokens.word(next - 1)); // of a match
    if (vague) {
      return null;
    }
    return year == null
        ? new DateMention(tokens, at, next, period.of(Point.of(0, 0, 0)))
        : new DateMention(tokens, at, year.next, period.of(year.year));
  }

  /** A date with the year that follows: 2017, of last year, a year earlier. */
  DateMention dated(Tokens tokens, int first, int end, When when) {
    int comma = tokens.first(end) == ',' ? end + 1 : end;
    if (DateWords.isYearBeside(tokens, comma)) {
      int year = DateWords.number(tokens, comma);
      int next = DateWords.afterYearWord(tokens, comma + 1);
      return new DateMention(tokens, first, next, when.in(Point.of(year, 0, 0)));
    }
    Year relative = yearAfter(tokens, end);
    return relative == null
        ? new DateMention(tokens, first, end, when)
        : new DateMention(tokens, first, relative.next, when.in(relative.year()));
  }

  private static boolean isAnyHalf(String word) {
    return word.equals("half") || word.startsWith("половин") || word.startsWith("жартысы");
  }

  @Nullable Period at(Tokens tokens, int at) {
    char first = tokens.first(at);
    if (Character.isIdeographic(first)) {
      return chinese(tokens, at);
    }
    if (first == 'q' && tokens.length(at) == 1 && tokens.isGlued(at + 1)) { // Q1
      int quarter = DateWords.number(tokens, at + 1);
      return quarter >= 1 && quarter <= 4 ? quarters(quarter, quarter, at + 2) : null;
    }
    int ordinal = ordinal(tokens, at);
    int unit = at + 1;
    if (ordinal == 0 && DateWords.number(tokens, at) >= 1 && DateWords.number(tokens, at) <= 4) {
      ordinal = DateWords.number(tokens, at); // 1-й квартал, 2 квартал
      unit = DateWords.afterOrdinal(tokens, at + 1);
    }
    if (ordinal == 0 || tokens.startsLine(unit)) {
      return null;
    }
    Word word = calendar.word(tokens, unit);
    if (word.is(Unit.QUARTER)) {
      return quarters(ordinal, ordinal, unit + 1);
    }
    if (word.is(Unit.HALF) && ordinal <= 2) {
      return new Period(ordinal * 6 - 5, ordinal * 6, unit + 1);
    }
    return ordinal == 1 ? firstMonths(tokens, unit) : null;
  }

  /** First nine months, первые пять месяцев. */
  private @Nullable Period firstMonths(Tokens tokens, int at) {
    Numerals.Numeral numeral = Numerals.of(tokens.first(at) > 'z' ? "ru" : "en").at(tokens, at);
    int months = numeral == null ? DateWords.number(tokens, at) : numeral.value();
    int next = numeral == null ? at + 1 : numeral.next();
    boolean said = tokens.word(next).equals("months") || tokens.word(next).startsWith("месяц");
    return said && months >= 2 && months < 12 ? new Period(1, months, next + 1) : null;
  }

  private int ordinal(Tokens tokens, int at) {
    Word word = calendar.word(tokens, at);
    boolean roman = tokens.first(at) == 'i' && !tokens.isAcronym(at) && tokens.length(at) > 1;
    return word.kind() == Kind.ORDINAL && !roman ? word.number() : 0;
  }

  /** 上半年, 第一季度, 前三季度, 前8个月. */
  private @Nullable Period chinese(Tokens tokens, int at) {
    char first = tokens.first(at);
    if ((first == '上' || first == '下') && tokens.first(at + 1) == '半') {
      return tokens.first(at + 2) != '年'
          ? null
          : first == '上' ? new Period(1, 6, at + 3) : new Period(7, 12, at + 3);
    }
    boolean leading = first == '前' || first == '首';
    int digit = leading || first == '第' ? at + 1 : at;
    int number = digit(tokens, digit);
    if (number == 0) {
      return null;
    }
    int next = tokens.first(digit + 1) == '个' ? digit + 2 : digit + 1;
    if (tokens.first(next) == '季' && tokens.first(next + 1) == '度' && number <= 4) {
      int end = next + 2;
      return leading ? quarters(1, number, end) : quarters(number, number, end);
    }
    boolean months = leading && tokens.first(next) == '月' && number < 12;
    return months ? new Period(1, number, next + 1) : null;
  }

  static int digit(Tokens tokens, int at) {
    if (tokens.isNumber(at)) {
      return Math.max(0, DateWords.number(tokens, at));
    }
    char c = tokens.first(at);
    return c == '两' ? 2 : c == 0 ? 0 : 1 + "一二三四五六七八九十".indexOf(c);
  }

  private static Period quarters(int from, int to, int next) {
    return new Period(from * 3 - 2, to * 3, next);
  }

  /** "2025", "last year", «прошлого года», "the year", "a year earlier". */
  @Nullable Year yearAfter(Tokens tokens, int at) {
    if (tokens.startsLine(at)) {
      return null;
    }
    int comma = tokens.first(at) == ',' ? at + 1 : at;
    if (DateWords.isYearBeside(tokens, comma)) {
      int next = DateWords.afterYearWord(tokens, comma + 1);
      return new Year(Point.of(DateWords.number(tokens, comma), 0, 0), next);
    }
    int of = tokens.word(at).equals("of") ? at + 1 : at;
    if (tokens.word(of).equals("the") || tokens.word(of).equals("a")) {
      boolean year = calendar.word(tokens, of + 1).is(Unit.YEAR);
      boolean ago = calendar.isAgo(tokens, of + 2);
      if (!year || (tokens.word(of).equals("a") && !ago)) {
        return null;
      }
      return ago
          ? new Year(Point.ofYear(-1, 0, 0), of + 3)
          : new Year(Point.ofYear(0, 0, 0), of + 2);
    }
    Word word = calendar.word(tokens, of);
    if (word.kind() == Kind.YEAR) {
      return new Year(Point.ofYear(word.number(), 0, 0), of + 1);
    }
    if (word.kind() == Kind.SHIFT && calendar.word(tokens, of + 1).is(Unit.YEAR)) {
      return new Year(Point.ofYear(word.number(), 0, 0), of + 2);
    }
    return tokens.word(at).equals("года") ? new Year(Point.ofYear(0, 0, 0), at + 1) : null;
  }
}
