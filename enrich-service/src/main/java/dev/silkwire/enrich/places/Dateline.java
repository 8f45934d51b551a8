package dev.silkwire.enrich.places;

import dev.silkwire.enrich.text.NormalText;

/**
 * Where an article was written, as its first words say: "ALMATY, March 5 (Agency) -", "АЛМАТЫ. 4
 * февраля.", "新华社阿斯塔纳5月17日电".
 *
 * @param agency where the name of a Chinese agency or paper ends that stands before; 0 without one
 * @param end where the dateline ends; 0 where the text begins without one
 */
record Dateline(int agency, int end) {
  private static final int LONGEST = 90;
  private static final int LONGEST_HAN = 40;

  /** An agency's own name before the place: 新华社, 中国新闻网. */
  private static final int LONGEST_AGENCY = 10;

  static Dateline of(NormalText text) {
    Dateline chinese = chinese(text);
    return chinese.end > 0 ? chinese : new Dateline(0, endOfWritten(text));
  }

  private static Dateline chinese(NormalText text) {
    int agency = 0;
    int most = Math.min(text.length(), LONGEST_HAN);
    for (int i = 0; i < most; i++) {
      switch (text.charAt(i)) {
        case '社', '网', '報', '报' -> agency = i < LONGEST_AGENCY ? i + 1 : agency;
        case '电', '電', '讯', '訊' -> {
          return agency > 0 ? new Dateline(agency, i + 1) : new Dateline(0, 0);
        }
        case '。', '，' -> {
          return new Dateline(0, 0);
        }
        default -> {
          // the place and the day
        }
      }
    }
    return new Dateline(0, 0);
  }

  private static int endOfWritten(NormalText text) {
    int place = endOfPlace(text);
    if (place == 0 || place >= text.length()) {
      return 0;
    }
    boolean capitals = isInCapitals(text, place);
    if (capitals && text.charAt(place) == '.') {
      return place + 1;
    }
    boolean dated = isDay(text, place);
    if (!capitals && !dated) {
      return 0;
    }
    int most = Math.min(text.length() - 1, LONGEST);
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
  private static int endOfPlace(NormalText text) {
    int most = Math.min(text.length(), LONGEST);
    int end = 0;
    for (int i = 0; i < most; i++) {
      char c = text.charAt(i);
      boolean begins = i == 0 || text.charAt(i - 1) == ' ';
      if (Character.isLetter(c)) {
        if (begins && !text.isUpper(i)) {
          return 0;
        }
        end = i + 1;
      } else if (c == '.' && i - end < 1 && i + 1 < most && end < 4) {
        end = i + 1; // ST. PAUL
      } else if (c == '-' && i + 1 < most && Character.isLetter(text.charAt(i + 1))) {
        end = i + 1;
      } else if (c != ' ' && c != '\'') {
        return end;
      }
    }
    return 0;
  }

  private static boolean isInCapitals(NormalText text, int end) {
    int letters = 0;
    for (int i = 0; i < end; i++) {
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
