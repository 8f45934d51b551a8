package dev.silkwire.enrich.figures;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number where one begins: digits with the separators of the language, numerals, and the
 * words that multiply ("24,1 млрд", "26 billion", "3.5亿", "1 млн 200 мың").
 */
final class Numbers {
  private static final int LONGEST = 18;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** By language, from Unicode CLDR. */
  private static final Map<String, Boolean> COMMA_IS_POINT = new ConcurrentHashMap<>();

  private final NumberWords words;

  private Numbers(NumberWords words) {
    this.words = words;
  }

  static Numbers of(RuleFiles rules) {
    return new Numbers(NumberWords.of(rules));
  }

  /**
   * A number and the tokens it is written with.
   *
   * @param first its first token
   * @param next the token after it
   * @param scaled whether a multiplying word belongs to it
   * @param word whether it is a numeral, not digits
   * @param more whether it says of itself that there are more: 2100余
   */
  record Figure(BigDecimal value, int first, int next, boolean scaled, boolean word, boolean more) {

    /** Without an exponent and without zeros after the point. */
    String plain() {
      return Numbers.plain(value);
    }

    boolean isYear() {
      return !scaled
          && next - first == 1
          && value.scale() == 0
          && value.intValue() >= 1900
          && value.intValue() < 2100;
    }

    Figure from(int earlier) {
      return new Figure(value, earlier, next, scaled, word, more);
    }

    Figure times(BigDecimal factor, int after) {
      return new Figure(value.multiply(factor), first, after, true, word, more);
    }
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** The number that begins with a token; null where none does. */
  @Nullable Figure read(Tokens tokens, int at, String language) {
    if (tokens.isNumber(at)) {
      Figure figure = digits(tokens, at, language);
      return figure == null ? null : scaled(tokens, figure, language);
    }
    char first = tokens.first(at);
    boolean alone = // 百万ドル, 이천오백 달러
        switch (language) {
          case "ja" -> EastAsianNumbers.isMultiplier(tokens, at);
          case "ko" -> EastAsianNumbers.isKorean(tokens, at);
          default -> false;
        };
    if (alone || EastAsianNumbers.begins(first)) {
      return EastAsianNumbers.read(tokens, at, null, at);
    }
    if (EastAsianNumbers.isPart(first)) {
      return null;
    }
    Figure figure = spelled(tokens, at, language);
    return figure == null ? null : scaled(tokens, figure, language);
  }

  /** A number below a thousand, or a word that is one: "forty-five", "half a", «полтора». */
  private @Nullable Figure spelled(Tokens tokens, int at, String language) {
    PhraseTable.Hit<BigDecimal> own = words.numeral(tokens, at, language);
    if (own != null) {
      boolean scaled = own.meaning().compareTo(HUNDRED) > 0; // a million
      return new Figure(own.meaning(), at, own.next(), scaled, true, false);
    }
    Numerals.Numeral numeral = Numerals.of(language).at(tokens, at);
    return numeral == null || numeral.value() >= 100 && isAlone(tokens, at)
        ? null
        : new Figure(BigDecimal.valueOf(numeral.value()), at, numeral.next(), false, true, false);
  }

  /** "Of every hundred" counts nothing. */
  private static boolean isAlone(Tokens tokens, int at) {
    return tokens.word(at).equals("hundred");
  }

  /** The factor a multiplying word means. */
  PhraseTable.@Nullable Hit<BigDecimal> scale(Tokens tokens, int at, String language) {
    return words.scale(tokens, at, language);
  }

  private Figure scaled(Tokens tokens, Figure figure, String language) {
    if (EastAsianNumbers.isPart(tokens.first(figure.next)) && !tokens.startsLine(figure.next)) {
      Figure whole = EastAsianNumbers.read(tokens, figure.first, figure.value, figure.next);
      return whole == null ? figure : whole;
    }
    char more = tokens.first(figure.next);
    if ((more == '多' || more == '余') && tokens.isGlued(figure.next)) {
      Figure many = // 50多万
          EastAsianNumbers.isPart(tokens.first(figure.next + 1))
              ? EastAsianNumbers.read(tokens, figure.first, figure.value, figure.next + 1)
              : figure;
      int next = many == null || many.next == figure.next ? figure.next + 1 : many.next;
      BigDecimal value = many == null ? figure.value : many.value;
      return new Figure(value, figure.first, next, next > figure.next + 1, figure.word, true);
    }
    Figure half = withHalf(tokens, figure, BigDecimal.ONE, language);
    Figure all = multiplied(tokens, half, language);
    if (!all.scaled || half.value.scale() > 0 || figure.value.signum() == 0) {
      return all;
    }
    BigDecimal scale = figure.scaled ? figure.value : all.value.divide(figure.value);
    Figure andHalf = withHalf(tokens, all, scale, language);
    return andHalf.next > all.next
        ? andHalf
        : withSpelledRest(tokens, withRest(tokens, all, scale, language), scale, language);
  }

