package dev.silkwire.enrich.names;

/** Reads 首届, 第七届, 第22届 as numbers. */
final class ChineseOrdinals {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseOrdinals() {}

  static boolean isDigit(char c) {
    return c == '十' || c == '两' || DIGITS.indexOf(c) >= 0;
  }

  /** The number in "第十二届"; empty where there is none. */
  static String value(String edition) {
    if (edition.startsWith("首")) {
      return "1";
    }
    int value = 0;
    int digit = 0;
    boolean any = false;
    for (char c : edition.toCharArray()) {
      if (c >= '0' && c <= '9') {
        digit = Math.min(digit, 10_000) * 10 + c - '0';
        any = true;
      } else if (c == '十') {
        value += Math.max(digit, 1) * 10;
        digit = 0;
        any = true;
      } else if (isDigit(c)) {
        digit = c == '两' ? 2 : DIGITS.indexOf(c);
        any = true;
      }
    }
    return any ? String.valueOf(value + digit) : "";
  }
}
