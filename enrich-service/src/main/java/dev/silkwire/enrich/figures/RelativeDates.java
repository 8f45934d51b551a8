package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.CalendarWords.Kind;
import dev.silkwire.enrich.figures.CalendarWords.Unit;
import dev.silkwire.enrich.figures.CalendarWords.Word;
import dev.silkwire.enrich.figures.DateMention.Days;
import dev.silkwire.enrich.figures.DateMention.Months;
import dev.silkwire.enrich.figures.DateMention.NamedMonth;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Weekday;
import dev.silkwire.enrich.figures.DateMention.Weekend;
import dev.silkwire.enrich.figures.DateMention.Weeks;
import dev.silkwire.enrich.figures.DateMention.When;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that count from the article's day: "on Monday", «в прошлом году», 上周五, "келесі жылы",
 * "three days ago", "the end of the year".
 */
final class RelativeDates {
  private static final Set<String> BEFORE_WEEKDAY =
      Set.of("в", "во", "с", "со", "до", "к", "ко", "на", "по", "эту", "этот", "это", "утро");

  /** Words that make a weekday one of every week. */
  private static final Set<String> EVERY =
      Set.of("every", "each", "каждый", "каждую", "каждое", "әр", "每");

  private static final int LONGEST_NUMERAL = 4;
  private static final int MOST_UNITS = 999;

  /** How far back an opening quotation mark is looked for. */
  private static final int LONGEST_QUOTE = 120;

  private final CalendarWords calendar;
  private final Periods periods;
  private final CalendarDates dates;
  private final ChineseDates chinese;

  RelativeDates(
      CalendarWords calendar, Periods periods, CalendarDates dates, ChineseDates chinese) {
    this.calendar = calendar;
    this.periods = periods;
    this.dates = dates;
    this.chinese = chinese;
  }

  @Nullable DateMention at(Tokens tokens, int at, PhraseTable.Hit<Word> hit, String language) {
    Word word = hit.meaning();
    int next = hit.next();
    return switch (word.kind()) {
      case WEEKDAY -> weekday(tokens, at, next, word.number());
      case DAY ->
          isQuoted(tokens, at) || isPartOfName(tokens, at)
              ? null
              : mention(tokens, at, next, new Days(word.number()));
      case YEAR -> ofYear(tokens, at, next, Point.ofYear(word.number(), 0, 0));
      case SHIFT -> shifted(tokens, at, next, word.number());
      case ORDINAL -> period(tokens, at);
      case PART -> part(tokens, at, next);
      case UNIT -> unit(tokens, at, next, word);
      case AGO -> ago(tokens, at, next, language);
      case MONTH -> null;
    };
  }

  private static DateMention mention(Tokens tokens, int first, int next, When when) {
    return new DateMention(tokens, first, next, when);
  }

  private static @Nullable DateMention weekday(Tokens tokens, int at, int next, int day) {
    String before = tokens.word(at - 1);
    if (EVERY.contains(before) || !CalendarWords.isName(tokens, at)) {
      return null;
    }
    char c = tokens.first(at);
    if (Character.isIdeographic(c)) {
      return chineseWeekday(tokens, at, next, day);
    }
    boolean russian = c >= 'а' && c <= 'я' && !isKazakhWeekday(tokens, at);
    if (russian && !BEFORE_WEEKDAY.contains(before)) {
      return null;
    }
    return mention(tokens, at, next, new Weekday(day, DateMention.NEAREST, false));
  }

  private static boolean isKazakhWeekday(Tokens tokens, int at) {
    String word = tokens.word(at);
    return word.indexOf('ү') >= 0
        || word.indexOf('і') >= 0
        || word.indexOf('ә') >= 0
        || word.startsWith("жұма")
        || word.startsWith("жума")
        || word.endsWith("емби");
  }