  /** One and a half million; un millón y medio. */
  private Figure withHalf(Tokens tokens, Figure whole, BigDecimal scale, String language) {
    PhraseTable.Hit<BigDecimal> half =
        whole.value.scale() > 0 ? null : words.half(tokens, whole.next, language);
    return half == null
        ? whole
        : new Figure(
            whole.value.add(half.meaning().multiply(scale)),
            whole.first,
            half.next(),
            whole.scaled,
            whole.word,
            false);
  }

  /** Two thousand five hundred; dois mil e quinhentos. */
  private Figure withSpelledRest(Tokens tokens, Figure whole, BigDecimal scale, String language) {
    String word = tokens.word(whole.next);
    int at = word.equals("and") || word.equals("e") ? whole.next + 1 : whole.next;
    if (!whole.word || tokens.startsLine(whole.next) || tokens.startsLine(at)) {
      return whole;
    }
    Figure rest = tokens.isWord(at) ? spelled(tokens, at, language) : null;
    if (rest == null) {
      return whole;
    }
    Figure all = scaled(tokens, rest, language);
    return all.value.scale() <= 0 && all.value.compareTo(scale) < 0
        ? new Figure(whole.value.add(all.value), whole.first, all.next, true, true, false)
        : whole;
  }

  private Figure multiplied(Tokens tokens, Figure figure, String language) {
    Figure all = figure;
    for (int scales = 0; scales < 3; scales++) {
      int word = all.next;
      if (tokens.first(word) == '-' && tokens.isGlued(word)) {
        word++; // 26-billion
      }
      PhraseTable.Hit<BigDecimal> scale =
          tokens.startsLine(word) ? null : scale(tokens, word, language);
      if (scale == null) {
        break;
      }
      int next = scale.next();
      boolean abbreviated =
          tokens.first(next) == '.'
              && tokens.isGlued(next)
              && tokens.length(word) <= 4
              && tokens.isWord(next + 1)
              && !tokens.startsLine(next + 1)
              && (!tokens.isCapitalised(next + 1) || language.equals("de")); // 2,5 Mio. Euro
      all = all.times(scale.meaning(), abbreviated ? next + 1 : next); // млн. тенге
    }
    return all;
  }

  /** 369 мың 200: what is less than the multiplying word follows it. */
  private Figure withRest(Tokens tokens, Figure whole, BigDecimal scale, String language) {
    int at = whole.next;
    if (!tokens.isNumber(at) || tokens.startsLine(at) || scale.signum() == 0) {
      return whole;
    }
    Figure rest = digits(tokens, at, language);
    if (rest == null) {
      return whole;
    }
    Figure all = multiplied(tokens, rest, language);
    boolean less = all.value.scale() <= 0 && all.value.compareTo(scale) < 0;
    return less && !all.isYear() && all.value.compareTo(BigDecimal.TEN) >= 0
        ? new Figure(whole.value.add(all.value), whole.first, all.next, true, whole.word, false)
        : whole;
  }

  private static boolean commaIsPoint(String language) {
    return !language.equals("und")
        && DecimalFormatSymbols.getInstance(new ULocale(language)).getDecimalSeparator() == ',';
  }

  private static @Nullable Figure digits(Tokens tokens, int at, String language) {
    if (tokens.length(at) > LONGEST) {
      return null;
    }
    boolean commaIsPoint = COMMA_IS_POINT.computeIfAbsent(language, Numbers::commaIsPoint);
    StringBuilder number = new StringBuilder(tokens.word(at));
    int next = at + 1;
    boolean point = false;
    boolean grouped = false;
    while (!point && number.length() < LONGEST) {
      char sign = tokens.first(next);
      boolean signed =
          (sign == ',' || sign == '.')
              && tokens.isGlued(next)
              && tokens.isNumber(next + 1)
              && tokens.isGlued(next + 1);
      boolean spaced =
          !signed
              && tokens.isNumber(next)
              && tokens.length(next) == 3
              && !tokens.startsLine(next)
              && (grouped || tokens.length(at) <= 3)
              && commaIsPoint
              && tokens.start(next) - tokens.end(next - 1) == 1;
      if (spaced) {
        number.append(tokens.word(next));
        grouped = true;
        next++;
        continue;
      }
      if (!signed) {
        break;
      }
      String digits = tokens.word(next + 1);
      boolean decimalSign = (sign == ',') == commaIsPoint;
      boolean anotherFollows =
          tokens.first(next + 2) == sign
              && tokens.isGlued(next + 2)
              && tokens.isNumber(next + 3)
              && tokens.isGlued(next + 3);
      boolean group =
          digits.length() == 3
              && (!decimalSign || anotherFollows || digits.equals("000"))
              && tokens.length(at) <= 3;
      if (group) {
        number.append(digits);
        grouped = true;
      } else if (anotherFollows) {
        return null; // 23.06.2017, 10.0.0.1
      } else if (digits.length() > LONGEST) {
        return null;
      } else {
        number.append('.').append(digits);
        point = true;
      }
      next += 2;
    }
    return new Figure(new BigDecimal(number.toString()), at, next, false, false, false);
  }
}
