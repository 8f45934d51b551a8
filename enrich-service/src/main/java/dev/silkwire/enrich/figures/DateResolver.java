package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.DateMention.Days;
import dev.silkwire.enrich.figures.DateMention.Decade;
import dev.silkwire.enrich.figures.DateMention.MonthDays;
import dev.silkwire.enrich.figures.DateMention.Months;
import dev.silkwire.enrich.figures.DateMention.NamedMonth;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Range;
import dev.silkwire.enrich.figures.DateMention.Weekday;
import dev.silkwire.enrich.figures.DateMention.Weekend;
import dev.silkwire.enrich.figures.DateMention.Weeks;
import dev.silkwire.enrich.figures.Outlook.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Works out which day a mention means, from the article's day and what lies ahead in its sentence.
 *
 * @param anchor the day the article is from
 * @param onlyYear the only year the text names; 0 where there are none or several
 */
record DateResolver(@Nullable LocalDate anchor, int onlyYear) {
  /** A day this far after the article is still meant to come; one further is last year's. */
  private static final int AHEAD_DAYS = 150;

  /** A day that is told as past is at most this far ahead: papers print tomorrow's date. */
  private static final int PAST_AHEAD_DAYS = 7;

  /** A day told as still to come that was this long ago is next year's. */
  private static final int FUTURE_BEHIND_DAYS = 120;

  /** 28日 in an article of the 3rd is last month's. */
  private static final int MONTH_AHEAD_DAYS = 7;

  private static final String OPEN_YEAR = "XXXX";

  /** A date in ISO 8601 and how its year is known. */
  record Resolved(String value, String kind) {}

  /** Null where the article's day would have to be known. */
  @Nullable Resolved resolve(DateMention mention, Time outlook) {
    return switch (mention.when()) {
      case Point point -> point(point, outlook);
      case Range range -> range(range, outlook);
      case Decade decade -> new Resolved(decade.first() / 10 + "X", "explicit");
      case Weekday weekday -> relative(weekday(weekday, outlook));
      case Days days -> relative(day(days, outlook));
      case Weeks weeks -> relative(week(weeks.shift()));
      case Months months ->
          relative(
              anchor == null ? null : YearMonth.from(anchor).plusMonths(months.shift()).toString());
      case NamedMonth month -> relative(namedMonth(month));
      case Weekend weekend -> relative(weekend(weekend, outlook));
      case MonthDays days -> relative(monthDays(days, outlook));
    };
  }

  private static @Nullable Resolved relative(@Nullable String value) {
    return value == null ? null : new Resolved(value, "relative");
  }

  private @Nullable Resolved point(Point point, Time outlook) {
    if (point.relative()) {
      if (anchor == null) {
        return point.month() == 0 ? null : new Resolved(iso(0, point), "year-unknown");
      }
      return new Resolved(iso(anchor.getYear() + point.year(), point), "relative");
    }
    if (!point.isOpen()) {
      return new Resolved(iso(point.year(), point), point.month() == 0 ? "year" : "explicit");
    }
    int year = openYear(point, outlook);
    return new Resolved(iso(year, point), openKind());
  }

  private @Nullable Resolved range(Range range, Time outlook) {
    Point from = range.from();
    int year = from.year();
    String kind = "explicit";
    if (from.relative()) {
      year = anchor == null ? 0 : anchor.getYear() + from.year();
      kind = anchor == null ? "year-unknown" : "relative";
    } else if (from.isOpen()) {
      year = openYear(from, outlook);
      kind = openKind();
    }
    boolean years = from.month() == 0;
    int last = years ? range.to().year() : year;
    return new Resolved(iso(year, from) + "/" + iso(last, range.to()), years ? "year" : kind);
  }

  private String openKind() {
    return anchor != null
        ? "year-from-publication"
        : onlyYear > 0 ? "year-from-context" : "year-unknown";
  }

