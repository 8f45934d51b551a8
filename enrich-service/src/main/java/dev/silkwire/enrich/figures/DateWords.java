package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What all readers of dates ask of a token. */
final class DateWords {
  private DateWords() {}

  /** The number a token is; -1 where it is none of a date. */
  static int number(Tokens tokens, int at) {
    if (!tokens.isNumber(at) || tokens.length(at) > 4) {
      return -1;
    }
    int number = 0;
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      number = number * 10 + tokens.text().charAt(i) - '0';
    }
    return number;
  }

  static boolean isDayNumber(Tokens tokens, int at) {
    int number = tokens.length(at) <= 2 ? number(tokens, at) : 0;
    return number >= 1 && number <= 31;
  }

  static boolean isYear(Tokens tokens, int at) {
    int year = tokens.length(at) == 4 ? number(tokens, at) : 0;
    return year >= 1900 && year < 2100;
  }

  /** A year on the line of the token before it. */
  static boolean isYearBeside(Tokens tokens, int at) {
    return isYear(tokens, at) && !tokens.startsLine(at);
  }

  static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return false;
    }
    try {
      LocalDate.of(year == 0 ? 2024 : year, month, Math.max(1, day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Past "года", "г.", "жылы", "yil" and the like. */
  static int afterYearWord(Tokens tokens, int at) {
    int word =
        tokens.first(at) == '-' && tokens.isGlued(at) && tokens.isGlued(at + 1) ? at + 1 : at;
    if (starts(tokens, word, "жыл") || starts(tokens, word, "год") || starts(tokens, word, "yil")) {
      return tokens.startsLine(word) ? at : word + 1;
    }
    if (tokens.first(at) == 'г' && tokens.length(at) == 1) {
      return tokens.first(at + 1) == '.' ? at + 2 : at + 1;
    }
    return at;
  }

  /** Past "th" and the like, and past the ending of an inflected number: 23-нен. */
  static int afterOrdinal(Tokens tokens, int at) {
    if (!tokens.isGlued(at)) {
      return at;
    }
    return switch (tokens.word(at)) {
      case "st", "nd", "rd", "th", "го" -> at + 1;
      case "-" ->
          tokens.isGlued(at + 1) && tokens.isWord(at + 1) && tokens.length(at + 1) <= 3
              ? at + 2
              : at;
      default -> at;
    };
  }

  static boolean isTo(Tokens tokens, int at) {
    if (tokens.first(at) == '-') {
      return true;
    }
    return switch (tokens.word(at)) {
      case "to", "until", "till", "through", "по", "至", "到" -> true;
      default -> false;
    };
  }

  /** "20 мамырдан": from that day on. */
  static boolean isFrom(Tokens tokens, int at) {
    String word = tokens.word(at);
    return word.endsWith("дан")
        || word.endsWith("ден")
        || word.endsWith("тан")
        || word.endsWith("тен")
        || word.endsWith("нан")
        || word.endsWith("нен");
  }

  /** Past the name of a month and the full stop of a short one. */
  static int afterMonth(Tokens tokens, int month) {
    boolean abbreviated =
        tokens.first(month + 1) == '.' && tokens.isGlued(month + 1) && tokens.length(month) <= 4;
    return abbreviated
            && !tokens.startsLine(month + 2)
            && (tokens.isNumber(month + 2) || !tokens.isCapitalised(month + 2))
        ? month + 2
        : month + 1;
  }

  /** Past "айында". */
  static int afterMonthWord(Tokens tokens, int at) {
    return starts(tokens, at, "айы") || starts(tokens, at, "айлар") ? at + 1 : at;
  }

  static boolean starts(Tokens tokens, int at, String stem) {
    return at < tokens.size()
        && tokens.length(at) >= stem.length()
        && tokens.text().startsWith(stem, tokens.start(at));
  }
}
