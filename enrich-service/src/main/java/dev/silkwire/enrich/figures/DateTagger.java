package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.figures.CalendarWords.Kind;
import dev.silkwire.enrich.figures.CalendarWords.Word;
import dev.silkwire.enrich.figures.DateMention.Point;
import dev.silkwire.enrich.figures.DateMention.Weekday;
import dev.silkwire.enrich.figures.DateResolver.Resolved;
import dev.silkwire.enrich.figures.Outlook.Time;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Reading;
import dev.silkwire.enrich.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tags dates in ISO 8601; what is not known stays open ({@code XXXX-12-18}). A date without a year,
 * and one like "on Monday", counts from the day the article is from; else a year is that of the
 * only one the text names.
 */
public final class DateTagger {
  private static final String RULE = "figures#date";
  private static final int MOST_DATES = 200;
  private static final int HEAD = 400;

  private final CalendarWords calendar;
  private final Outlook outlook;
  private final Periods periods;
  private final CalendarDates dates;
  private final MonthDates months;
  private final ChineseDates chinese;
  private final RelativeDates relative;

  private DateTagger(RuleFiles rules) {
    this.calendar = CalendarWords.of(rules);
    this.outlook = Outlook.of(rules);
    this.periods = new Periods(calendar);
    this.dates = new CalendarDates(calendar, periods);
    this.months = new MonthDates(calendar, periods);
    this.chinese = new ChineseDates(periods);
    this.relative = new RelativeDates(calendar, periods, dates, chinese);
  }

  public static DateTagger of(RuleFiles rules) {
    return new DateTagger(rules);
  }

  public List<Tag> tag(Reading reading) {
    List<DateMention> mentions = new ArrayList<>();
    for (Tokens tokens : reading.tokens()) {
      int at = 0;
      while (at < tokens.size() && mentions.size() < MOST_DATES) {
        if ((at & 255) == 0 && reading.deadline().passed()) {
          break;
        }
        DateMention mention = read(tokens, at, reading.language());
        if (mention != null) {
          mentions.add(mention);
          at = Math.max(at + 1, mention.next());
        } else {
          at++;
        }
      }
    }
    return mentions.isEmpty() ? List.of() : tags(mentions, reading);
  }

  private @Nullable DateMention read(Tokens tokens, int at, String language) {
    if (tokens.isNumber(at)) {
      return isInside(tokens, at) ? null : fromNumber(tokens, at, language);
    }
    char first = tokens.first(at);
    if (first == '上' || first == '下' || first == '前' || first == '第' || first == '本') {
      DateMention period = chinesePeriod(tokens, at, first);
      if (period != null || first != '前') {
        return period;
      }
    }
    if (first == '年') {
      return relative.endOfYear(tokens, at);
    }
    PhraseTable.Hit<Word> hit = calendar.at(tokens, at);
    if (hit == null) {
      return first == 'q' && tokens.length(at) == 1 ? periods.read(tokens, at) : null;
    }
    if (hit.meaning().kind() == Kind.MONTH) {
      return CalendarWords.isName(tokens, at)
          ? months.from(tokens, at, hit.meaning().number())
          : null;
    }
    return relative.at(tokens, at, hit, language);
  }

  /** 上周, 上月, 本月, 上半年, 前三季度, 第一季度. */
  private @Nullable DateMention chinesePeriod(Tokens tokens, int at, char first) {
    int shift = first == '上' ? -1 : first == '下' ? 1 : 0;
    boolean shifts = first == '上' || first == '下' || first == '本';
    int unit = tokens.first(at + 1) == '个' ? at + 2 : at + 1;
    if (shifts && tokens.first(unit) == '月') {
      return new DateMention(tokens, at, unit + 1, new DateMention.Months(shift));
    }
    PhraseTable.Hit<Word> weekday = calendar.at(tokens, at + 1);
    if (shifts && weekday != null && weekday.meaning().kind() == Kind.WEEKDAY) {
      return null; // read from the weekday on
    }
    if (shifts && tokens.first(unit) == '周') {
      return new DateMention(tokens, at, unit + 1, new DateMention.Weeks(shift));
    }
    return periods.read(tokens, at);
  }