  private int openYear(Point point, Time outlook) {
    if (anchor == null) {
      return onlyYear;
    }
    int year = anchor.getYear();
    LocalDate first = LocalDate.of(year, point.month(), 1);
    LocalDate day =
        point.day() == 0 ? first : first.plusDays(point.day() - 1L); // 29 February of any year
    LocalDate last = point.day() == 0 ? first.plusMonths(1) : day;
    return switch (outlook) {
      case FUTURE -> last.isBefore(anchor.minusDays(FUTURE_BEHIND_DAYS)) ? year + 1 : year;
      case PAST -> day.isAfter(anchor.plusDays(PAST_AHEAD_DAYS)) ? year - 1 : year;
      case PRESENT, UNKNOWN -> day.isAfter(anchor.plusDays(AHEAD_DAYS)) ? year - 1 : year;
    };
  }

  private @Nullable String weekday(Weekday weekday, Time outlook) {
    if (anchor == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(weekday.day());
    if (weekday.weeks() == DateMention.NEAREST) {
      return iso(
          anchor.with(
              outlook == Time.FUTURE
                  ? TemporalAdjusters.nextOrSame(day)
                  : TemporalAdjusters.previousOrSame(day)));
    }
    if (weekday.calendarWeek() || weekday.weeks() == 0) {
      return iso(anchor.with(day).plusWeeks(weekday.weeks()));
    }
    return iso(
        anchor.with(
            weekday.weeks() > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
  }

  /** "There are difficulties today" is no day. */
  private @Nullable String day(Days days, Time outlook) {
    boolean nowadays = days.shift() == 0 && outlook == Time.PRESENT;
    return anchor == null || nowadays ? null : iso(anchor.plusDays(days.shift()));
  }

  private @Nullable String week(int shift) {
    if (anchor == null) {
      return null;
    }
    LocalDate day = anchor.plusWeeks(shift);
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return digits(year, 4) + "-W" + digits(week, 2);
  }

  private @Nullable String namedMonth(NamedMonth named) {
    if (anchor == null) {
      return null;
    }
    YearMonth month = YearMonth.of(anchor.getYear(), named.month());
    YearMonth now = YearMonth.from(anchor);
    if (named.shift() < 0 && !month.isBefore(now)) {
      return month.minusYears(1).toString();
    }
    return (named.shift() > 0 && !month.isAfter(now) ? month.plusYears(1) : month).toString();
  }

  private @Nullable String weekend(Weekend weekend, Time outlook) {
    if (anchor == null) {
      return null;
    }
    LocalDate saturday = anchor.with(DayOfWeek.SATURDAY);
    if (weekend.weeks() != DateMention.NEAREST) {
      saturday = saturday.plusWeeks(weekend.weeks());
    } else if (outlook == Time.PAST && saturday.isAfter(anchor)) {
      saturday = saturday.minusWeeks(1);
    }
    return iso(saturday) + "/" + iso(saturday.plusDays(1));
  }

  private @Nullable String monthDays(MonthDays days, Time outlook) {
    if (anchor == null) {
      return null;
    }
    YearMonth month = YearMonth.from(anchor);
    boolean ahead = days.from() > anchor.getDayOfMonth() + MONTH_AHEAD_DAYS;
    if (ahead && outlook != Time.FUTURE) {
      month = month.minusMonths(1);
    }
    int last = Math.max(days.from(), days.to());
    if (last > month.lengthOfMonth()) {
      return null;
    }
    String from = iso(month.atDay(days.from()));
    return days.to() == 0 ? from : from + "/" + iso(month.atDay(days.to()));
  }

  private static String iso(LocalDate day) {
    return iso(day.getYear(), Point.of(0, day.getMonthValue(), day.getDayOfMonth()));
  }

  private static String iso(int year, Point point) {
    String written = year == 0 ? OPEN_YEAR : digits(year, 4);
    if (point.month() == 0) {
      return written;
    }
    String month = written + "-" + digits(point.month(), 2);
    return point.day() == 0 ? month : month + "-" + digits(point.day(), 2);
  }

  private static String digits(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
