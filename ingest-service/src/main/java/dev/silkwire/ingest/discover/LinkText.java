package dev.silkwire.ingest.discover;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the words of a link: headline, menu entry, pager or "read more". Pure. */
final class LinkText {
  private static final Set<String> GENERIC =
      Set.of(
          "read more",
          "more",
          "read",
          "continue reading",
          "continue",
          "details",
          "full story",
          "full text",
          "learn more",
          "view",
          "view all",
          "see all",
          "all news",
          "more news",
          "comments",
          "no comments",
          "leave a comment",
          "share",
          "print",
          "print version",
          "reply",
          "подробнее",
          "подробно",
          "далее",
          "читать далее",
          "читать",
          "читать дальше",
          "читать полностью",
          "ещё",
          "еще",
          "все новости",
          "комментарии",
          "комментировать",
          "толығырақ",
          "толық оқу",
          "оқу",
          "барлық жаңалықтар",
          "更多",
          "详细",
          "详情",
          "查看详情",
          "阅读全文",
          "全文",
          "查看更多",
          "more>>",
          "続きを読む",
          "もっと見る");

  private static final Set<String> ATTACHMENT =
      Set.of(
          "pdf",
          "doc",
          "docx",
          "xls",
          "xlsx",
          "rtf",
          "zip",
          "download",
          "скачать",
          "жүктеу",
          "下载",
          "附件");

  private static final Set<String> NEXT =
      Set.of(
          "next",
          "next page",
          "older",
          "older posts",
          "older entries",
          "older news",
          "older articles",
          "earlier",
          "›",
          "»",
          ">",
          ">>",
          "→",
          "下一页",
          "下页",
          "后一页",
          "下一頁",
          "далее",
          "дальше",
          "следующая",
          "следующая страница",
          "след",
          "вперед",
          "вперёд",
          "показать ещё",
          "показать еще",
          "загрузить ещё",
          "загрузить еще",
          "келесі",
          "келесі бет",
          "алға",
          "кейінгі",
          "тағы",
          "көбірек көрсету",
          "more",
          "load more",
          "show more",
          "more news",
          "次へ",
          "다음",
          "suivant",
          "siguiente",
          "weiter",
          "sonraki",
          "кийинки",
          "keyingi");

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
          + "|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
          + "|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел)\\p{L}*\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s?[-./年]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}(?:日)?"
              + "(?:[T ,]{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?)?"
              + "|\\b\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)?\\d\\d\\b(?:[ ,]{1,3}\\d{1,2}:\\d{2})?"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+"
              + MONTH
              + "(?:[\\s,-]+(?:19|20)\\d\\d)?(?:[ ,|]{1,3}\\d{1,2}:\\d{2})?"
              + "|\\b"
              + MONTH
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d"
              + "|[\\[(（【]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}日?\\s?[\\])）】]"
              + "|^\\s?\\d{1,2}[-./]\\d{1,2}\\s?$"
              + "|\\d{1,2}月\\d{1,2}日"
              + "|\\b\\d{1,2}:\\d{2}\\b"
              + "|\\b\\d{1,2}\\s(?:minutes?|mins?|hours?|days?)\\sago"
              + "|\\d{1,2}\\s?(?:分钟|小时|天)前"
              + "|\\b(?:вчера|сегодня|бүгін|кеше|yesterday|today)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MAYBE_DATE =
      Pattern.compile(
          "[0-9]|вчера|сегодня|бүгін|кеше|yesterday|today|Вчера|Сегодня|Бүгін|Кеше|Yest|Tod");
  private static final Pattern SURE_DATE = Pattern.compile("\\d");

  private LinkText() {}

  /** How far the text reads like a headline: about 2 for a sure one, −3 for a number. */
  static double score(String text) {
    int letters = 0;
    int ideographs = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isIdeograph(c)) {
        ideographs++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        letters += Character.isLetter(c) ? 1 : 0;
        words += inWord ? 0 : 1;
        inWord = true;
      } else {
        inWord = inWord && (c == '\'' || c == '’' || c == '-');
      }
    }
    if (letters + ideographs == 0) {
      return -3;
    }
    double length = letters + 2.5 * ideographs;
    double allWords = words + ideographs / 2.0;
    if (isGeneric(text)) {
      return -1.5;
    }
    if (allWords >= 5 && length >= 25) {
      return 2;
    }
    if ((allWords >= 4 && length >= 16) || (allWords >= 3 && length >= 24)) {
      return 1.2;
    }
    return allWords >= 3 ? 0.4 : -1;
  }

  static boolean isGeneric(String text) {
    return GENERIC.contains(bare(text));
  }

  /** The small link beside a headline that leads to a file of it. */
  static boolean isAttachment(String text) {
    return ATTACHMENT.contains(bare(text));
  }

  static boolean saysNext(String text) {
    String bare = bare(text);
    return NEXT.contains(bare) || NEXT.contains(text.strip());
  }

  /** A date in the text, as written. */
  static Optional<String> date(String text) {
    if (!MAYBE_DATE.matcher(text).find()) { // most texts: spares the long pattern
      return Optional.empty();
    }
    Matcher date = DATE.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    String best = null;
    while (date.find()) {
      String found = date.group().strip();
      if (best == null || (found.length() > best.length() && SURE_DATE.matcher(found).find())) {
        best = found;
      }
    }
    return Optional.ofNullable(best).map(found -> found.replaceAll("^[\\[(（【]|[\\])）】]$", ""));
  }

  /** Without arrows, dots and other ornaments, in lower case. */
  private static String bare(String text) {
    if (text.length() > 60) {
      return ""; // no set phrase is that long
    }
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isIdeograph(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }
}
