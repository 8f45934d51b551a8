package dev.silkwire.ingest.extract.dates;

/**
 * What a text has of the things dates are written with, so that only those notations are tried for
 * which all is there.
 *
 * @param era whether there is the ideograph of the year, as counts of an era have
 * @param year whether there are four digits in a row
 * @param words whether there are three letters in a row, as the shortest name of a month has
 * @param marks whether there are two marks or ideographs such as stand between numbers
 */
record Notation(boolean era, boolean year, boolean words, boolean marks) {
  private static final String MARKS = "-/.\u2010\u2011\u5E74\uB144\u6708\uC6D4";

  static Notation of(String text) {
    boolean era = false;
    boolean year = false;
    boolean words = false;
    int marks = 0;
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      letters = isOfWord(c) ? letters + 1 : 0;
      year |= digits >= 4;
      words |= letters >= 3;
      era |= c == '年';
      marks += MARKS.indexOf(c) >= 0 ? 1 : 0;
    }
    return new Notation(era, year, words, marks >= 2);
  }

  private static boolean isOfWord(char c) {
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : Character.isLetter(c) || Character.isSurrogate(c) || c == '\u200C';
  }
}
