package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in the notation of Chinese, Japanese and Korean, where digits and multiplying
 * characters alternate ("十四万亿", "3.5亿", "2億4千万", "7천 5백만").
 */
final class EastAsianNumbers {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String KOREAN_DIGITS = "영일이삼사오육칠팔구";
  private static final int LONGEST = 16;
  private static final BigDecimal NONE = BigDecimal.ONE.negate();

  private final Tokens tokens;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private BigDecimal digits = NONE;
  private BigDecimal lastBig = NONE;
  private boolean scaled;

  private EastAsianNumbers(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What may begin or go on with such a number. */
  static boolean isPart(char c) {
    return digit(c) >= 0 || small(c) > 0 || big(c) > 0;
  }

  /** Whether a character begins one that is no multiplying character alone. */
  static boolean begins(char c) {
    return digit(c) >= 0 || c == '十';
  }

  /** Whether a Japanese number begins without a digit: 百万, 千; not 数百万, some millions. */
  static boolean isMultiplier(Tokens tokens, int at) {
    char before = tokens.first(at - 1);
    return small(tokens.first(at)) > 0 && before != '数' && before != '何';
  }

  /** Whether a Korean word is such a number: 이천오백, 백만. The digits alone are other words, too. */
  static boolean isKorean(Tokens tokens, int at) {
    char c = tokens.first(at);
    return (isPart(c) || KOREAN_DIGITS.indexOf(c) >= 0) && isAllParts(tokens, at);
  }

  /**
   * @param plain a number in digits that has been read already, or null
   * @param next the token to read on from
   */
  static Numbers.@Nullable Figure read(
      Tokens tokens, int first, @Nullable BigDecimal plain, int next) {
    EastAsianNumbers number = new EastAsianNumbers(tokens);
    if (plain != null) {
      number.digits = plain;
    }
    int at = number.readOn(next);
    if (at == next) {
      return null;
    }
    BigDecimal value = number.total.add(number.section);
    if (number.digits.signum() >= 0) {
      value = value.add(number.digits);
    }
    boolean more = isMore(tokens.first(at));
    if (more && big(tokens.first(at + 1)) > 0) { // 3千多万
      value = value.multiply(new BigDecimal(big(tokens.first(at + 1))));
      at += 2;
      number.scaled = true;
    } else if (more) {
      at++;
    }
    return new Numbers.Figure(value, first, at, number.scaled, plain == null, more);
  }

  private int readOn(int from) {
    int at = from;
    while (at < from + LONGEST && !(at > from && tokens.startsLine(at))) {
      char c = tokens.first(at);
      if (tokens.isNumber(at)) {
        if (digits.signum() >= 0) {
          break;
        }
        digits = new BigDecimal(tokens.word(at));
        at++;
        continue;
      }
      if (tokens.length(at) > 1) { // 백만: Korean letters stand together
        if (!isAllParts(tokens, at)) {
          break;
        }
        for (int i = tokens.start(at); i < tokens.end(at); i++) {
          take(tokens.text().charAt(i));
        }
        at++;
        continue;
      }
      boolean unit = small(c) == 1000 && "瓦米克伏赫卡兆".indexOf(tokens.first(at + 1)) >= 0;
      if (unit || !isPart(c)) {
        break;
      }
      if (c == '百' && tokens.first(at + 1) == '分') { // 百分之五
        break;
      }
      take(c);
      at++;
    }
    return at;
  }

  private void take(char c) {
    int digit = Math.max(digit(c), KOREAN_DIGITS.indexOf(c));
    if (digit >= 0) {
      digits =
          digits.signum() < 0
              ? BigDecimal.valueOf(digit)
              : digits.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
      return;
    }
    int small = small(c);
    if (small > 0) {
      BigDecimal times = digits.signum() < 0 ? BigDecimal.ONE : digits;
      section = section.add(times.multiply(BigDecimal.valueOf(small)));
      digits = NONE;
      return;
    }
    BigDecimal big = new BigDecimal(big(c));
    section = digits.signum() < 0 ? section : section.add(digits);
    digits = NONE;
    if (lastBig.signum() > 0 && big.compareTo(lastBig) > 0) { // 十四万亿
      total = total.add(section).multiply(big);
    } else {
      total = total.add((section.signum() == 0 ? BigDecimal.ONE : section).multiply(big));
    }
    section = BigDecimal.ZERO;
    lastBig = big;
    scaled = true;
  }

  private static boolean isAllParts(Tokens tokens, int token) {
    boolean multiplies = false;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      char c = tokens.text().charAt(i);
      boolean part = isPart(c);
      if (!part && KOREAN_DIGITS.indexOf(c) < 0) {
        return false;
      }
      multiplies |= part;
    }
    return multiplies;
  }

  private static boolean isMore(char c) {
    return c == '余' || c == '多' || c == '餘';
  }

  private static int digit(char c) {
    return switch (c) {
      case '零' -> 0;
      case '两', '兩' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  private static int small(char c) {
    return switch (c) {
      case '十', '십' -> 10;
      case '百', '백' -> 100;
      case '千', '천' -> 1000;
      default -> 0;
    };
  }

  private static long big(char c) {
    return switch (c) {
      case '万', '萬', '만' -> 10_000L;
      case '亿', '億', '억' -> 100_000_000L;
      case '兆', '조' -> 1_000_000_000_000L;
      default -> 0;
    };
  }
}
