package dev.silkwire.ingest.extract.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads "3 hours ago" and "yesterday, 14:05" against the time the page was fetched, by the clock of
 * the page's country. Hours and days ago tell the day, minutes ago and a time of day the minute.
 */
final class RelativeDates {
  private static final int LONGEST_LINE = 80;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Pattern AGO =
      Pattern.compile(
          "(?<!\\p{L})(?:vor |il y a |hace |há |منذ |قبل )(\\d{1,2}) ?(\\p{L}{1,9})"
              + "|(?<!\\d)(\\d{1,2}) ?(\\p{L}{1,8}?) ?(?:ago|назад|前|önce|бұрын|fa)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How the words for minute, hour and day begin. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit(MINUTE, "min мин dak 分 دقيق دقائ"),
          new Unit(Duration.ofHours(1), "h stund час сағ saat 小 時 ساع or"),
          new Unit(Duration.ofDays(1), "d tag дн ден дня күн gün jour dí día gio 天 日 يوم أيا"));

  /**
   * A day by its name counts only where nothing but a time follows: else it is a word of a text.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[:|·•,(]\\s?)"
              + "(?:(?<today>today|heute|aujourd.hui|hoy|hoje|сегодня|бүгін|今天|今日|اليوم|bugün)(?=\\W{0,4}(?:\\p{L}{1,5}\\s){0,2}\\d{1,2}[:.h]\\d{2})"
              + "|(?<before>day before yesterday|vorgestern|avant-hier|anteayer|anteontem|позавчера|алдыңғы күні|前天|一昨日|أول أمس|evvelsi gün)"
              + "|(?<yesterday>yesterday|gestern|hier|ayer|ontem|вчера|кеше|昨天|昨日|أمس|dün))"
              + "(?=$|\\s?[|·•)]|\\W{0,4}(?:\\p{L}{1,5}\\s){0,2}\\d{1,2}[:.h]\\d{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private RelativeDates() {}

  private record Unit(Duration length, String stems) {
    boolean is(String word) {
      for (String stem : stems.split(" ", -1)) {
        if (word.startsWith(stem)) {
          return true;
        }
      }
      return false;
    }
  }

  static Optional<WrittenDate> read(String line, Instant fetchedAt, DateCustoms customs) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    ZoneId zone = customs.zone().orElse(ZoneOffset.UTC);
    Matcher named = NAMED.matcher(line);
    if (named.find()) {
      int back = named.group("today") != null ? 0 : named.group("yesterday") != null ? 1 : 2;
      LocalDate day = LocalDate.ofInstant(fetchedAt, zone).minusDays(back);
      WrittenTime time = WrittenTime.after(line, named.end(), day, customs);
      return Optional.of(
          time == null
              ? WrittenDate.ofDay(day, named.start(), named.end())
              : new WrittenDate(
                  day, null, time.time(), time.zone(), named.start(), named.end() + time.length()));
    }
    Matcher ago = AGO.matcher(Numerals.latin(line));
    if (!ago.find()) {
      return Optional.empty();
    }
    int first = ago.group(1) != null ? 1 : 3;
    long count = Long.parseLong(ago.group(first));
    String word = ago.group(first + 1).toLowerCase(Locale.ROOT);
    return UNITS.stream()
        .filter(unit -> unit.is(word))
        .findFirst()
        .map(
            unit ->
                before(
                    fetchedAt.minus(unit.length().multipliedBy(count)).atZone(zone),
                    unit.length().equals(MINUTE),
                    ago));
  }

  private static WrittenDate before(ZonedDateTime then, boolean toTheMinute, Matcher ago) {
    return toTheMinute
        ? new WrittenDate(
            then.toLocalDate(),
            null,
            then.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
            then.getOffset(),
            ago.start(),
            ago.end())
        : WrittenDate.ofDay(then.toLocalDate(), ago.start(), ago.end());
  }
}
