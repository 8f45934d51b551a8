package dev.silkwire.enrich.figures;

import static dev.silkwire.enrich.figures.DateWords.afterMonth;
import static dev.silkwire.enrich.figures.DateWords.afterMonthWord;
import static dev.silkwire.enrich.figures.DateWords.afterOrdinal;
import static dev.silkwire.enrich.figures.DateWords.afterYearWord;
import static dev.silkwire.enrich.figures.DateWords.isDay;
import static dev.silkwire.enrich.figures.DateWords.isDayNumber;
import static dev.silkwire.enrich.figures.DateWords.isFrom;
import static dev.silkwire.enrich.figures.DateWords.isTo;
import static dev.silkwire.enrich.figures.DateWords.isYear;
import static dev.silkwire.enrich.figures.DateWords.isYearBeside;
import static dev.silkwire.enrich.figures.DateWords.number;

import dev.silkwire.enrich.figures.DateMention.Decade;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and years of the calendar that begin with a number: 23.06.2017, «26–30 июня», "2017
 * жылғы 23 маусым".
 */
final class CalendarDates {
  private static final Set<String> AND = Set.of("мен", "бен", "пен");

  private final CalendarWords calendar;
  private final Periods periods;

  CalendarDates(CalendarWords calendar, Periods periods) {
    this.calendar = calendar;
    this.periods = periods;
  }

  /** What begins with a number. */
  @Nullable DateMention fromNumber(Tokens tokens, int at, String language) {
    if (isYear(tokens, at)) {
      return fromYear(tokens, at, language);
    }
    if (!isDayNumber(tokens, at)) {
      return null;
    }
    DateMention digits = digits(tokens, at);
    return digits == null ? fromDay(tokens, at) : digits;
  }

  /** 23.06.2017, 23.06.17, 23/06/2017. */
  private static @Nullable DateMention digits(Tokens tokens, int at) {
    char sign = tokens.first(at + 1);
    boolean written =
        (sign == '.' || sign == '/')
            && tokens.first(at + 3) == sign
            && tokens.isNumber(at + 2)
            && tokens.isNumber(at + 4)
            && tokens.isGlued(at + 1)
            && tokens.isGlued(at + 2)
            && tokens.isGlued(at + 3)
            && tokens.isGlued(at + 4);
    if (!written || !isYear(tokens, at + 4)) {
      return null;
    }
    int year = number(tokens, at + 4);
    int day = number(tokens, at);
    int month = number(tokens, at + 2);
    return sign == '.' && isDay(year, month, day)
        ? new DateMention(tokens, at, at + 5, Point.of(year, month, day))
        : null;
  }

  /** 26 июня, 26–30 июня 2017 года, 10 to 11 October, 28 мая – 2 июня. */
  private @Nullable DateMention fromDay(Tokens tokens, int at) {
    int day = number(tokens, at);
    int next = afterOrdinal(tokens, at + 1);
    if (tokens.first(next) == '-' && tokens.isGlued(next) && tokens.isWord(next + 1)) {
      next++; // 5-сентябрь
    }
    int until = 0;
    boolean to =
        isTo(tokens, next)
            || (tokens.word(next).equals("and") && tokens.word(at - 1).equals("between"));
    boolean from20 = next > at + 1 && isFrom(tokens, next - 1) && isDayNumber(tokens, next);
    int other = from20 ? next : next + 1; // 20-дан 25 сәуірге дейін
    if ((to || from20) && isDayNumber(tokens, other)) {
      int after = afterOrdinal(tokens, other + 1);
      if (calendar.month(tokens, after) > 0) {
        until = number(tokens, other);
        next = after;
      }
    }
    if (tokens.word(next).equals("of")) {
      next++;
    }
    int month = calendar.month(tokens, next);
    if (month == 0 || tokens.startsLine(next) || !isDay(0, month, day)) {
      return null;
    }
    Point from = Point.of(0, month, day);
    int end = afterMonth(tokens, next);
    if (until > 0) {
      return isDay(0, month, until)
          ? periods.dated(tokens, at, end, new Range(from, Point.of(0, month, until)))
          : null;
    }
    int second =
        isTo(tokens, end) || isBetween(tokens, end) ? end + 1 : isFrom(tokens, next) ? end : -1;
    if (isDayNumber(tokens, second) && !tokens.startsLine(second)) {
      int named = afterOrdinal(tokens, second + 1);
      int last = calendar.month(tokens, named);
      int lastDay = number(tokens, second);
      if (last >= month && isDay(0, last, lastDay)) {
        Range range = new Range(from, Point.of(0, last, lastDay));
        return periods.dated(tokens, at, afterMonth(tokens, named), range);
      }
    }
    return periods.dated(tokens, at, end, from);
  }

