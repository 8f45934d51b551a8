package dev.silkwire.enrich.figures;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.silkwire.enrich.text.NormalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numerals of the languages that write them as one word, up to a million: "zweitausendfünfhundert",
 * "venticinquemila", "tweehonderd".
 */
final class OneWordNumerals {
  private static final Map<String, List<String>> THOUSANDS =
      Map.of("de", List.of("tausend"), "nl", List.of("duizend"), "it", List.of("mila", "mille"));

  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;

  private final List<String> thousands;
  private final Map<String, Integer> belowThousand = new HashMap<>();

  private OneWordNumerals(String language) {
    this.thousands = THOUSANDS.getOrDefault(language, List.of());
    RuleBasedNumberFormat words =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    for (String ruleSet : words.getRuleSetNames()) {
      if (ruleSet.contains("cardinal")) {
        for (int n = 1; n < 1000; n++) {
          String word = NormalText.fold(words.format(n, ruleSet)).replace(" ", "");
          belowThousand.putIfAbsent(word, n);
          if (n > 100 && n < 200 && word.startsWith("einhundert")) {
            belowThousand.putIfAbsent(word.substring("ein".length()), n);
          }
        }
      }
    }
  }

  /** Null for a language that writes its numerals apart. */
  static @Nullable OneWordNumerals of(String language) {
    return THOUSANDS.containsKey(language) ? new OneWordNumerals(language) : null;
  }

  /** The number a folded word means; 0 where it is none. */
  int value(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return 0;
    }
    for (String thousand : thousands) {
      int at = word.indexOf(thousand);
      if (at >= 0) {
        int times = at == 0 ? 1 : belowThousand.getOrDefault(word.substring(0, at), 0);
        String tail = word.substring(at + thousand.length());
        int rest = tail.isEmpty() ? 0 : belowThousand.getOrDefault(tail, -1);
        boolean alone = at == 0 && tail.isEmpty(); // a multiplying word
        return alone || times == 0 || rest < 0 ? 0 : times * 1000 + rest;
      }
    }
    return belowThousand.getOrDefault(word, 0);
  }
}
