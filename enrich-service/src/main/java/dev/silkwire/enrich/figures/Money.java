package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.Currencies.Found;
import dev.silkwire.enrich.figures.Currencies.Unit;
import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the money of which a figure is the number: its currency stands before it, after it, or was
 * named just before ("of the $24.1 billion, two billion was …").
 */
final class Money {
  private static final double SURE = 0.95;
  private static final double INHERITED = 0.7;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGE = BigDecimal.valueOf(500_000);

  private final Currencies currencies;
  private final Numbers numbers;

  Money(Currencies currencies, Numbers numbers) {
    this.currencies = currencies;
    this.numbers = numbers;
  }

  @Nullable Amount read(Tokens tokens, Figure bare, String language) {
    Found before = currencies.before(tokens, bare.first());
    Figure figure = before == null ? bare : withLetter(tokens, bare);
    int at = figure.next();
    boolean joined = tokens.first(at) == '-' && tokens.isGlued(at) && tokens.isGlued(at + 1);
    if (joined && tokens.isWord(at + 1)) {
      at++; // a 12-cent dividend
    }
    Found after = after(tokens, at, figure, language);
    if (before == null && after == null) {
      boolean grouped = !figure.word() && (figure.scaled() || figure.next() - figure.first() > 1);
      before = grouped ? currencies.wordBefore(tokens, figure.first(), language) : null;
      if (before == null) {
        return null;
      }
    }
    if (after != null && !figure.scaled()) { // 75 USD millions
      PhraseTable.Hit<BigDecimal> scale =
          tokens.startsLine(after.next()) ? null : numbers.scale(tokens, after.next(), language);
      if (scale != null) {
        figure = figure.times(scale.meaning(), scale.next());
        after = new Found(after.unit(), after.first(), scale.next(), scale.end());
      }
    }
    Unit unit = unit(before, after);
    int first = before == null ? figure.first() : before.first();
    int next = after == null ? figure.next() : after.next();
    int end = after == null ? tokens.end(next - 1) : after.end();
    Amount amount =
        new Amount(
            Amount.Kind.MONEY,
            figure.value(),
            name(tokens, unit, before, after),
            unit,
            first,
            next,
            end,
            figure.more(),
            unit.rule(),
            SURE);
    return after == null || unit.part() ? amount : withParts(tokens, amount, language);
  }

  /** A scaled figure beside nothing that it counts is of the money named before. */
  static Amount inherited(Tokens tokens, Figure figure, Unit unit) {
    return new Amount(
        Amount.Kind.MONEY,
        figure.value(),
        unit.code(),
        unit,
        figure.first(),
        figure.next(),
        tokens.end(figure.next() - 1),
        figure.more(),
        unit.rule(),
        INHERITED);
  }

  static boolean isLarge(BigDecimal value) {
    return value.compareTo(LARGE) >= 0;
  }

  /** $5m, £3bn, $20k. */
  private static Figure withLetter(Tokens tokens, Figure figure) {
    if (figure.scaled() || !tokens.isGlued(figure.next())) {
      return figure;
    }
    String factor =
        switch (tokens.word(figure.next())) {
          case "k" -> "1e3";
          case "m" -> "1e6";
          case "b" -> "1e9";
          case "t" -> "1e12";
          default -> "";
        };
    return factor.isEmpty() ? figure : figure.times(new BigDecimal(factor), figure.next() + 1);
  }

  private @Nullable Found after(Tokens tokens, int at, Figure figure, String language) {
    Found found = currencies.after(tokens, at, language);
    if (found != null) {
      boolean ofNext = // 3 USD50 cards
          tokens.isNumber(found.next())
              && tokens.isGlued(found.next())
              && !tokens.isGlued(found.first());
      return ofNext ? null : found;
    }
    boolean of =
        switch (tokens.word(at)) {
          case "de", "di", "d", "of" -> figure.scaled();
          default -> false;
        };
    if (of) {
      return currencies.after(tokens, at + 1, language);
    }
    boolean described = // американских долларов, Kyrgyz soms
        tokens.isWord(at)
            && !tokens.startsLine(at)
            && tokens.length(at) > 3
            && (tokens.isCapitalised(at) || Endings.isAdjective(tokens.word(at)));
    Found later = described ? currencies.after(tokens, at + 1, language) : null;
    return later != null && tokens.isWord(later.first()) ? later : null;
  }

  private static Unit unit(@Nullable Found before, @Nullable Found after) {
    if (before == null) {
      return after == null ? new Unit("", "", false) : after.unit();
    }
    if (after == null) {
      return before.unit();
    }
    boolean clearer = // $5 Canadian dollars
        before.unit().code().equals("USD")
            && !after.unit().code().isEmpty()
            && !after.unit().part();
    return clearer ? after.unit() : before.unit();
  }

  /** The code; the word itself where it tells none, or is a hundredth. */
  private static String name(
      Tokens tokens, Unit unit, @Nullable Found before, @Nullable Found after) {
    Found found = after != null && after.unit() == unit ? after : before;
    if (!unit.code().isEmpty() || found == null) {
      return unit.code();
    }
    return tokens.text().slice(tokens.start(found.first()), found.end());
  }

  /** 15 dollars and 50 cents; 五元三角; 15 dollars 50. */
  private Amount withParts(Tokens tokens, Amount whole, String language) {
    int at = whole.next();
    boolean joined =
        switch (tokens.word(at)) {
          case "and", "et", "y", "e", "und", "en", "и", "और", "con", "com" -> true;
          default -> false;
        };
    at = joined ? at + 1 : at;
    if (tokens.startsLine(at)) {
      return whole;
    }
    Figure figure = numbers.read(tokens, at, language);
    if (figure == null
        || figure.scaled()
        || figure.value().scale() > 0
        || figure.value().compareTo(HUNDRED) >= 0) {
      return whole;
    }
    char tenth = tokens.first(figure.next());
    if (tenth == '角' || tenth == '分' || tenth == '銭' || tenth == '毛') {
      BigDecimal parts = figure.value().movePointLeft(tenth == '角' || tenth == '毛' ? 1 : 2);
      return withParts(tokens, with(whole, parts, figure.next() + 1, tokens), language);
    }
    Found part = currencies.after(tokens, figure.next(), language);
    if (part != null && part.unit().part()) {
      Amount all = with(whole, figure.value().movePointLeft(2), part.next(), tokens);
      return new Amount(
          all.kind(),
          all.value(),
          all.unit(),
          all.currency(),
          all.first(),
          part.next(),
          part.end(),
          all.more(),
          all.rule(),
          all.confidence());
    }
    boolean ends =
        figure.next() >= tokens.size()
            || tokens.endsSentence(figure.next())
            || tokens.first(figure.next()) == ','
            || figure.word() && language.equals("hi"); // तेरह डॉलर पैंतालीस की
    boolean two = figure.value().compareTo(BigDecimal.TEN) >= 0;
    return ends && two && part == null
        ? with(whole, figure.value().movePointLeft(2), figure.next(), tokens)
        : whole;
  }

  private static Amount with(Amount whole, BigDecimal parts, int next, Tokens tokens) {
    return new Amount(
        whole.kind(),
        whole.value().add(parts),
        whole.unit(),
        whole.currency(),
        whole.first(),
        next,
        tokens.end(next - 1),
        whole.more(),
        whole.rule(),
        whole.confidence());
  }
}
