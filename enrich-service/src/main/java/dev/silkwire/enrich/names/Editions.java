package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * Numbers the events that are known by a list or by learned weights, whose edition stands beside
 * them: "V Дүниежүзілік көшпенділер ойындары", "第七届中国国际进口博览会", "Olympic Games 2024".
 */
final class Editions {
  private static final int LONGEST_HAN = 6;

  /** Of Russian, Kazakh and Kyrgyz ordinals in digits: 30-й, 10-шы. */
  private static final Set<String> ENDINGS =
      Set.of(
          "й", "я", "е", "го", "му", "м", "ой", "ый", "ий", "ая", "ое", "ого", "ому", "ом", "ую",
          "ю", "ей", "ші", "шы", "інші", "ыншы", "нші", "ншы", "чи", "чы", "чу", "чү");

  private Editions() {}

  static void find(Passage passage) {
    Tokens tokens = passage.tokens();
    int at = 0;
    while (at < tokens.size()) {
      Name event = passage.name(at);
      int next = Math.max(at + 1, passage.afterName(at));
      if (event != null && event.type() == Tag.Type.EVENT && !event.has("edition")) {
        String before = before(tokens, at);
        event.with("edition", before.isEmpty() ? year(tokens, at, next) : before);
      }
      at = next;
    }
  }

  private static String before(Tokens tokens, int first) {
    if (tokens.startsLine(first)) {
      return "";
    }
    if (tokens.first(first - 1) == '届') {
      return han(tokens, first - 1);
    }
    String ordinal = EnglishOrdinals.before(tokens, first);
    if (!ordinal.isEmpty()) {
      return ordinal;
    }
    int roman = Roman.value(tokens, first - 1);
    if (roman > 0) {
      return tokens.first(first) != '.' ? String.valueOf(roman) : "";
    }
    int number = numbered(tokens, first);
    return number < first ? tokens.word(number) : "";
  }

  /** Where "30-й", "10-шы" stands right before a word; the word itself where none does. */
  static int numbered(Tokens tokens, int first) {
    int number = first - 3;
    boolean ordinal =
        tokens.isNumber(number)
            && tokens.length(number) <= 3
            && tokens.first(first - 2) == '-'
            && tokens.isGlued(first - 2)
            && tokens.isGlued(first - 1)
            && ENDINGS.contains(tokens.word(first - 1));
    return ordinal ? number : first;
  }

  private static String han(Tokens tokens, int counter) {
    for (int i = counter - 1; i >= Math.max(0, counter - LONGEST_HAN); i--) {
      char c = tokens.first(i);
      if (c == '第' || c == '首') {
        return ChineseOrdinals.value(tokens.text().slice(tokens.start(i), tokens.end(counter)));
      }
    }
    return "";
  }

  /** A year at the end of the name or right after it. */
  private static String year(Tokens tokens, int first, int next) {
    int last = tokens.word(next - 1).startsWith("год") ? next - 2 : next - 1;
    int at = last > first && isYear(tokens, last) ? last : next;
    return isYear(tokens, at) && !tokens.startsLine(at) ? tokens.word(at) : "";
  }

  private static boolean isYear(Tokens tokens, int at) {
    return tokens.isNumber(at)
        && tokens.length(at) == 4
        && (tokens.word(at).startsWith("20") || tokens.word(at).startsWith("19"));
  }
}
