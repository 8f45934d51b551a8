package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.Tokens;

/**
 * A date as an article says it, before the article's day has been asked what it means.
 *
 * @param first its first token
 * @param next the token after it
 */
record DateMention(Tokens tokens, int first, int next, When when) {

  /** What is said: a day of the calendar, or one that is counted from the article's. */
  sealed interface When {
    /** Whether the year is still to be said. */
    default boolean isOpen() {
      return false;
    }

    /** The same in a year, where the calendar says which day or month. */
    default When in(Point year) {
      return this;
    }
  }

  /**
   * A year, month or day; 0 where it is not said.
   *
   * @param relative whether the year is a number of years from the article's
   */
  record Point(int year, boolean relative, int month, int day) implements When {
    static Point of(int year, int month, int day) {
      return new Point(year, false, month, day);
    }

    static Point ofYear(int shift, int month, int day) {
      return new Point(shift, true, month, day);
    }

    @Override
    public boolean isOpen() {
      return year == 0 && !relative;
    }

    @Override
    public Point in(Point other) {
      return new Point(other.year, other.relative, month, day);
    }
  }

  /** From one point to another, in one year where only one is said. */
  record Range(Point from, Point to) implements When {
    @Override
    public boolean isOpen() {
      return from.isOpen();
    }

    @Override
    public Range in(Point year) {
      return new Range(from.in(year), to.in(year));
    }
  }

  /** "On Friday", "last Friday": {@link #NEAREST} where the words do not tell which. */
  record Weekday(int day, int weeks, boolean calendarWeek) implements When {}

  /** Yesterday, three days ago. */
  record Days(int shift) implements When {}

  /** Last week. */
  record Weeks(int shift) implements When {}

  /** Last month. */
  record Months(int shift) implements When {}

  /** Last May. */
  record NamedMonth(int month, int shift) implements When {}

  /** The weekend. */
  record Weekend(int weeks) implements When {}

  /** 23日, 23日至25日: days of the article's month or of the one before. */
  record MonthDays(int from, int to) implements When {}

  /** The 1990s. */
  record Decade(int first) implements When {}

  /** Where it is not said whether the last or the next is meant. */
  static final int NEAREST = 99;
}