  private @Nullable DateMention fromNumber(Tokens tokens, int at, String language) {
    char next = tokens.first(at + 1);
    boolean han = Character.isIdeographic(next) || Character.isIdeographic(tokens.first(at + 3));
    DateMention mention = han ? chinese.fromNumber(tokens, at) : null;
    if (mention == null) {
      mention = dates.fromNumber(tokens, at, language);
    }
    return mention == null ? periods.read(tokens, at) : mention;
  }

  /** COVID2019, 10.2019. */
  private static boolean isInside(Tokens tokens, int at) {
    boolean letter =
        tokens.isWord(at - 1) && !Character.isIdeographic(tokens.first(at - 1))
            || tokens.first(at - 1) == '.' && tokens.isNumber(at - 2);
    return tokens.isGlued(at) && letter;
  }

  private List<Tag> tags(List<DateMention> mentions, Reading reading) {
    LocalDate published = reading.published();
    LocalDate anchor = published == null ? ownDate(mentions) : published;
    dropNamedDays(mentions);
    List<Time> outlooks = new ArrayList<>();
    for (DateMention mention : mentions) {
      outlooks.add(
          outlook.of(mention.tokens(), mention.first(), mention.next(), reading.language()));
    }
    DateResolver resolver = new DateResolver(anchor, onlyYear(mentions, outlooks));
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      DateMention mention = mentions.get(i);
      Resolved resolved = resolver.resolve(mention, outlooks.get(i));
      if (resolved != null) {
        Tokens tokens = mention.tokens();
        spans
            .computeIfAbsent(resolved.value(), none -> new ArrayList<>())
            .add(tokens.text().span(tokens.start(mention.first()), tokens.end(mention.next() - 1)));
        kinds.putIfAbsent(resolved.value(), resolved.kind());
      } else {
        doubt(mention, anchor != null, reading);
      }
    }
    List<Tag> tags = new ArrayList<>();
    spans.forEach((value, where) -> tags.add(tag(value, where, kinds, reading)));
    return tags;
  }

  private static void doubt(DateMention mention, boolean anchored, Reading reading) {
    String reason =
        !anchored
            ? "it is not known which day the article is from, to count from"
            : mention.when() instanceof DateMention.Days
                ? "means these days, not a day"
                : "the month has no such day";
    Tokens tokens = mention.tokens();
    reading
        .notes()
        .doubt(
            tokens.text(),
            tokens.start(mention.first()),
            tokens.end(mention.next() - 1),
            RULE,
            reason);
  }

  /** Of "Friday, June 23" the weekday says nothing more. */
  private static void dropNamedDays(List<DateMention> mentions) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      boolean beside = i > 0 && isDayBeside(mentions.get(i - 1), mentions.get(i));
      boolean before = i + 1 < mentions.size() && isDayBeside(mentions.get(i), mentions.get(i + 1));
      if (mentions.get(i).when() instanceof Weekday && (beside || before)) {
        mentions.remove(i);
      }
    }
  }

  private static boolean isDayBeside(DateMention one, DateMention other) {
    boolean day =
        one.when() instanceof Point first && first.day() > 0
            || other.when() instanceof Point second && second.day() > 0;
    return day && one.tokens() == other.tokens() && other.first() - one.next() <= 1;
  }

  private static Tag tag(
      String value, List<Span> where, Map<String, String> kinds, Reading reading) {
    String kind = kinds.getOrDefault(value, "explicit");
    double confidence = kind.equals("explicit") ? 0.95 : 0.8;
    return new Tag(
        Tag.Type.DATE,
        value,
        value,
        where,
        RULE,
        reading.ruleSet(),
        confidence,
        Map.of("kind", kind));
  }

  /** The year of a forecast is not the one the article is from. */
  private static int onlyYear(List<DateMention> mentions, List<Time> outlooks) {
    TreeSet<Integer> years = new TreeSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).when() instanceof Point point
          && !point.relative()
          && point.year() > 0
          && (outlooks.get(i) != Time.FUTURE || point.month() > 0)) {
        years.add(point.year());
      }
    }
    return years.size() == 1 ? years.getFirst() : 0;
  }

  /** The first whole date near the head of the text is the day the article is from. */
  private static @Nullable LocalDate ownDate(List<DateMention> mentions) {
    for (DateMention mention : mentions) {
      if (mention.tokens().start(mention.first()) > HEAD) {
        return null;
      }
      if (mention.when() instanceof Point point
          && !point.relative()
          && point.year() > 0
          && point.day() > 0) {
        return LocalDate.of(point.year(), point.month(), point.day());
      }
    }
    return null;
  }
}
