package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.Numbers.Figure;
import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads percentages: "7 per cent", «14 процентов», "%12", 百分之五, 近七成. */
final class Percentages {
  private static final double SURE = 0.95;
  private static final String AFTER_TENTHS = "立功员果本交长就熟效语品绩因都型人分套天";

  private final Numbers numbers;

  Percentages(Numbers numbers) {
    this.numbers = numbers;
  }

  @Nullable Amount read(Tokens tokens, Figure figure) {
    int at = figure.next();
    int next = end(tokens, at);
    if (next > 0) {
      boolean below = // down -18,2%
          tokens.first(figure.first() - 1) == '-'
              && tokens.isGlued(figure.first())
              && (!tokens.isGlued(figure.first() - 1) || tokens.first(figure.first() - 2) == '(');
      Amount amount = amount(tokens, figure, next, tokens.end(next - 1));
      return below ? amount.negative(figure.first() - 1) : amount;
    }
    if (tokens.first(at) == '成' && isTenths(tokens, figure, at)) {
      Figure tenths =
          new Figure(
              figure.value().multiply(BigDecimal.TEN),
              figure.first(),
              at + 1,
              false,
              true,
              figure.more());
      return amount(tokens, tenths, at + 1, tokens.end(at));
    }
    return null;
  }

  /** 百分之五: the word stands before the number. */
  @Nullable Amount ofHundred(Tokens tokens, int at, String language) {
    if (tokens.first(at) != '百' || tokens.first(at + 1) != '分' || tokens.first(at + 2) != '之') {
      return null;
    }
    Figure figure = numbers.read(tokens, at + 3, language);
    return figure == null
        ? null
        : amount(tokens, figure.from(at), figure.next(), tokens.end(figure.next() - 1));
  }

  static Amount amount(Tokens tokens, Figure figure, int next, int end) {
    return new Amount(
        Amount.Kind.PERCENT,
        figure.value(),
        Amount.Kind.PERCENT.word(),
        null,
        figure.first(),
        next,
        end,
        figure.more(),
        Amount.Kind.PERCENT.rule(),
        SURE);
  }

  private static boolean isTenths(Tokens tokens, Figure figure, int at) {
    return !figure.scaled()
        && figure.value().compareTo(BigDecimal.TEN) <= 0
        && figure.value().signum() > 0
        && tokens.first(figure.first() - 1) != '之'
        && tokens.first(figure.first() - 1) != '第'
        && AFTER_TENTHS.indexOf(tokens.first(at + 1)) < 0;
  }

  private static int end(Tokens tokens, int at) {
    String word = tokens.word(at);
    if (word.startsWith("процент")) {
      return word.startsWith("процентн") ? 0 : at + 1;
    }
    if (word.startsWith("пайыз")) {
      return at + 1;
    }
    return switch (word) {
      case "%", "percent", "pct", "prozent", "procent", "foiz", "пайыз" -> at + 1;
      case "per", "por", "pour" ->
          switch (tokens.word(at + 1)) {
            case "cent", "cento", "ciento" -> at + 2;
            default -> 0;
          };
      default -> 0;
    };
  }
}
