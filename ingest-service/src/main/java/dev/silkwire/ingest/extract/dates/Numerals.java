package dev.silkwire.ingest.extract.dates;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns the digits of other scripts into 0 to 9. */
final class Numerals {
  private static final String CHINESE = "〇一二三四五六七八九";

  /** 二〇二四年三月十四日: only whole dates, for 一 alone is a word. */
  private static final Pattern CHINESE_DATE =
      Pattern.compile("[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");

  private Numerals() {}

  /** Arabic-Indic, Persian and full-width digits, and Chinese numerals in dates. */
  static String latin(String text) {
    String digits = digits(text);
    return digits.indexOf('年') < 4
        ? digits
        : CHINESE_DATE.matcher(digits).replaceAll(Numerals::padded);
  }

  /** Lengths stay, so that places in the text do. */
  private static String padded(MatchResult date) {
    String written = date.group();
    StringBuilder out = new StringBuilder();
    for (String part : written.split("(?<=[年月日])", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      char unit = part.charAt(part.length() - 1);
      String number = part.substring(0, part.length() - 1);
      out.append(unit == '年' ? year(number) : upTo31(number)).append(unit);
    }
    while (out.length() < written.length()) {
      out.append(' ');
    }
    return out.toString();
  }

  private static String year(String numerals) {
    StringBuilder out = new StringBuilder();
    for (char c : numerals.toCharArray()) {
      out.append(Math.max(0, CHINESE.indexOf(c)));
    }
    return out.toString();
  }

  private static int upTo31(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return Math.max(0, CHINESE.indexOf(numerals.charAt(0)));
    }
    int tens = ten == 0 ? 1 : CHINESE.indexOf(numerals.charAt(0));
    int ones = ten == numerals.length() - 1 ? 0 : CHINESE.indexOf(numerals.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static String digits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 0x7F ? Character.digit(c, 10) : -1;
      if (digit >= 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + digit));
      }
    }
    return out == null ? text : out.toString();
  }
}
