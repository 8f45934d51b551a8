package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number where one begins: digits with the separators of the language, numerals, and the
 * words that multiply ("24,1 млрд", "26 billion", "3.5亿", "екі миллион").
 */
final class Numbers {
  private static final Map<String, BigDecimal> SCALES = new HashMap<>();
  private static final Map<String, Integer> NUMERALS = new HashMap<>();
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 18;

  static {
    scale("1e3", "thousand", "тыс", "тысяч", "тысяча", "тысячи", "мың", "千", "mil", "tausend");
    scale("1e4", "万", "萬", "만");
    scale("1e6", "million", "millions", "mln", "mn", "млн", "миллион", "миллиона", "миллионов");
    scale("1e6", "millionen", "millones", "milhoes", "milioni", "miljoen", "milyon", "millon");
    scale("1e8", "亿", "億", "억");
    scale("1e9", "billion", "billions", "bln", "bn", "млрд", "миллиард", "миллиарда", "миллиардов");
    scale("1e9", "milliarden", "milliards", "milliard", "miliardi", "milyar", "miljard", "mld");
    scale("1e12", "trillion", "trillions", "trln", "tn", "трлн", "триллион", "триллиона");
    scale("1e12", "триллионов", "兆");
    numerals("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
    numerals("один два три четыре пять шесть семь восемь девять десять");
    numerals("одна две");
    numerals("бір екі үш төрт бес алты жеті сегіз тоғыз он");
    for (String tens :
        "20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety 100 hundred 20 двадцать 30 тридцать 40 сорок 50 пятьдесят 100 сто 20 жиырма 30 отыз 40 қырық 50 елу 100 жүз 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen"
            .split(" (?=\\d)")) {
      String[] pair = tens.split(" ");
      NUMERALS.put(pair[1], Integer.parseInt(pair[0]));
    }
  }

  private Numbers() {}

  /**
   * A number and the tokens it is written with.
   *
   * @param first its first token
   * @param next the token after it
   * @param scaled whether a multiplying word belongs to it
   * @param word whether it is a numeral, not digits
   */
  record Figure(BigDecimal value, int first, int next, boolean scaled, boolean word) {

    /** Without an exponent and without zeros after the point. */
    String plain() {
      BigDecimal stripped = value.stripTrailingZeros();
      return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    boolean isYear() {
      return !scaled && value.scale() == 0 && value.intValue() >= 1900 && value.intValue() < 2100;
    }
  }

  static @Nullable Figure read(Tokens tokens, int at, String language) {
    Figure figure = tokens.isNumber(at) ? digits(tokens, at, language) : numeral(tokens, at);
    if (figure == null) {
      return null;
    }
    BigDecimal value = figure.value;
    int next = figure.next;
    boolean scaled = false;
    while (true) {
      int word = next;
      if (tokens.first(word) == '-' && tokens.isGlued(word)) {
        word++; // 26-billion
      }
      boolean many = tokens.first(word) == '多' || tokens.first(word) == '余';
      BigDecimal scale = SCALES.get(tokens.word(many ? word + 1 : word));
      if (scale == null || tokens.startsLine(word)) {
        break;
      }
      value = value.multiply(scale);
      next = many ? word + 2 : word + 1;
      scaled = true;
      if (tokens.first(next) == '.'
          && tokens.isGlued(next)
          && tokens.isWord(next + 1)
          && isAbbreviated(tokens.word(next - 1))) {
        next++; // млн. тенге
      }
    }
    return new Figure(value, at, next, scaled, figure.word);
  }

  private static boolean isAbbreviated(String scale) {
    return switch (scale) {
      case "тыс", "млн", "млрд", "трлн", "mln", "bln" -> true;
      default -> false;
    };
  }

  private static @Nullable Figure digits(Tokens tokens, int at, String language) {
    if (tokens.length(at) > LONGEST) {
      return null;
    }
    boolean commaIsPoint =
        switch (language) {
          case "en", "zh", "ja", "ko", "und", "hi", "th" -> false;
          default -> true;
        };
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
          tokens.first(next + 2) == sign && tokens.isGlued(next + 2) && tokens.isNumber(next + 3);
      boolean group =
          digits.length() == 3 && (!decimalSign || anotherFollows) && tokens.length(at) <= 3;
      if (group) {
        number.append(digits);
        grouped = true;
      } else if (anotherFollows) {
        return null; // 23.06.2017, 10.0.0.1
      } else {
        number.append('.').append(digits);
        point = true;
      }
      next += 2;
    }
    return new Figure(new BigDecimal(number.toString()), at, next, false, false);
  }

  private static @Nullable Figure numeral(Tokens tokens, int at) {
    Integer value = NUMERALS.get(tokens.word(at));
    if (value != null) {
      int next = at + 1;
      int all = value;
      boolean ones = value >= 20 && value < 100;
      int after = tokens.first(next) == '-' ? next + 1 : next;
      Integer more = ones ? NUMERALS.get(tokens.word(after)) : null;
      if (more != null && more < 10) {
        all += more;
        next = after + 1;
      }
      if (tokens.word(next).equals("hundred")) {
        all *= 100;
        next++;
      }
      return new Figure(BigDecimal.valueOf(all), at, next, false, true);
    }
    return hanNumeral(tokens, at);
  }

  private static @Nullable Figure hanNumeral(Tokens tokens, int at) {
    long all = 0;
    long digit = -1;
    int next = at;
    while (next < at + 8) {
      char c = tokens.first(next);
      int known = c == '两' ? 2 : HAN_DIGITS.indexOf(c);
      if (known >= 0) {
        digit = known;
      } else if (c == '十') {
        all += (digit < 0 ? 1 : digit) * 10;
        digit = 0;
      } else if (c == '百') {
        all += (digit < 0 ? 1 : digit) * 100;
        digit = 0;
      } else {
        break;
      }
      next++;
    }
    if (next == at) {
      return null;
    }
    return new Figure(BigDecimal.valueOf(all + Math.max(0, digit)), at, next, false, true);
  }

  private static void scale(String value, String... words) {
    for (String word : words) {
      SCALES.put(word, new BigDecimal(value));
    }
  }

  private static void numerals(String words) {
    int value = 1;
    for (String word : words.split(" ")) {
      NUMERALS.put(word, value++);
    }
  }
}
