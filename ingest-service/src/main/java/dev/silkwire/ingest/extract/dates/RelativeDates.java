package dev.silkwire.ingest.extract.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads "3 hours ago" and "yesterday, 14:05" against the time the page was fetched, by the clock of
 * the page's country. Only the day is kept.
 */
final class RelativeDates {
  private static final int LONGEST_LINE = 80;

  private static final Pattern AGO =
      Pattern.compile(
          "(?<!\\p{L})(?:vor |il y a |hace |há |منذ |قبل )(\\d{1,2}) ?(\\p{L}{1,9})"
              + "|(?<!\\d)(\\d{1,2}) ?(\\p{L}{1,8}?) ?(?:ago|назад|前|önce|бұрын|fa)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How the words for minute, hour and day begin. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit(Duration.ofMinutes(1), "min мин dak 分 دقيق دقائ"),
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
      return Optional.of(WrittenDate.ofDay(day, named.start(), named.end()));
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
        .map(unit -> fetchedAt.minus(unit.length().multipliedBy(count)))
        .map(then -> WrittenDate.ofDay(LocalDate.ofInstant(then, zone), ago.start(), ago.end()));
  }
}