  /** 上周五, 周五; but not 一周一次. */
  private static @Nullable DateMention chineseWeekday(Tokens tokens, int at, int next, int day) {
    char before = tokens.first(at - 1);
    if (EastAsianNumbers.isPart(before) || tokens.isNumber(at - 1)) {
      return null;
    }
    int weeks =
        switch (before) {
          case '上' -> -1;
          case '本', '这' -> 0;
          case '下' -> 1;
          default -> DateMention.NEAREST;
        };
    return mention(
        tokens, weeks == DateMention.NEAREST ? at : at - 1, next, new Weekday(day, weeks, true));
  }

  /** 今年3月, 今年上半年, былтырғы желтоқсан; the year alone. */
  private DateMention ofYear(Tokens tokens, int at, int next, Point year) {
    DateMention inside =
        Character.isIdeographic(tokens.first(at))
            ? chinese.insideYear(tokens, at, next, year)
            : dates.insideYear(tokens, at, next, year);
    if (inside != null) {
      return inside;
    }
    boolean end = tokens.first(next) == '年' && isYearPart(tokens.first(next + 1)); // 今年年底
    return mention(tokens, at, end ? next + 2 : next, year);
  }

  /** Last year, this week, next Monday, last May. */
  private @Nullable DateMention shifted(Tokens tokens, int at, int next, int shift) {
    if (tokens.startsLine(next)) {
      return null;
    }
    PhraseTable.Hit<Word> hit = calendar.at(tokens, next);
    if (hit == null) {
      return null;
    }
    Word word = hit.meaning();
    if (word.kind() == Kind.WEEKDAY && CalendarWords.isName(tokens, next)) {
      return mention(tokens, at, hit.next(), new Weekday(word.number(), shift, false));
    }
    if (word.kind() == Kind.MONTH && CalendarWords.isName(tokens, next)) {
      return mention(tokens, at, hit.next(), new NamedMonth(word.number(), shift));
    }
    if (word.unit() == null) {
      return null;
    }
    return switch (word.unit()) {
      case YEAR ->
          tokens.first(at) > 'z' && !tokens.word(next).startsWith("год")
              ? ofYear(tokens, at, hit.next(), Point.ofYear(shift, 0, 0))
              : mention(tokens, at, hit.next(), Point.ofYear(shift, 0, 0));
      case MONTH -> mention(tokens, at, hit.next(), new Months(shift));
      case WEEK -> mention(tokens, at, hit.next(), new Weeks(shift));
      case WEEKEND -> mention(tokens, at, hit.next(), new Weekend(shift));
      case HALF, QUARTER -> null;
    };
  }

  private @Nullable DateMention period(Tokens tokens, int at) {
    return periods.read(tokens, at);
  }

  /** The end of the year, конца года, конца месяца. */
  private @Nullable DateMention part(Tokens tokens, int at, int next) {
    int of = tokens.word(next).equals("of") ? next + 1 : next;
    of = tokens.word(of).equals("the") ? of + 1 : of;
    PhraseTable.Hit<Word> hit = tokens.startsLine(of) ? null : calendar.at(tokens, of);
    if (hit == null) {
      return null;
    }
    Word word = hit.meaning();
    if (word.is(Unit.YEAR)) {
      return mention(tokens, at, hit.next(), Point.ofYear(0, 0, 0));
    }
    return word.is(Unit.MONTH) ? mention(tokens, at, hit.next(), new Months(0)) : null;
  }

  private @Nullable DateMention unit(Tokens tokens, int at, int next, Word word) {
    if (word.is(Unit.WEEKEND)) {
      return mention(tokens, at, next, new Weekend(DateMention.NEAREST));
    }
    boolean part = calendar.word(tokens, next).kind() == Kind.PART && !tokens.startsLine(next);
    boolean ofYear = word.is(Unit.YEAR) && tokens.first(at) > 'z' && !tokens.isNumber(at - 1);
    return part && ofYear && isAnyPart(tokens, next) // жыл соңына дейін
        ? mention(tokens, at, next + 1, Point.ofYear(0, 0, 0))
        : null;
  }

  private boolean isAnyPart(Tokens tokens, int at) {
    return calendar.at(tokens, at) != null;
  }

