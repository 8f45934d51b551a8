package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.text.HanWords;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun a Chinese number counts, by ICU's dictionary: after its counting word (213名运动员),
 * before the number (患者137名), or in the count before it (其中92名).
 */
final class HanNouns {
  static final int LONGEST = 6;

  /** Counting words that do not tell what is counted, as 列 and 顶 do. */
  private static final String VAGUE = "个個名位家项項";

  private static final String NO_NOUN = "的和与及在为是有了被将已也都从到对向于以等参签出前来左上多余";
  private static final Set<String> VERBS =
      Set.of(
          "超过", "达到", "增至", "共有", "新增", "其中", "目前", "已有", "仅有", "只有", "设有", "拥有", "覆盖", "分别", "引进",
          "签约", "增加", "减少", "建成", "完成", "近期", "一共", "总共", "至少", "大约", "涉及", "获得", "取得", "举办", "开展",
          "提供", "派出", "安排");

  private HanNouns() {}

  static boolean isPart(Tokens tokens, int at) {
    char c = tokens.first(at);
    return Character.isIdeographic(c) && NO_NOUN.indexOf(c) < 0 && !EastAsianNumbers.isPart(c);
  }

  /** The last word of a short run of characters; what describes it stands before. */
  static String last(Tokens tokens, int first, int next) {
    String run = tokens.text().slice(tokens.start(first), tokens.end(next - 1));
    int[] beginnings = HanWords.beginnings(tokens, first, next);
    int from = beginnings[run.length() - 1];
    boolean suffix = run.length() - from == 1 && from > 0; // 代表队
    return run.substring(suffix ? beginnings[from - 1] : from);
  }

  /** A bare counting word counts what it counted before in the sentence, or the noun before it. */
  static Amount named(Tokens tokens, Amount counted, @Nullable Amount before) {
    if (!isVague(counted.unit())) {
      return counted;
    }
    if (before != null && !isVague(before.unit())) {
      for (int i = before.first(); i < before.next(); i++) {
        if (tokens.word(i).equals(counted.unit())) {
          return counted.counting(before.unit());
        }
      }
    }
    int first = counted.first();
    while (first > counted.first() - LONGEST
        && isPart(tokens, first - 1)
        && tokens.isGlued(first)) {
      first--;
    }
    String noun = counted.first() - first < 2 ? "" : last(tokens, first, counted.first());
    return noun.length() < 2 || VERBS.contains(noun) ? counted : counted.counting(noun);
  }

  private static boolean isVague(String unit) {
    return unit.length() == 1 && VAGUE.contains(unit);
  }
}
