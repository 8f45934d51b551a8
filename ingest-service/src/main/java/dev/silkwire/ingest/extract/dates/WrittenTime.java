package dev.silkwire.ingest.extract.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day written beside a date, as people of many languages write it.
 *
 * @param zone null where none is written
 * @param length how many characters it takes
 */
record WrittenTime(LocalTime time, @Nullable ZoneOffset zone, int length) {
  private static final int LONGEST = 60;

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,;:|()/T\u060C\u2013\u2014·•-]{0,5}"
              + "(?:(?:года|г|р|жылы|жыл|ж)\\.?,?\\s?)?(?:[(\uFF08]\\p{L}{1,10}[)\uFF09]|星期.|周.)?\\s?"
              + "(?:T|at|um|à|a las?|às|as|ore|в|о|kl\\.?|сағат|saat|alle|om|klo|das|, )?\\s{0,2}"
              + "(?<before>上午|下午|午前|午後|오전|오후|凌晨|晚上|中午|晚)?\\s?"
              + "(?<hour>\\d{1,2})"
              + "(?:\\s?[:.hH時时시点點\uFF1A]\\s?(?<minute>\\d{2})(?!\\d)(?:[:分]\\s?(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?[分분秒]?|(?=\\s?[ap]\\.?\\s?m\\b))"
              + "\\s?(?:Uhr|Hrs|Hr|Ч\\.|ч\\.|h\\b)?\\s?"
              + "(?<after>a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|ص\\b|م\\b|صباحا|صباحًا|مساء|مساءً)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?([ap])?\\.?(?:(?<=[ap]|[ap]\\.)m\\b\\.?)?"
              + "(?:\\s([A-Z]{2,5}))?[\\s,|·•-]{1,3}(?:on |\\p{L}{3,9}, )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ZONE =
      Pattern.compile(
          "^\\s{0,2}\\(?(?:(Z)(?![\\p{L}])|(?:UTC|GMT)?\\s?([+\\-\u2212])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)|(\\p{Lu}{2,5}|мск)(?![\\p{L}]))");

  /** Zones said in words. */
  private static final Map<String, String> SAID =
      Map.of(
          "(по московскому времени",
          "MSK",
          "по московскому времени",
          "MSK",
          "по времени астаны",
          "ALMT",
          "по алматинскому времени",
          "ALMT",
          "астана уақытымен",
          "ALMT",
          "астана уақыты бойынша",
          "ALMT");

  private static final String SECOND_HALF = "下午後오후晚上";

  /** The time that follows a date which ends at a place in the text. */
  static @Nullable WrittenTime after(String text, int end, LocalDate day, DateCustoms customs) {
    Matcher match = TIME.matcher(text.substring(end, Math.min(text.length(), end + LONGEST)));
    if (!match.find()) {
      return null;
    }
    String minutes = match.group("minute");
    String seconds = match.group("second");
    int hour =
        hour(Integer.parseInt(match.group("hour")), match.group("before"), match.group("after"));
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (hour > 23 || minute > 59) {
      return null;
    }
    int second = seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds));
    LocalTime time = LocalTime.of(hour, minute, second);
    int stop = end + match.end();
    ZoneOffset zone =
        zone(text.substring(stop, Math.min(text.length(), stop + 40)), day, time, customs);
    return new WrittenTime(time, zone, match.end());
  }

  /** The time that stands before a date: "18:40, 29 March 2024". */
  static @Nullable WrittenTime before(String text, int start, LocalDate day, DateCustoms customs) {
    Matcher match = BEFORE.matcher(text.substring(Math.max(0, start - 30), start));
    if (!match.find()) {
      return null;
    }
    int hour = hour(Integer.parseInt(match.group(1)), null, match.group(3));
    int minute = Integer.parseInt(match.group(2));
    if (hour > 23 || minute > 59) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, minute);
    String name = match.group(4);
    return new WrittenTime(
        time,
        name == null ? null : NamedZones.offset(name, customs, day.atTime(time)).orElse(null),
        match.end() - match.start());
  }

  private static int hour(int hour, @Nullable String before, @Nullable String after) {
    boolean second =
        before != null && SECOND_HALF.contains(before)
            || after != null
                && (Character.toLowerCase(after.charAt(0)) == 'p' || after.charAt(0) == 'م');
    boolean first =
        before != null && (before.equals("上午") || before.equals("午前") || before.equals("오전"))
            || after != null && !second;
    return second ? hour % 12 + 12 : first ? hour % 12 : hour;
  }

  static @Nullable ZoneOffset zone(
      String text, LocalDate day, LocalTime time, DateCustoms customs) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> said : SAID.entrySet()) {
      if (lower.startsWith(said.getKey())) {
        return NamedZones.offset(said.getValue(), customs, day.atTime(time)).orElse(null);
      }
    }
    Matcher zone = ZONE.matcher(text);
    if (!zone.find()) {
      return null;
    }
    if (zone.group(1) != null) {
      return ZoneOffset.UTC;
    }
    if (zone.group(5) != null) {
      return NamedZones.offset(zone.group(5), customs, day.atTime(time)).orElse(null);
    }
    int minutes = zone.group(4) == null ? 0 : Integer.parseInt(zone.group(4));
    int total = Integer.parseInt(zone.group(3)) * 60 + minutes;
    boolean possible = total <= 14 * 60 && minutes < 60;
    return possible
        ? ZoneOffset.ofTotalSeconds((zone.group(2).equals("+") ? total : -total) * 60)
        : null;
  }
}