  /** "25 қыркүйек пен 5 қазан аралығында". */
  private static boolean isBetween(Tokens tokens, int and) {
    return AND.contains(tokens.word(and)) && tokens.word(and + 3).startsWith("аралығ");
  }

  private @Nullable DateMention fromYear(Tokens tokens, int at, String language) {
    int year = number(tokens, at);
    if (tokens.first(at + 1) == '-'
        && tokens.isGlued(at + 1)
        && tokens.length(at + 2) == 2
        && tokens.isNumber(at + 2)
        && tokens.first(at + 3) == '-'
        && tokens.isNumber(at + 4)) {
      int month = number(tokens, at + 2);
      int day = number(tokens, at + 4);
      return isDay(year, month, day) // 2018-12-09
          ? new DateMention(tokens, at, at + 5, Point.of(year, month, day))
          : null;
    }
    boolean range = // 2024–2026
        tokens.first(at + 1) == '-'
            && isYearBeside(tokens, at + 2)
            && number(tokens, at + 2) > year
            && tokens.first(at + 3) != '-';
    if (range) {
      Range years = new Range(Point.of(year, 0, 0), Point.of(number(tokens, at + 2), 0, 0));
      return new DateMention(tokens, at, afterYearWord(tokens, at + 3), years);
    }
    if (tokens.isGlued(at + 1) && tokens.word(at + 1).equals("s")) {
      return year % 10 == 0 ? new DateMention(tokens, at, at + 2, new Decade(year)) : null;
    }
    int word = afterYearWord(tokens, at + 1);
    if (word > at + 1) {
      DateMention inside = insideYear(tokens, at, word, Point.of(year, 0, 0));
      if (inside != null) {
        return inside;
      }
    }
    String next = tokens.word(at + 1);
    boolean counted =
        language.equals("en")
            && next.length() > 3
            && next.endsWith("s")
            && !tokens.isCapitalised(at + 1)
            && !tokens.word(at - 1).equals("the");
    char before = tokens.first(at - 1);
    boolean signed =
        tokens.isGlued(at)
            || (tokens.isGlued(at + 1) && (tokens.isNumber(at + 2) || tokens.first(at + 1) == '%'));
    if (counted || (signed && before != '(' && before != '-' && before != '"')) {
      return null;
    }
    return new DateMention(tokens, at, word, Point.of(year, 0, 0));
  }

  /** "2017 жылғы 23 маусым", "2024 жылдың желтоқсанында", "2025 жылдың бірінші тоқсаны". */
  @Nullable DateMention insideYear(Tokens tokens, int first, int at, Point year) {
    if (tokens.startsLine(at)) {
      return null;
    }
    DateMention day = isDayNumber(tokens, at) ? fromDay(tokens, at) : null;
    if (day != null && day.when().isOpen()) {
      return new DateMention(tokens, first, day.next(), day.when().in(year));
    }
    Periods.Period period = periods.at(tokens, at);
    if (period != null) {
      return new DateMention(tokens, first, period.next(), period.of(year));
    }
    int month = tokens.first(at) > 'z' ? calendar.month(tokens, at) : 0;
    if (month == 0) {
      return null;
    }
    int last = isTo(tokens, at + 1) ? calendar.month(tokens, at + 2) : 0;
    return last > month
        ? new DateMention(
            tokens,
            first,
            afterMonthWord(tokens, at + 3),
            new Range(Point.of(0, month, 0).in(year), Point.of(0, last, 0).in(year)))
        : new DateMention(
            tokens, first, afterMonthWord(tokens, at + 1), Point.of(0, month, 0).in(year));
  }
}
