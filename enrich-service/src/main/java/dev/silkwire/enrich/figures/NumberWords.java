package dev.silkwire.enrich.figures;

import dev.silkwire.enrich.figures.PhraseTable.Hit;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.Tokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the rule files that are a number or change one: what multiplies it ("million"), what
 * is one by itself («полтора», "half a") and what adds a half to it ("and a half").
 */
final class NumberWords {
  private static final String FALLBACK = "en";
  private static final int SHORTEST_COMMON = 5;

  private final Map<String, PhraseTable<BigDecimal>> scales = new HashMap<>();
  private final Map<String, PhraseTable<BigDecimal>> numerals = new HashMap<>();
  private final Map<String, PhraseTable<BigDecimal>> halves = new HashMap<>();

  /** Words that mean the same in every language that has them, for a language told wrongly. */
  private final PhraseTable<BigDecimal> common = new PhraseTable<>();

  /** Reads the lists {@code scales}, {@code numerals} and {@code halves}. */
  static NumberWords of(RuleFiles rules) {
    NumberWords words = new NumberWords();
    Map<String, BigDecimal> factors = new TreeMap<>();
    rules.each("scales", entry -> add(entry, words.scales, factors));
    rules.each("numerals", entry -> add(entry, words.numerals, new TreeMap<>()));
    rules.each("halves", entry -> add(entry, words.halves, new TreeMap<>()));
    factors.forEach(
        (word, factor) -> {
          if (word.length() >= SHORTEST_COMMON) {
            words.common.add(word, factor);
          }
        });
    words.common.build();
    words.scales.values().forEach(PhraseTable::build);
    words.numerals.values().forEach(PhraseTable::build);
    words.halves.values().forEach(PhraseTable::build);
    return words;
  }

  private static void add(
      RuleNode entry,
      Map<String, PhraseTable<BigDecimal>> tables,
      Map<String, BigDecimal> numbers) {
    BigDecimal number = BigDecimal.valueOf(entry.required("id").number());
    BigDecimal value = number.stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    Map<String, RuleNode> fields = new TreeMap<>(entry.fields());
    fields.remove("id");
    fields.forEach(
        (language, words) -> {
          PhraseTable<BigDecimal> table =
              tables.computeIfAbsent(language, none -> new PhraseTable<>());
          boolean english = language.equals(FALLBACK);
          for (String word : words.texts()) {
            table.add(word, plain);
            numbers.merge(word, plain, (one, other) -> english ? other : one);
          }
        });
  }

  /** The factor a multiplying word means. */
  @Nullable Hit<BigDecimal> scale(Tokens tokens, int at, String language) {
    PhraseTable<BigDecimal> own = scales.get(language);
    Hit<BigDecimal> scale = own == null ? null : own.at(tokens, at);
    PhraseTable<BigDecimal> english = scales.get(FALLBACK);
    if (scale == null && own != english && english != null) {
      scale = english.at(tokens, at);
    }
    return scale == null ? common.at(tokens, at) : scale;
  }

  /** A word that is a number CLDR does not spell: "half a", «полтора», "a million". */
  @Nullable Hit<BigDecimal> numeral(Tokens tokens, int at, String language) {
    return at(numerals.get(language), tokens, at);
  }

  /** "And a half" after a number or its multiplying word. */
  @Nullable Hit<BigDecimal> half(Tokens tokens, int at, String language) {
    return tokens.startsLine(at) ? null : at(halves.get(language), tokens, at);
  }

  private static @Nullable Hit<BigDecimal> at(
      @Nullable PhraseTable<BigDecimal> table, Tokens tokens, int at) {
    return table == null ? null : table.at(tokens, at);
  }
}
