package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate.Provenance;
import dev.silkwire.ingest.extract.dates.DateCandidate.Kind;
import dev.silkwire.ingest.extract.html.PageSurvey;
import dev.silkwire.ingest.extract.html.StructuredData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in the address of a page. Systems that manage content put it there when the page is made,
 * so it is believed only where the page itself, or the address of its picture, speaks of that day.
 */
final class AddressDates {
  /** In folders a day ends with its folder: /2024/03/10-ways-to-save names no day. */
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})/(0?[1-9]|1[0-2]|[a-z]{3,9})/(0?[1-9]|[12]\\d|3[01])(?![^/._?])");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern APART =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?!\\d)");

  private final PageSurvey page;
  private final DateCandidates found;

  AddressDates(PageSurvey page, DateCandidates found) {
    this.page = page;
    this.found = found;
  }

  void read() {
    List<String> addresses = new ArrayList<>();
    addresses.add(page.url().pathAndQuery());
    addresses.addAll(page.links("canonical"));
    addresses.addAll(page.metas("og:url"));
    Set<WrittenDate> days = new LinkedHashSet<>();
    addresses.stream().distinct().limit(5).forEach(address -> days.addAll(days(address)));
    List<WrittenDate> pictured =
        pictures().stream().flatMap(address -> days(address).stream()).toList();
    for (WrittenDate day : days) {
      boolean supported =
          found.all().stream().anyMatch(one -> beside(one.date(), day))
              || pictured.stream().anyMatch(picture -> beside(picture, day));
      found.add(
          Kind.PUBLISHED,
          Provenance.URL,
          day,
          day.value(),
          true,
          supported ? null : ArticleDates.ONLY_IN_THE_ADDRESS);
    }
  }

  /** Midnight falls between two clocks. */
  private static boolean beside(WrittenDate one, WrittenDate other) {
    return Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= 1;
  }

  private List<String> pictures() {
    List<String> addresses = new ArrayList<>();
    addresses.addAll(page.metas("og:image"));
    addresses.addAll(page.metas("twitter:image"));
    addresses.addAll(page.links("image_src"));
    page.structuredData()
        .article()
        .map(node -> StructuredData.text(node, "image"))
        .ifPresent(addresses::add);
    return addresses;
  }

  private static List<WrittenDate> days(String address) {
    List<WrittenDate> days = new ArrayList<>();
    if (!hasYear(address)) {
      return days;
    }
    for (Pattern pattern : List.of(FOLDERS, TOGETHER, APART)) {
      Matcher match = pattern.matcher(address);
      while (match.find()) {
        LocalDate day = day(match);
        if (day != null) {
          days.add(WrittenDate.ofDay(day, match.start(), match.end()));
        }
      }
    }
    return days;
  }

  /** Whether a number begins as years do, which most addresses of pictures have none of. */
  private static boolean hasYear(String address) {
    for (int i = 0; i + 4 <= address.length(); i++) {
      if (address.startsWith("20", i) || address.startsWith("19", i)) {
        boolean begins = i == 0 || !isDigit(address.charAt(i - 1));
        if (begins && isDigit(address.charAt(i + 2)) && isDigit(address.charAt(i + 3))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable LocalDate day(Matcher match) {
    int last = match.groupCount();
    String month = Objects.requireNonNull(match.group(last - 1));
    OptionalInt number =
        Character.isDigit(month.charAt(0))
            ? OptionalInt.of(Integer.parseInt(month))
            : MonthNames.month(month);
    return number.isEmpty()
        ? null
        : DateReader.day(
            Integer.parseInt(match.group(1)),
            number.getAsInt(),
            Integer.parseInt(match.group(last)));
  }
}
