package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tags dates in ISO 8601; what is not known stays open ({@code XXXX-12-18}). A date without a year
 * takes it from the day the article is from, or else from the only year the text names.
 */
public final class DateTagger {
  private static final int MOST_DATES = 200;

  /** A day this far after the article is still meant to come; one further is last year's. */
  private static final int AHEAD_DAYS = 75;

  private static final int HEAD = 400;
  private static final String OPEN_YEAR = "XXXX";
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "until",
          "till",
          "by",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "of",
          "from",
          "during",
          "в",
          "с",
          "до",
          "к",
          "начале",
          "конце",
          "середине");

  static {
    months("january february march april may june july august september october november december");
    months("jan feb mar apr - jun jul aug sep oct nov dec");
    months("- - - - - - - - sept - - -");
    months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
    months("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре");
    months("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь");
    months("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан");
    months(
        "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда");
    months(
        "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан");
    months(
        "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы");
  }

  private DateTagger() {}

  public static DateTagger builtIn() {
    return new DateTagger();
  }

  /** Year, month and day, 0 where not said; {@code to} where it is the first of a range. */
  private record Day(int year, int month, int day) {}

  private record Mention(
      Tokens tokens, int first, int next, Day from, @Nullable Day to, boolean relative) {}

  public List<Tag> tag(Reading reading) {
    List<Mention> mentions = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      int at = 0;
      while (at < tokens.size() && mentions.size() < MOST_DATES) {
        if ((at & 255) == 0 && reading.deadline().passed()) {
          break;
        }
        Mention mention = read(tokens, at, reading.language());
        if (mention != null) {
          mentions.add(mention);
          at = mention.next;
        } else {
          at++;
        }
      }
    }
    return tags(mentions, reading);
  }

  private static @Nullable Mention read(Tokens tokens, int at, String language) {
    if (tokens.isNumber(at)) {
      boolean inside =
          tokens.isGlued(at)
              && (tokens.isWord(at - 1) && !isHan(tokens, at - 1) || tokens.first(at - 1) == '.');
      return inside ? null : fromNumber(tokens, at, language);
    }
    Integer month = MONTHS.get(tokens.word(at));
    if (month != null && isMonth(tokens, at)) {
      return fromMonth(tokens, at, month);
    }
    return relative(tokens, at);
  }

  /** May and March are words too: a month is written with a capital in English. */
  private static boolean isMonth(Tokens tokens, int at) {
    char c = tokens.first(at);
    return c > 'z' || tokens.isCapitalised(at);
  }

  private static @Nullable Mention fromNumber(Tokens tokens, int at, String language) {
    int number = number(tokens, at);
    if (number < 0) {
      return null;
    }
    if (tokens.length(at) == 4 && number >= 1900 && number < 2100) {
      return fromYear(tokens, at, number, language);
    }
    if (tokens.length(at) > 2 || number < 1 || number > 31) {
      return null;
    }
    if (tokens.first(at + 1) == '月') {
      return chinese(tokens, at, 0, at);
    }
    if (tokens.first(at + 1) == '.'
        && tokens.isNumber(at + 2)
        && tokens.first(at + 3) == '.'
        && tokens.length(at + 4) == 4
        && tokens.isNumber(at + 4)
        && tokens.isGlued(at + 2)
        && tokens.isGlued(at + 4)) {
      Day day = new Day(number(tokens, at + 4), number(tokens, at + 2), number);
      return isDay(day) ? new Mention(tokens, at, at + 5, day, null, false) : null; // 23.06.2017
    }
    int next = afterOrdinal(tokens, at + 1);
    int until = 0;
    if (isTo(tokens, next)
        && tokens.isNumber(next + 1)
        && MONTHS.containsKey(tokens.word(afterOrdinal(tokens, next + 2)))) {
      until = number(tokens, next + 1);
      next = afterOrdinal(tokens, next + 2);
    }
    if (tokens.word(next).equals("of")) {
      next++;
    }
    Integer month = MONTHS.get(tokens.word(next));
    if (month == null || !isMonth(tokens, next) || tokens.startsLine(next)) {
      return null;
    }
    int year = 0;
    int end = next + 1;
    int comma = tokens.first(end) == ',' ? end + 1 : end;
    if (isYear(tokens, comma)) {
      year = number(tokens, comma);
      end = afterYearWord(tokens, comma + 1);
    }
    Day from = new Day(year, month, number);
    Day to = until == 0 ? null : new Day(year, month, until);
    return isDay(from) ? new Mention(tokens, at, end, from, to, false) : null;
  }

  private static @Nullable Mention fromYear(Tokens tokens, int at, int year, String language) {
    if (tokens.first(at + 1) == '年') {
      return tokens.isNumber(at + 2)
          ? chinese(tokens, at + 2, year, at)
          : new Mention(tokens, at, at + 2, new Day(year, 0, 0), null, false);
    }
    if (tokens.first(at + 1) == '-'
        && tokens.isGlued(at + 1)
        && tokens.length(at + 2) == 2
        && tokens.isNumber(at + 2)
        && tokens.first(at + 3) == '-'
        && tokens.isNumber(at + 4)) {
      Day day = new Day(year, number(tokens, at + 2), number(tokens, at + 4));
      return isDay(day) ? new Mention(tokens, at, at + 5, day, null, false) : null; // 2018-12-09
    }
    String next = tokens.word(at + 1);
    if (next.startsWith("жыл") && tokens.isNumber(at + 2)) {
      Integer month = MONTHS.get(tokens.word(at + 3));
      Day day = month == null ? null : new Day(year, month, number(tokens, at + 2));
      if (day != null && isDay(day)) {
        return new Mention(tokens, at, at + 4, day, null, false); // 2017 жылғы 23 маусым
      }
    }
    boolean counted =
        language.equals("en")
            && next.length() > 3
            && next.endsWith("s")
            && !tokens.isCapitalised(at + 1);
    boolean signed =
        tokens.isGlued(at)
            || (tokens.isGlued(at + 1) && (tokens.isNumber(at + 2) || tokens.first(at + 1) == '%'));
    if (counted
        || (signed
            && tokens.first(at - 1) != '('
            && tokens.first(at - 1) != '-'
            && tokens.first(at - 1) != '"')) {
      return null;
    }
    return new Mention(tokens, at, afterYearWord(tokens, at + 1), new Day(year, 0, 0), null, false);
  }

  /** 6月23日, 6月, with the year that stood before. */
  private static @Nullable Mention chinese(Tokens tokens, int at, int year, int first) {
    int month = number(tokens, at);
    if (tokens.first(at + 1) != '月' || month < 1 || month > 12) {
      return year == 0
          ? null
          : new Mention(tokens, first, first + 2, new Day(year, 0, 0), null, false);
    }
    char sign = tokens.first(at + 3);
    if (tokens.isNumber(at + 2) && (sign == '日' || sign == '号')) {
      Day day = new Day(year, month, number(tokens, at + 2));
      return isDay(day) ? new Mention(tokens, first, at + 4, day, null, false) : null;
    }
    return new Mention(tokens, first, at + 2, new Day(year, month, 0), null, false);
  }

  /** June 23, June 23, 2017, Aug 21 to 23, June 26 to June 30, June 2017, March this year. */
  private static @Nullable Mention fromMonth(Tokens tokens, int at, int month) {
    int next = tokens.first(at + 1) == '.' && tokens.length(at) <= 4 ? at + 2 : at + 1;
    if (isYear(tokens, next)) {
      return new Mention(
          tokens,
          at,
          afterYearWord(tokens, next + 1),
          new Day(number(tokens, next), month, 0),
          null,
          false);
    }
    if (tokens.isNumber(next) && tokens.length(next) <= 2 && !tokens.startsLine(next)) {
      int day = number(tokens, next);
      int end = afterOrdinal(tokens, next + 1);
      int untilDay = 0;
      int untilMonth = month;
      if (isTo(tokens, end)) {
        int other = end + 1;
        Integer named = MONTHS.get(tokens.word(other));
        int otherDay = named == null ? other : other + 1;
        if (tokens.isNumber(otherDay) && tokens.length(otherDay) <= 2) {
          untilDay = number(tokens, otherDay);
          untilMonth = named == null ? month : named;
          end = afterOrdinal(tokens, otherDay + 1);
        }
      }
      int comma = tokens.first(end) == ',' ? end + 1 : end;
      int year = isYear(tokens, comma) ? number(tokens, comma) : 0;
      end = year == 0 ? end : comma + 1;
      Day from = new Day(year, month, day);
      Day to = untilDay == 0 ? null : new Day(year, untilMonth, untilDay);
      return isDay(from) ? new Mention(tokens, at, end, from, to, false) : null;
    }
    if (tokens.word(next + 1).equals("year")) {
      int shift = shift(tokens.word(next));
      if (shift != NO_SHIFT) {
        return new Mention(tokens, at, next + 2, new Day(shift, month, 0), null, true);
      }
    }
    boolean said =
        BEFORE_MONTH.contains(tokens.word(at - 1)) || tokens.word(at + 1).startsWith("айы");
    if (!said || tokens.isCapitalised(next) && tokens.first(next) <= 'z') {
      return null;
    }
    int end = tokens.word(at + 1).startsWith("айы") ? at + 2 : at + 1;
    return new Mention(tokens, at, end, new Day(0, month, 0), null, false);
  }

  private static final int NO_SHIFT = 99;

  private static int shift(String word) {
    return switch (word) {
      case "last", "прошлом", "прошлого", "былтырғы" -> -1;
      case "this", "current", "этом", "этого", "текущего", "нынешнего", "текущем" -> 0;
      case "next", "следующем", "следующего", "будущем" -> 1;
      default -> NO_SHIFT;
    };
  }

  /** Last year, в этом году, 去年: a number of years from the article's. */
  private static @Nullable Mention relative(Tokens tokens, int at) {
    int shift = shift(tokens.word(at));
    String next = tokens.word(at + 1);
    if (shift != NO_SHIFT && (next.equals("year") || next.equals("году") || next.equals("года"))) {
      return new Mention(tokens, at, at + 2, new Day(shift, 0, 0), null, true);
    }
    if (tokens.first(at + 1) == '年' || tokens.first(at + 1) == '天') {
      int han =
          switch (tokens.first(at)) {
            case '去' -> -1;
            case '今' -> 0;
            case '明' -> 1;
            default -> NO_SHIFT;
          };
      if (han != NO_SHIFT && tokens.first(at + 1) == '年') {
        return new Mention(tokens, at, at + 2, new Day(han, 0, 0), null, true);
      }
    }
    return null;
  }

  private List<Tag> tags(List<Mention> mentions, Reading reading) {
    LocalDate anchor = reading.published() == null ? ownDate(mentions) : reading.published();
    TreeSet<Integer> years = new TreeSet<>();
    for (Mention mention : mentions) {
      if (!mention.relative && mention.from.year > 0) {
        years.add(mention.from.year);
      }
    }
    int onlyYear = years.size() == 1 ? years.getFirst() : 0;
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (Mention mention : mentions) {
      Resolved resolved = resolve(mention, anchor, onlyYear);
      if (resolved != null) {
        Tokens tokens = mention.tokens;
        spans
            .computeIfAbsent(resolved.value, none -> new ArrayList<>())
            .add(tokens.text().span(tokens.start(mention.first), tokens.end(mention.next - 1)));
        kinds.putIfAbsent(resolved.value, resolved.kind);
      }
    }
    List<Tag> tags = new ArrayList<>();
    spans.forEach(
        (value, where) -> {
          String kind = kinds.getOrDefault(value, "explicit");
          double confidence = kind.equals("explicit") ? 0.95 : 0.8;
          tags.add(
              new Tag(
                  Tag.Type.DATE,
                  value,
                  value,
                  where,
                  "figures#date",
                  reading.ruleSet(),
                  confidence,
                  Map.of("kind", kind)));
        });
    return tags;
  }

  private record Resolved(String value, String kind) {}

  private static @Nullable Resolved resolve(
      Mention mention, @Nullable LocalDate anchor, int onlyYear) {
    Day from = mention.from;
    if (mention.relative) {
      if (anchor == null) {
        return null;
      }
      Day day = new Day(anchor.getYear() + from.year, from.month, 0);
      return new Resolved(iso(day), "relative");
    }
    if (from.year > 0) {
      return new Resolved(value(from, mention.to), from.month == 0 ? "year" : "explicit");
    }
    int year = 0;
    String kind = "year-unknown";
    if (anchor != null) {
      LocalDate same =
          LocalDate.of(anchor.getYear(), from.month, 1).plusDays(Math.max(0, from.day - 1L));
      year = same.isAfter(anchor.plusDays(AHEAD_DAYS)) ? anchor.getYear() - 1 : anchor.getYear();
      kind = "year-from-publication";
    } else if (onlyYear > 0) {
      year = onlyYear;
      kind = "year-from-context";
    }
    Day to = mention.to == null ? null : new Day(year, mention.to.month, mention.to.day);
    return new Resolved(value(new Day(year, from.month, from.day), to), kind);
  }

  /** The first whole date near the head of the text is the day the article is from. */
  private static @Nullable LocalDate ownDate(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Day day = mention.from;
      if (mention.tokens.start(mention.first) > HEAD) {
        return null;
      }
      if (!mention.relative && day.year > 0 && day.day > 0) {
        return LocalDate.of(day.year, day.month, day.day);
      }
    }
    return null;
  }

  private static String value(Day from, @Nullable Day to) {
    return to == null ? iso(from) : iso(from) + "/" + iso(to);
  }

  private static String iso(Day day) {
    String year = day.year == 0 ? OPEN_YEAR : String.format("%04d", day.year);
    if (day.month == 0) {
      return year;
    }
    String month = String.format("%s-%02d", year, day.month);
    return day.day == 0 ? month : String.format("%s-%02d", month, day.day);
  }

  private static boolean isDay(Day day) {
    try {
      LocalDate.of(day.year == 0 ? 2024 : day.year, day.month, Math.max(1, day.day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isYear(Tokens tokens, int at) {
    int year = tokens.length(at) == 4 && tokens.isNumber(at) ? number(tokens, at) : 0;
    return year >= 1900 && year < 2100 && !tokens.startsLine(at);
  }

  /** Past "года", "г.", "жылы" and the like. */
  private static int afterYearWord(Tokens tokens, int at) {
    String word = tokens.word(at);
    if (word.startsWith("жыл") || word.startsWith("год")) {
      return at + 1;
    }
    if (word.equals("г")) {
      return tokens.first(at + 1) == '.' ? at + 2 : at + 1;
    }
    return at;
  }

  private static int afterOrdinal(Tokens tokens, int at) {
    return switch (tokens.word(at)) {
      case "st", "nd", "rd", "th" -> tokens.isGlued(at) ? at + 1 : at;
      default -> at;
    };
  }

  private static boolean isTo(Tokens tokens, int at) {
    return switch (tokens.word(at)) {
      case "-", "to", "until", "till", "through", "по" -> true;
      default -> false;
    };
  }

  private static boolean isHan(Tokens tokens, int at) {
    return Character.isIdeographic(tokens.first(at));
  }

  private static int number(Tokens tokens, int at) {
    if (!tokens.isNumber(at) || tokens.length(at) > 4) {
      return -1;
    }
    return Integer.parseInt(tokens.word(at));
  }

  private static void months(String words) {
    int month = 1;
    for (String word : words.split(" ")) {
      if (!word.equals("-")) {
        MONTHS.put(word, month);
      }
      month++;
    }
  }
}
