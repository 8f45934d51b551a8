package dev.silkwire.ingest.extract.dates;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads years counted from the beginning of an era, as offices in Japan and Taiwan do. */
final class EraYears {
  static final Pattern PATTERN =
      Pattern.compile(
          "(令和|平成|昭和|民國|民国)\\s?(元|\\d{1,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");

  /** The year before the first of each era. */
  private static final Map<String, Integer> YEAR_ZERO =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  private EraYears() {}

  static @Nullable LocalDate day(Matcher match) {
    int count = match.group(2).equals("元") ? 1 : Integer.parseInt(match.group(2));
    return DateReader.day(
        YEAR_ZERO.getOrDefault(match.group(1), 0) + count,
        Integer.parseInt(match.group(3)),
        Integer.parseInt(match.group(4)));
  }
}
