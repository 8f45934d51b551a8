package dev.silkwire.enrich.figures;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.figures.Currencies.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in an article, before it is a tag.
 *
 * @param kind {@code money}, {@code percent}, {@code count}, {@code duration}
 * @param unit what is counted; the currency's code for money
 * @param currency of money
 * @param first its first token
 * @param next the token after it
 * @param end one past its last character
 * @param more whether its number says that there are more: 50多
 */
record Amount(
    Kind kind,
    BigDecimal value,
    String unit,
    @Nullable Unit currency,
    int first,
    int next,
    int end,
    boolean more,
    String rule,
    double confidence) {

  /** What an amount measures. */
  enum Kind {
    MONEY("money", "figures#money"),
    PERCENT("percent", "figures#percent"),
    COUNT("count", "figures#count"),
    DURATION("duration", "figures#duration");

    private final String word;
    private final String rule;

    Kind(String word, String rule) {
      this.word = word;
      this.rule = rule;
    }

    String word() {
      return word;
    }

    String rule() {
      return rule;
    }

    Tag.Type type() {
      return this == MONEY ? Tag.Type.MONEY : Tag.Type.QUANTITY;
    }
  }

  Amount from(int earlier) {
    return new Amount(kind, value, unit, currency, earlier, next, end, more, rule, confidence);
  }

  Amount negative(int sign) {
    return new Amount(
        kind, value.negate(), unit, currency, sign, next, end, more, rule, confidence);
  }

  /** The same, of another noun. */
  Amount counting(String noun) {
    return new Amount(kind, value, noun, currency, first, next, end, more, rule, confidence);
  }
}
