package dev.silkwire.ingest.extract.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people and programs write them, in the notations of many languages. */
final class DateReader {
  /** In which order bare numbers stand: 03/04/2024 is in March or in April. */
  enum NumericOrder {
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final int LONGEST_TEXT = 2_000;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.])(\\d{4})\\s{0,2}[-/.\u2010\u2011\u5E74\uB144]\\s{0,2}(\\d{1,2})\\s{0,2}[-/.\u2010\u2011\u6708\uC6D4]\\s{0,2}(\\d{1,2})(?!\\d)\\s?[\u65E5\u53F7\uC77C]?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d])");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s.,\\-/]{0,3}(?:de |of |d')?([\\p{L}\u200C]{3,14})\\.?,?[\\s.,\\-/]{0,3}(?:de |del )?(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})([\\p{L}]{3,14})\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,|\\s|\\s?/)\\s{0,2}(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_DAY_MONTH = // Kazakh and Hungarian put the year first
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:\\.| жылғы| жылы| ж\\.)?\\s{1,2}(?:(\\d{1,2})\\s)?(\\p{L}{3,12})(?:\\s(\\d{1,2})\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RFC_1123_TAIL =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{1,2}):(\\d{2}):(\\d{2}) ?(\\S*) (\\d{4})");

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,;|()T\u2013\u2014·•-]{0,5}(?:г\\.?,?\\s?|года,?\\s?|р\\.,?\\s?)?(?:T|at|um|à|a las|às|ore|в|kl\\.?|, |сағат|saat)?\\s{0,2}(\\d{1,2})(?:\\s?[:.h\u65F6\u6642\uC2DC\uFF1A]\\s?(\\d{2}))(?:[:\u5206](\\d{2})(?:[.,]\\d{1,9})?)?\\s?(?:Uhr|Hrs|Hr|Ч\\.)?\\s{0,2}([ap])?\\.?(?:(?<=[ap]|[ap]\\.)m\\b)?\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile(
          "^\\s{0,2}\\(?(?:(Z)(?![\\p{L}])|(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)|([A-Z]{2,5})(?![\\p{L}]))");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UTC", "+00:00"),
          Map.entry("GMT", "+00:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("IST", "+05:30"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("ET", "America"),
          Map.entry("PT", "America"));

  private DateReader() {}

  /** The first date in a text. */
  static Optional<WrittenDate> first(String text, NumericOrder order) {
    return all(text, order).stream().findFirst();
  }

  /** Every date in a text, in its order, none inside another. */
  static List<WrittenDate> all(String original, NumericOrder order) {
    String text =
        latinDigits(
            original.length() > LONGEST_TEXT ? original.substring(0, LONGEST_TEXT) : original);
    if (!hasDigits(text)) {
      return List.of();
    }
    List<WrittenDate> found = new ArrayList<>();
    find(YEAR_FIRST, text, found, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    find(MONTH_DAY_YEAR, text, found, m -> monthDay(m.group(1), number(m, 2), number(m, 3)));
    find(DAY_MONTH_YEAR, text, found, m -> monthDay(m.group(2), number(m, 1), number(m, 3)));
    find(
        NUMERIC,
        text,
        found,
        m ->
            numeric(
                number(m, 1),
                number(m, 3),
                year(m.group(4)),
                m.group(2).equals(".") ? NumericOrder.DAY_FIRST : order));
    find(YEAR_DAY_MONTH, text, found, DateReader::yearDayMonth);
    if (found.isEmpty()) {
      rfc1123Tail(text).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      find(COMPACT, text, found, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    }
    found.sort(Comparator.comparingInt(WrittenDate::start));
    return found;
  }

  private interface DayOf {
    @Nullable LocalDate read(Matcher match);
  }

  private static void find(Pattern pattern, String text, List<WrittenDate> found, DayOf dayOf) {
    Matcher match = pattern.matcher(text);
    int from = 0;
    while (match.find(from)) {
      from = match.end();
      LocalDate day = dayOf.read(match);
      if (day == null) {
        from = match.start() + 1;
        continue;
      }
      int start = match.start();
      int end = match.end();
      if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
        found.add(withTime(text, day, start, end));
      }
    }
  }

  private static WrittenDate withTime(String text, LocalDate day, int start, int end) {
    Matcher time = TIME.matcher(text.substring(end, Math.min(text.length(), end + 50)));
    if (!time.find()) {
      return new WrittenDate(day, timeBefore(text, start), null, start, end);
    }
    int hour = number(time, 1);
    String half = time.group(4);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : Math.min(59, number(time, 3));
    int minute = number(time, 2);
    if (hour > 23 || minute > 59) {
      return new WrittenDate(day, null, null, start, end);
    }
    int after = end + time.end();
    ZoneOffset zone = zone(text.substring(after, Math.min(text.length(), after + 14)));
    return new WrittenDate(day, LocalTime.of(hour, minute, second), zone, start, after);
  }

  private static final Pattern TIME_BEFORE =
      Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?::\\d{2})?[\\s,|-]{1,3}(?:on )?$");

  private static @Nullable LocalTime timeBefore(String text, int start) {
    Matcher time = TIME_BEFORE.matcher(text.substring(Math.max(0, start - 12), start));
    if (!time.find() || number(time, 1) > 23 || number(time, 2) > 59) {
      return null;
    }
    return LocalTime.of(number(time, 1), number(time, 2));
  }

  private static @Nullable ZoneOffset zone(String text) {
    Matcher zone = ZONE.matcher(text);
    if (!zone.find()) {
      return null;
    }
    try {
      if (zone.group(1) != null) {
        return ZoneOffset.UTC;
      }
      if (zone.group(5) != null) {
        String offset = ZONES.get(zone.group(5).toUpperCase(Locale.ROOT));
        return offset == null || offset.equals("America") ? null : ZoneOffset.of(offset);
      }
      int minutes = zone.group(4) == null ? 0 : number(zone, 4);
      int total = number(zone, 3) * 60 + minutes;
      return ZoneOffset.ofTotalSeconds((zone.group(2).equals("-") ? -total : total) * 60);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static Optional<WrittenDate> rfc1123Tail(String text) { // "Mon Jun 03 10:00:00 GMT 2024"
    Matcher match = RFC_1123_TAIL.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    LocalDate day = monthDay(match.group(1), number(match, 2), number(match, 7));
    return day == null || number(match, 3) > 23
        ? Optional.empty()
        : Optional.of(
            new WrittenDate(
                day,
                LocalTime.of(number(match, 3), number(match, 4) % 60, number(match, 5) % 60),
                zone(match.group(6)),
                match.start(),
                match.end()));
  }

  private static @Nullable LocalDate yearDayMonth(Matcher match) {
    String day = match.group(2) != null ? match.group(2) : match.group(4);
    return day == null ? null : monthDay(match.group(3), Integer.parseInt(day), number(match, 1));
  }

  private static @Nullable LocalDate numeric(int first, int second, int year, NumericOrder order) {
    boolean monthFirst = second > 12 || (order == NumericOrder.MONTH_FIRST && first <= 12);
    return monthFirst ? day(year, first, second) : day(year, second, first);
  }

  private static @Nullable LocalDate monthDay(String name, int day, int year) {
    OptionalInt month = MonthNames.month(name);
    return month.isPresent() ? day(year, month.getAsInt(), day) : null;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
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

  /** A date has four digits or more in every notation. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits == 4;
  }

  /** Arabic-Indic, Persian and full-width digits as 0 to 9; lengths stay. */
  private static String latinDigits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 0x7F ? Character.digit(c, 10) : -1;
      if (digit >= 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + digit));
      }
    }
    return out == null ? text : out.toString();
  }
}
