package dev.silkwire.enrich.figures;

import static dev.silkwire.enrich.figures.DateWords.isDay;
import static dev.silkwire.enrich.figures.DateWords.isTo;
import static dev.silkwire.enrich.figures.DateWords.number;

import dev.silkwire.enrich.figures.DateMention.MonthDays;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads dates as Chinese writes them: 2017年6月23日, 9月5日至7日, 1—8月, 21日. */
final class ChineseDates {
  private final Periods periods;

  ChineseDates(Periods periods) {
    this.periods = periods;
  }

  /** What begins with a number. */
  @Nullable DateMention fromNumber(Tokens tokens, int at) {
    int number = number(tokens, at);
    char sign = tokens.first(at + 1);
    if (DateWords.isYear(tokens, at) && sign == '年') {
      DateMention inside = insideYear(tokens, at, at + 2, Point.of(number, 0, 0));
      return inside == null ? new DateMention(tokens, at, at + 2, Point.of(number, 0, 0)) : inside;
    }
    if (number < 1 || number > 31) {
      return null;
    }
    DateMention month = month(tokens, at, at, Point.of(0, 0, 0));
    return month == null ? days(tokens, at, number) : month;
  }

  /** What follows a year: a period, months or a day. */
  @Nullable DateMention insideYear(Tokens tokens, int first, int at, Point year) {
    Periods.Period period = periods.at(tokens, at);
    if (period != null) {
      return new DateMention(tokens, first, period.next(), period.of(year));
    }
    return month(tokens, first, at, year);
  }

  /** 6月23日, 6月, 1至8月, 9月5日至7日, 9月28日至10月3日. */
  private static @Nullable DateMention month(Tokens tokens, int first, int at, Point year) {
    int month = number(tokens, at);
    if (isTo(tokens, at + 1) && tokens.isNumber(at + 2) && tokens.first(at + 3) == '月') {
      int last = number(tokens, at + 2);
      boolean months = month >= 1 && last > month && last <= 12 && number(tokens, at + 4) < 0;
      return months
          ? new DateMention(
              tokens,
              first,
              at + 4,
              new Range(Point.of(0, month, 0).in(year), Point.of(0, last, 0).in(year)))
          : null;
    }
    if (tokens.first(at + 1) != '月' || month < 1 || month > 12) {
      return null;
    }
    if (!tokens.isNumber(at + 2) || !isDaySign(tokens, at + 3)) {
      if (isTo(tokens, at + 2) && tokens.isNumber(at + 3) && tokens.first(at + 4) == '月') {
        int last = number(tokens, at + 3); // 1月至8月
        if (last > month && last <= 12) {
          return new DateMention(
              tokens,
              first,
              at + 5,
              new Range(Point.of(0, month, 0).in(year), Point.of(0, last, 0).in(year)));
        }
      }
      DateMention span = daysOfMonth(tokens, first, at + 2, month, year);
      return span == null
          ? new DateMention(tokens, first, at + 2, Point.of(0, month, 0).in(year))
          : span;
    }
    Point from = Point.of(0, month, number(tokens, at + 2)).in(year);
    if (!isDay(0, month, from.day())) {
      return null;
    }
    int next = at + 4;
    if (isTo(tokens, next) && tokens.isNumber(next + 1)) {
      int number = number(tokens, next + 1);
      if (isDaySign(tokens, next + 2) && isDay(0, month, number)) {
        Point to = Point.of(0, month, number).in(year);
        return new DateMention(tokens, first, next + 3, new Range(from, to));
      }
      int day = number(tokens, next + 3);
      if (tokens.first(next + 2) == '月' && isDaySign(tokens, next + 4) && isDay(0, number, day)) {
        Point to = Point.of(0, number, day).in(year);
        return new DateMention(tokens, first, next + 5, new Range(from, to));
      }
    }
    return new DateMention(tokens, first, next, from);
  }

  /** 9月5-7日. */
  private static @Nullable DateMention daysOfMonth(
      Tokens tokens, int first, int at, int month, Point year) {
    int from = number(tokens, at);
    int to = isTo(tokens, at + 1) ? number(tokens, at + 2) : 0;
    return from >= 1 && to > from && isDaySign(tokens, at + 3) && isDay(0, month, to)
        ? new DateMention(
            tokens,
            first,
            at + 4,
            new Range(Point.of(0, month, from).in(year), Point.of(0, month, to).in(year)))
        : null;
  }

  /** 21日, 23日至25日, 23-25日: of a month that was said, or is the article's. */
  private static @Nullable DateMention days(Tokens tokens, int at, int from) {
    boolean sign = isDaySign(tokens, at + 1) && tokens.first(at + 1) == '日';
    int to = sign ? at + 2 : at + 1;
    int last = isTo(tokens, to) ? number(tokens, to + 1) : 0;
    if (last > from && last <= 31 && isDaySign(tokens, to + 2)) {
      return new DateMention(tokens, at, to + 3, new MonthDays(from, last));
    }
    boolean counted = "期共近约第每".indexOf(tokens.first(at - 1)) >= 0;
    return sign && !counted ? new DateMention(tokens, at, at + 2, new MonthDays(from, 0)) : null;
  }

  private static boolean isDaySign(Tokens tokens, int at) {
    return tokens.first(at) == '日' || tokens.first(at) == '号';
  }
}
