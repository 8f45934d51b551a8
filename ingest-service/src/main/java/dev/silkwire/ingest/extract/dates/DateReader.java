package dev.silkwire.ingest.extract.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people and programs write them, in the notations of many languages. */
final class DateReader {
  private static final int LONGEST_TEXT = 2_000;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.])(\\d{4})\\s{0,2}[-/.\u2010\u2011\u5E74\uB144]\\s{0,2}(\\d{1,2})\\s{0,2}[-/.\u2010\u2011\u6708\uC6D4]\\s{0,2}(\\d{1,2})(?!\\d)\\s?[\u65E5\u53F7\uC77C]?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?Z?)?(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d])");
  private static final Pattern DAY_MONTH_YEAR = // an Arabic month may stand under both its names
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|-го|-е|\\.|º|ª)?[\\s.,\\-/]{0,3}(?:de |of |d')?([\\p{L}\u200C]{3,14})(?:\\s?/\\s?\\p{L}{3,8})?\\.?,?[\\s.,\\-/]{0,3}(?:de |del )?(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})([\\p{L}]{3,14})\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,|\\s|\\s?/)\\s{0,2}(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_DAY_MONTH = // Kazakh and Hungarian put the year first
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:\\.| жылғы| жылы| жыл| ж\\.)?,?\\s{1,2}(?:(\\d{1,2})\\s(\\p{L}{3,12})|(\\p{L}{3,12})\\s(\\d{1,2})\\b\\.?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RFC_1123_TAIL =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{1,2}):(\\d{2}):(\\d{2}) ?(\\S*) (\\d{4})");

  private DateReader() {}

  /** The first date in a text. */
  static Optional<WrittenDate> first(String text, DateCustoms customs) {
    return all(text, customs).stream().findFirst();
  }

  /** Every date in a text, in its order, none inside another. */
  static List<WrittenDate> all(String original, DateCustoms customs) {
    String text =
        Numerals.latin(
            original.length() > LONGEST_TEXT ? original.substring(0, LONGEST_TEXT) : original);
    if (!mayHold(text)) {
      return List.of();
    }
    Found found = new Found(text, customs);
    Notation notation = Notation.of(text);
    if (notation.era()) {
      found.add(EraYears.PATTERN, EraYears::day);
    }
    if (notation.year() && notation.marks()) {
      found.add(YEAR_FIRST, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    }
    if (notation.year() && notation.words()) {
      found.add(MONTH_DAY_YEAR, m -> monthDay(m.group(1), number(m, 2), number(m, 3)));
      found.add(DAY_MONTH_YEAR, m -> monthDay(m.group(2), number(m, 1), number(m, 3)));
    }
    if (notation.marks()) {
      found.addNumeric();
    }
    if (notation.year() && notation.words()) {
      found.add(YEAR_DAY_MONTH, DateReader::yearDayMonth);
      if (found.dates.isEmpty()) {
        rfc1123Tail(text, customs).ifPresent(found.dates::add);
      }
    }
    if (found.dates.isEmpty() && notation.year()) {
      found.add(COMPACT, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    }
    found.dates.sort(Comparator.comparingInt(WrittenDate::start));
    return found.dates;
  }

  private interface DayOf {
    @Nullable LocalDate read(Matcher match);
  }

  /** The dates of a text so far. */
  private static final class Found {
    private final String text;
    private final DateCustoms customs;
    private final List<WrittenDate> dates = new ArrayList<>();

    Found(String text, DateCustoms customs) {
      this.text = text;
      this.customs = customs;
    }

    void add(Pattern pattern, DayOf dayOf) {
      add(pattern, dayOf, any -> null);
    }

    void addNumeric() {
      add(NUMERIC, m -> numeric(m, monthFirst(m)), m -> numeric(m, !monthFirst(m)));
    }

    private boolean monthFirst(Matcher match) { // nobody writes points between month and day
      return customs.monthFirst() && !match.group(2).equals(".");
    }

    private void add(Pattern pattern, DayOf dayOf, DayOf otherwise) {
      Matcher match = pattern.matcher(text);
      int from = 0;
      while (match.find(from)) {
        from = match.end();
        LocalDate other = otherwise.read(match);
        LocalDate day = dayOf.read(match);
        if (day == null) {
          day = other;
        }
        if (day == null) {
          from = match.start() + 1;
          continue;
        }
        int start = match.start();
        int end = match.end();
        if (dates.stream().noneMatch(one -> start < one.end() && one.start() < end)) {
          dates.add(withTime(day, day.equals(other) ? null : other, start, end));
        }
      }
    }

    private WrittenDate withTime(LocalDate day, @Nullable LocalDate otherwise, int start, int end) {
      WrittenTime after = WrittenTime.after(text, end, day, customs);
      WrittenTime time = after == null ? WrittenTime.before(text, start, day, customs) : after;
      return time == null
          ? new WrittenDate(day, otherwise, null, null, start, end)
          : new WrittenDate(
              day,
              otherwise,
              time.time(),
              time.zone(),
              start,
              after == null ? end : end + after.length());
    }
  }

  private static Optional<WrittenDate> rfc1123Tail( // "Mon Jun 03 10:00:00 GMT 2024"
      String text, DateCustoms customs) {
    Matcher match = RFC_1123_TAIL.matcher(text);
    if (!match.find() || number(match, 3) > 23) {
      return Optional.empty();
    }
    LocalDate day = monthDay(match.group(1), number(match, 2), number(match, 7));
    if (day == null) {
      return Optional.empty();
    }
    LocalTime time = LocalTime.of(number(match, 3), number(match, 4) % 60, number(match, 5) % 60);
    return Optional.of(
        new WrittenDate(
            day,
            null,
            time,
            WrittenTime.zone(match.group(6), day, time, customs),
            match.start(),
            match.end()));
  }

  private static @Nullable LocalDate yearDayMonth(Matcher match) {
    return match.group(2) != null
        ? monthDay(match.group(3), number(match, 2), number(match, 1))
        : monthDay(match.group(4), number(match, 5), number(match, 1));
  }

  private static @Nullable LocalDate numeric(Matcher match, boolean monthFirst) {
    int year = year(match.group(4));
    int first = number(match, 1);
    int second = number(match, 3);
    return monthFirst ? day(year, first, second) : day(year, second, first);
  }

  private static @Nullable LocalDate monthDay(String name, int day, int year) {
    OptionalInt month = MonthNames.month(name);
    return month.isPresent() ? day(year, month.getAsInt(), day) : null;
  }

  static @Nullable LocalDate day(int year, int month, int day) {
    boolean buddhist = year >= 2533 && year <= 2643; // Thai pages count from 543 BC
    int common = buddhist ? year - 543 : year;
    if (common < 1900 || common > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(common, month, day);
    } catch (DateTimeException notInTheCalendar) {
      return null;
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** A date has four digits or more in every notation, but for the first year of an era. */
  static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      char c = text.charAt(i);
      digits += c == '年' ? 4 : Character.isDigit(c) ? 1 : 0;
    }
    return digits >= 4;
  }
}