  /** 年底, 年末, 年内, where no year is said before. */
  @Nullable DateMention endOfYear(Tokens tokens, int at) {
    char before = tokens.first(at - 1);
    boolean own = "今去明本前后每上".indexOf(before) < 0 && !tokens.isNumber(at - 1);
    char after = tokens.first(at + 2);
    boolean ranked = tokens.first(at + 1) == '内' && (after == '第' || after == '最'); // 年内第二高
    return own && !ranked && !EastAsianNumbers.isPart(before) && isYearPart(tokens.first(at + 1))
        ? mention(tokens, at, at + 2, Point.ofYear(0, 0, 0))
        : null;
  }

  private static boolean isYearPart(char c) {
    return c == '底' || c == '末' || c == '内' || c == '初';
  }

  /** Two years ago, год назад, екі жыл бұрын, 十二天前: read back from the last word. */
  private @Nullable DateMention ago(Tokens tokens, int at, int next, String language) {
    int unit = at - 1;
    if (unit < 0 || tokens.startsLine(at) || isQuoted(tokens, at)) {
      return null;
    }
    int last = tokens.first(unit - 1) == '个' ? unit - 1 : unit;
    int number = 0;
    int first = last;
    if (Character.isIdeographic(tokens.first(unit))) {
      while (first > last - LONGEST_NUMERAL && EastAsianNumbers.isPart(tokens.first(first - 1))) {
        first--;
      }
      Numbers.Figure figure =
          first < last ? EastAsianNumbers.read(tokens, first, null, first) : null;
      number = figure == null || figure.scaled() ? 0 : figure.value().intValue();
    }
    for (int from = last - LONGEST_NUMERAL; number == 0 && from < last; from++) {
      Numerals.Numeral numeral =
          from < 0 || !tokens.isWord(from) ? null : Numerals.of(language).at(tokens, from);
      if (numeral != null && numeral.next() == last) {
        number = numeral.value();
        first = from;
      }
    }
    if (number == 0 && tokens.isNumber(last - 1)) {
      number = Math.max(0, DateWords.number(tokens, last - 1));
      first = last - 1;
    }
    if (number == 0) { // a year ago, год назад
      boolean article = tokens.word(unit - 1).equals("a");
      boolean alone = calendar.word(tokens, unit).is(Unit.YEAR) && tokens.first(unit) > 'z';
      number = article || alone ? 1 : 0;
      first = article ? unit - 1 : unit;
    }
    When when = number == 0 || number > MOST_UNITS ? null : back(tokens, unit, number);
    return when == null ? null : mention(tokens, first, next, when);
  }

  private static @Nullable When back(Tokens tokens, int at, int number) {
    String word = tokens.word(at);
    if (word.startsWith("day")
        || word.startsWith("дн")
        || word.equals("день")
        || word.equals("күн")
        || word.equals("天")) {
      return new Days(-number);
    }
    if (word.startsWith("week") || word.startsWith("недел") || word.equals("апта")) {
      return number == 1 ? new Weeks(-1) : null;
    }
    if (word.startsWith("month")
        || word.startsWith("месяц")
        || word.equals("ай")
        || word.equals("月")) {
      return new Months(-number);
    }
    boolean year =
        word.startsWith("year")
            || word.startsWith("год")
            || word.equals("лет")
            || word.equals("жыл")
            || word.equals("年");
    return year ? Point.ofYear(-number, 0, 0) : null;
  }

  /** What someone calls today or tomorrow is seldom the article's day. */
  private static boolean isQuoted(Tokens tokens, int at) {
    int marks = 0;
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_QUOTE) && !tokens.startsLine(i + 1); i--) {
      if (tokens.first(i) == '"') {
        marks++;
      }
    }
    return marks % 2 == 1;
  }

  /** Russia Today. */
  private static boolean isPartOfName(Tokens tokens, int at) {
    return tokens.isCapitalised(at) && tokens.isCapitalised(at - 1) && !tokens.startsLine(at);
  }
}
