package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a number measures or, in Chinese, what follows its counting word: "836 km", "120家企业",
 * «45 минут».
 */
final class Measures {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "kind", "words"));
  private static final double SURE = 0.9;

  private final PhraseTable<Unit> units = new PhraseTable<>();
  private final CalendarWords calendar;

  /** What is measured, and whether the word only counts what comes after it. */
  private record Unit(Amount.Kind kind, boolean counting) {}

  private Measures(CalendarWords calendar) {
    this.calendar = calendar;
  }

  /** Reads the list {@code units}. */
  static Measures of(RuleFiles rules, CalendarWords calendar) {
    Measures measures = new Measures(calendar);
    rules.each("units", measures::add);
    measures.units.build();
    return measures;
  }

  private void add(RuleNode entry) {
    Map<String, RuleNode> fields = entry.fields(FIELDS);
    RuleNode kind = entry.required("kind");
    Unit unit =
        switch (kind.text()) {
          case "count" -> new Unit(Amount.Kind.COUNT, false);
          case "counting" -> new Unit(Amount.Kind.COUNT, true);
          case "duration" -> new Unit(Amount.Kind.DURATION, false);
          default -> throw kind.problem("should be count, counting or duration");
        };
    RuleNode words = fields.get("words");
    if (words != null) {
      words.texts().forEach(word -> units.add(word, unit));
    }
  }

  boolean isMeasure(Tokens tokens, int at) {
    return units.at(tokens, at) != null;
  }

  boolean isDuration(Tokens tokens, int at) {
    Unit unit = units.meaning(tokens, at);
    return unit != null && unit.kind == Amount.Kind.DURATION;
  }

  @Nullable Amount read(Tokens tokens, Figure figure, int at, String language) {
    PhraseTable.Hit<Unit> hit = units.at(tokens, at);
    boolean one = figure.word() && figure.value().intValue() == 1 && !figure.scaled();
    if (hit == null || (one && !mayBeOne(hit.meaning(), language)) || !fits(tokens, figure, hit)) {
      return null;
    }
    return unit(tokens, figure, hit, at);
  }

  /** One metre, one person; but 一个 and "one day" say little more than an article. */
  private static boolean mayBeOne(Unit unit, String language) {
    return !unit.counting
        && unit.kind == Amount.Kind.COUNT
        && !language.equals("kk")
        && !language.equals("zh");
  }

  private boolean fits(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit) {
    int last = hit.next() - 1;
    boolean han = Character.isIdeographic(tokens.first(last));
    if (hit.meaning().kind == Amount.Kind.DURATION) {
      return lasts(tokens, figure, hit, han);
    }
    if (han) {
      return !tokens.word(figure.first() - 1).equals("第") && !isDated(tokens, hit.next());
    }
    boolean letter = tokens.length(last) <= 2 && hit.next() - figure.next() == 1;
    return !letter || !tokens.isCapitalised(last) || tokens.isAcronym(last);
  }

  private static boolean isDated(Tokens tokens, int next) {
    return tokens.first(next) == '月' || tokens.first(next) == '日';
  }

  /** Eight years; not the year 2024, nor eight o'clock, nor years ago, which are a date. */
  private boolean lasts(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit, boolean han) {
    if (figure.isYear() || figure.value().signum() == 0) {
      return false;
    }
    String before = tokens.word(figure.first() - 1);
    String word = tokens.word(hit.next() - 1);
    if (han) {
      char c = tokens.first(hit.next() - 1);
      boolean dated =
          c == '年'
              && (tokens.length(figure.first()) == 4
                  || figure.next() - figure.first() == 4
                  || tokens.isNumber(hit.next())
                  || "级代前后".indexOf(tokens.first(hit.next())) >= 0);
      return !dated && !before.equals("第") && !before.equals("月");
    }
    boolean clock =
        word.startsWith("час") && (before.equals("в") || before.equals("к") || before.equals("с"));
    return !clock && !calendar.isAgo(tokens, hit.next()) && !word.equals("год");
  }

  private Amount unit(Tokens tokens, Figure figure, PhraseTable.Hit<Unit> hit, int at) {
    if (hit.meaning().counting) { // 120家企业
      int next = endOfHanNoun(tokens, hit.next());
      String noun =
          next > hit.next()
              ? HanNouns.last(tokens, hit.next(), next)
              : tokens.text().slice(tokens.start(at), hit.end());
      return CountedNouns.amount(tokens, figure, next, noun);
    }
    return new Amount(
        hit.meaning().kind,
        figure.value(),
        tokens.text().slice(tokens.start(at), hit.end()),
        null,
        figure.first(),
        hit.next(),
        hit.end(),
        figure.more(),
        hit.meaning().kind.rule(),
        SURE);
  }

  /** Chinese nouns mostly have two characters, and what stands before one describes it. */
  private int endOfHanNoun(Tokens tokens, int from) {
    int next = from;
    while (next < from + HanNouns.LONGEST
        && HanNouns.isPart(tokens, next)
        && tokens.isGlued(next)
        && !isCalendarWord(tokens, next)) {
      next++;
    }
    if (next - from < 2) {
      return from;
    }
    return next - from == HanNouns.LONGEST ? from + 2 : next;
  }

  /** 86名学员明年毕业. */
  private boolean isCalendarWord(Tokens tokens, int at) {
    PhraseTable.Hit<?> hit = calendar.at(tokens, at);
    return hit != null && hit.next() > at + 1;
  }
}
