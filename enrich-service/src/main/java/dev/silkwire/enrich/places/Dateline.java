package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;

/**
 * Where an article was written, as its first words say: "ALMATY, March 5 (Agency) -", "АЛМАТЫ. 4
 * февраля.", "新华社阿斯塔纳5月17日电"; in a text that begins with its title, those of a line after it.
 *
 * @param agency where the name of a Chinese agency or paper begins that stands before
 * @param start where the place begins
 * @param end where the dateline ends; 0 where there is none
 */
record Dateline(int agency, int start, int end) {
  private static final Dateline NONE = new Dateline(0, 0, 0);
  private static final int LONGEST = 90;
  private static final int LONGEST_HAN = 40;
  private static final int LONGEST_TITLE = 250;

  /** An agency's own name before the place: 新华社, 中国新闻网. */
  private static final int LONGEST_AGENCY = 10;

  static Dateline of(NormalText text) {
    Dateline first = from(0, text);
    if (first.end > 0) {
      return first;
    }
    int most = Math.min(text.length(), LONGEST_TITLE);
    for (int i = 0; i < most; i++) {
      if (text.charAt(i) == ' '
          && text.quote(i, i + 1 < text.length() ? i + 2 : i + 1).indexOf('\n') >= 0) {
        Dateline next = from(i + 1, text);
        if (next.end > 0) {
          return next;
        }
      }
    }
    return NONE;
  }

  /** Whether the place is where the article was written. */
  boolean has(Mention mention) {
    return !mention.inTitle() && mention.start() >= start && mention.start() < end;
  }

  /** Whether the place is part of the name of the paper. */
  boolean isAgency(Mention mention) {
    return !mention.inTitle() && mention.start() >= agency && mention.start() < start;
  }

  private static Dateline from(int line, NormalText text) {
    Dateline chinese = chinese(line, text);
    return chinese.end > 0 ? chinese : new Dateline(line, line, endOfWritten(line, text));
  }

  private static Dateline chinese(int line, NormalText text) {
    int place = 0;
    int most = Math.min(text.length(), line + LONGEST_HAN);
    for (int i = line; i < most; i++) {
      switch (text.charAt(i)) {
        case '社', '网', '報', '报' -> place = i < line + LONGEST_AGENCY ? i + 1 : place;
        case '电', '電', '讯', '訊' -> {
          return place > 0 ? new Dateline(line, place, i + 1) : NONE;
        }
        case '。', '，' -> {
          return NONE;
        }
        default -> {
          // the place and the day
        }
      }
    }
    return NONE;
  }

  private static int endOfWritten(int line, NormalText text) {
    int place = endOfPlace(line, text);
    if (place == 0 || place >= text.length()) {
      return 0;
    }
    boolean capitals = isInCapitals(line, text, place);
    if (capitals && text.charAt(place) == '.') {
      return place + 1;
    }
    boolean dated = isDay(text, place);
    if (!capitals && !dated) {
      return 0;
    }
    int most = Math.min(text.length() - 1, line + LONGEST);
    for (int i = place; i < most; i++) {
      char c = text.charAt(i);
      if ((c == '-' || c == '–' || c == '—')
          && (text.charAt(i - 1) == ' ' || text.charAt(i + 1) == ' ')) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The end of the capitalised words the text begins with. */
  private static int endOfPlace(int line, NormalText text) {
    int most = Math.min(text.length(), line + LONGEST);
    int end = 0;
    for (int i = line; i < most; i++) {
      char c = text.charAt(i);
      boolean begins = i == line || text.charAt(i - 1) == ' ';
      if (Character.isLetter(c)) {
        if (begins && !text.isUpper(i)) {
          return 0;
        }
        end = i + 1;
      } else if (c == '.' && i - end < 1 && i + 1 < most && end < line + 4) {
        end = i + 1; // ST. PAUL
      } else if (c == '-' && i + 1 < most && Character.isLetter(text.charAt(i + 1))) {
        end = i + 1;
      } else if (c != ' ' && c != '\'') {
        return end;
      }
    }
    return 0;
  }

  private static boolean isInCapitals(int line, NormalText text, int end) {
    int letters = 0;
    for (int i = line; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        if (!text.isUpper(i)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 2;
  }

  /** ", March 5" or " (Agency)". */
  private static boolean isDay(NormalText text, int place) {
    int next = place + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next + 1 >= text.length()) {
      return false;
    }
    return switch (text.charAt(place)) {
      case ',' -> text.isUpper(next) || Character.isDigit(text.charAt(next));
      case ' ', '(' -> text.charAt(next - 1) == '(' || text.charAt(next) == '(';
      default -> false;
    };
  }
}
