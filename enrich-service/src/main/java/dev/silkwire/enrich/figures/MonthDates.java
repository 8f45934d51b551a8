package dev.silkwire.enrich.figures;

import static dev.silkwire.enrich.figures.DateWords.afterMonth;
import static dev.silkwire.enrich.figures.DateWords.afterMonthWord;
import static dev.silkwire.enrich.figures.DateWords.afterOrdinal;
import static dev.silkwire.enrich.figures.DateWords.isDay;
import static dev.silkwire.enrich.figures.DateWords.isDayNumber;
import static dev.silkwire.enrich.figures.DateWords.isFrom;
import static dev.silkwire.enrich.figures.DateWords.isTo;
import static dev.silkwire.enrich.figures.DateWords.number;

import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates that begin with the name of a month: "June 23, 2017", "January-August", "in May". */
final class MonthDates {
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

  MonthDates(CalendarWords calendar, Periods periods) {
    this.calendar = calendar;
    this.periods = periods;
  }

  /** June 23, 2017; Aug 21 to 23; June 26 to June 30; June 2017; January-August; by March. */
  @Nullable DateMention from(Tokens tokens, int at, int month) {
    int next = afterMonth(tokens, at);
    int of = tokens.word(next).equals("айының") ? next + 1 : next;
    if (isDayNumber(tokens, of) && !tokens.startsLine(of)) {
      DateMention day =
          isOwner(tokens, of - 1)
              ? kazakhDay(tokens, at, of, month)
              : monthAndDay(tokens, at, next, month);
      if (day != null) {
        return day;
      }
    }
    DateMention months = months(tokens, at, next, month);
    if (months != null) {
      return months;
    }
    int end = afterMonthWord(tokens, next);
    DateMention alone = periods.dated(tokens, at, end, Point.of(0, month, 0));
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
        return periods.dated(tokens, at, afterOrdinal(tokens, other + 1), range);
      }
    }
    return periods.dated(tokens, at, end, from);
  }

  private static boolean isOwner(Tokens tokens, int at) {
    String word = tokens.word(at);
    return word.endsWith("ың") || word.endsWith("ің");
  }

  /** "Қыркүйектің 18-інде", "қараша айының 5-інен". */
  private @Nullable DateMention kazakhDay(Tokens tokens, int at, int dayToken, int month) {
    int ending = dayToken + 2;
    boolean owned =
        tokens.first(ending - 1) == '-'
            && tokens.isGlued(ending - 1)
            && tokens.isGlued(ending)
            && tokens.isWord(ending);
    int day = number(tokens, dayToken);
    return owned && isDay(0, month, day)
        ? periods.dated(tokens, at, ending + 1, Point.of(0, month, day))
        : null;
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
    return periods.dated(tokens, at, end, new Range(Point.of(0, month, 0), Point.of(0, last, 0)));
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
