package dev.silkwire.enrich.figures;

import static dev.silkwire.enrich.figures.DateWords.afterOrdinal;
import static dev.silkwire.enrich.figures.DateWords.afterYearWord;
import static dev.silkwire.enrich.figures.DateWords.isDay;
import static dev.silkwire.enrich.figures.DateWords.isDayNumber;
import static dev.silkwire.enrich.figures.DateWords.isTo;
import static dev.silkwire.enrich.figures.DateWords.isYear;
import static dev.silkwire.enrich.figures.DateWords.isYearBeside;
import static dev.silkwire.enrich.figures.DateWords.number;

import dev.silkwire.enrich.figures.DateMention.Decade;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.figures.DateMention.When;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, months and years of the calendar: "June 23, 2017", «26–30 июня», 23.06.2017, "2017
 * жылғы 23 маусым", "January-August".
 */
final class CalendarDates {
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "until",
          "till",
          "by",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "of",
          "from",
          "during",
          "and",
          "в",
          "во",
          "с",
          "со",
          "до",
          "к",
          "ко",
          "за",
          "начала",
          "начале",
          "началу",
          "конца",
          "конце",
          "концу",
          "середине",
          "середины",
          "по",
          "before",
          "after",
          "through",
          "to");

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
          ? dated(tokens, at, end, new Range(from, Point.of(0, month, until)))
          : null;
    }
    int second = isTo(tokens, end) ? end + 1 : isFrom(tokens, next) ? end : -1;
    if (isDayNumber(tokens, second) && !tokens.startsLine(second)) {
      int named = afterOrdinal(tokens, second + 1);
      int last = calendar.month(tokens, named);
      int lastDay = number(tokens, second);
      if (last >= month && isDay(0, last, lastDay)) {
        Range range = new Range(from, Point.of(0, last, lastDay));
        return dated(tokens, at, afterMonth(tokens, named), range);
      }
    }
    return dated(tokens, at, end, from);
  }

  /** "20 мамырдан": from that day on. */
  private static boolean isFrom(Tokens tokens, int at) {
    String word = tokens.word(at);
    return word.endsWith("дан")
        || word.endsWith("ден")
        || word.endsWith("тан")
        || word.endsWith("тен")
        || word.endsWith("нан")
        || word.endsWith("нен");
  }

  private static int afterMonth(Tokens tokens, int month) {
    boolean abbreviated =
        tokens.first(month + 1) == '.' && tokens.isGlued(month + 1) && tokens.length(month) <= 4;
    return abbreviated
            && !tokens.startsLine(month + 2)
            && (tokens.isNumber(month + 2) || !tokens.isCapitalised(month + 2))
        ? month + 2
        : month + 1;
  }

  /** With the year that follows: 2017, of last year, a year earlier. */
  private DateMention dated(Tokens tokens, int first, int end, When when) {
    int comma = tokens.first(end) == ',' ? end + 1 : end;
    if (isYearBeside(tokens, comma)) {
      int year = number(tokens, comma);
      int next = afterYearWord(tokens, comma + 1);
      return new DateMention(tokens, first, next, in(when, Point.of(year, 0, 0)));
    }
    Periods.Year relative = periods.yearAfter(tokens, end);
    return relative == null
        ? new DateMention(tokens, first, end, when)
        : new DateMention(tokens, first, relative.next(), in(when, relative.year()));
  }

  private static When in(When when, Point year) {
    return switch (when) {
      case Point point -> point.in(year);
      case Range range -> new Range(range.from().in(year), range.to().in(year));
      default -> when;
    };
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
    if (day != null && isOpen(day.when())) {
      return new DateMention(tokens, first, day.next(), in(day.when(), year));
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

  private static boolean isOpen(When when) {
    return switch (when) {
      case Point point -> point.isOpen();
      case Range range -> range.from().isOpen();
      default -> false;
    };
  }

  /** June 23, 2017; Aug 21 to 23; June 26 to June 30; June 2017; January-August; by March. */
  @Nullable DateMention fromMonth(Tokens tokens, int at, int month) {
    int next = afterMonth(tokens, at);
    if (isDayNumber(tokens, next) && !tokens.startsLine(next)) {
      DateMention day = monthAndDay(tokens, at, next, month);
      if (day != null) {
        return day;
      }
    }
    DateMention months = months(tokens, at, next, month);
    if (months != null) {
      return months;
    }
    int end = afterMonthWord(tokens, next);
    DateMention alone = dated(tokens, at, end, Point.of(0, month, 0));
    boolean said =
        BEFORE_MONTH.contains(tokens.word(at - 1))
            || end > next
            || isKazakhCase(tokens, at)
            || alone.next() > end;
    boolean name = tokens.isCapitalised(next) && tokens.first(next) <= 'z'; // in May Street
    return !said || (name && alone.next() == end && !tokens.startsLine(next)) ? null : alone;
  }

  private @Nullable DateMention monthAndDay(Tokens tokens, int at, int dayToken, int month) {
    int day = number(tokens, dayToken);
    if (!isDay(0, month, day) || tokens.first(at) > 'z') {
      return null;
    }
    Point from = Point.of(0, month, day);
    int end = afterOrdinal(tokens, dayToken + 1);
    boolean to =
        isTo(tokens, end)
            || (tokens.word(end).equals("and") && tokens.word(at - 1).equals("between"));
    if (to) {
      int named = calendar.month(tokens, end + 1);
      int other = named == 0 ? end + 1 : afterMonth(tokens, end + 1);
      int last = named == 0 ? month : named;
      if (isDayNumber(tokens, other) && isDay(0, last, number(tokens, other))) {
        Range range = new Range(from, Point.of(0, last, number(tokens, other)));
        return dated(tokens, at, afterOrdinal(tokens, other + 1), range);
      }
    }
    return dated(tokens, at, end, from);
  }

  /** January-August, August and September: following months in one. */
  private @Nullable DateMention months(Tokens tokens, int at, int next, int month) {
    String joint = tokens.word(next);
    int last = tokens.startsLine(next + 1) ? 0 : calendar.month(tokens, next + 1);
    boolean and = joint.equals("and") || joint.equals("и");
    boolean between = and && tokens.word(at - 1).equals("between");
    boolean range = (isTo(tokens, next) || between) && last > month;
    boolean following = and && last == month + 1 && !tokens.isNumber(next + 2);
    if (!range && !following) {
      return null;
    }
    int end = afterMonthWord(tokens, afterMonth(tokens, next + 1));
    return dated(tokens, at, end, new Range(Point.of(0, month, 0), Point.of(0, last, 0)));
  }

  /** Past "айында". */
  private static int afterMonthWord(Tokens tokens, int at) {
    return DateWords.starts(tokens, at, "айы") || DateWords.starts(tokens, at, "айлар")
        ? at + 1
        : at;
  }

  /** "Қазанда", "маусымнан": a month in a case of place or time. */
  private static boolean isKazakhCase(Tokens tokens, int at) {
    String word = tokens.word(at);
    return word.endsWith("да")
        || word.endsWith("де")
        || word.endsWith("та")
        || word.endsWith("те")
        || isFrom(tokens, at)
        || word.endsWith("дағы")
        || word.endsWith("дегі");
  }
}
