package dev.silkwire.ingest.extract.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "3 hours ago" and its like against the time the page was fetched. Only the day is kept. */
final class RelativeDates {
  private static final Pattern AGO =
      Pattern.compile(
          "(?:vor |il y a |hace |há )(\\d{1,2}) ?(Minuten?|Stunden?|Tag(?:en?)?|minutes?|heures?|jours?|minutos?|horas?|d[ií]as?)\\b"
              + "|(\\d{1,2}) ?(minutes?|mins?|hours?|hrs?|days?|минут[аы]?|час(?:а|ов)?|дн(?:я|ей)|день|分钟|小时|天|分鐘|小時|時間|分|日|dakika|saat|gün|минут|сағат|күн) ?(?:ago|назад|前|önce|бұрын)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Map<String, Duration> UNITS =
      Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

  private RelativeDates() {}

  static Optional<WrittenDate> read(String text, Instant fetchedAt) {
    Matcher ago = AGO.matcher(text);
    if (!ago.find()) {
      return Optional.empty();
    }
    String count = ago.group(1) != null ? ago.group(1) : ago.group(3);
    String unit = ago.group(2) != null ? ago.group(2) : ago.group(4);
    Duration one = UNITS.getOrDefault(unitKey(unit), Duration.ofDays(1));
    Instant then = fetchedAt.minus(one.multipliedBy(Long.parseLong(count)));
    return Optional.of(
        new WrittenDate(
            LocalDate.ofInstant(then, ZoneOffset.UTC), null, null, ago.start(), ago.end()));
  }

  private static String unitKey(String unit) {
    String lower = unit.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("min")
        || lower.startsWith("мин")
        || lower.startsWith("分")
        || lower.startsWith("dak")) {
      return "m";
    }
    boolean hours =
        lower.startsWith("h")
            || lower.startsWith("stund")
            || lower.startsWith("час")
            || lower.startsWith("小")
            || lower.startsWith("時")
            || lower.startsWith("saat")
            || lower.startsWith("сағ");
    return hours ? "h" : "d";
  }
}
