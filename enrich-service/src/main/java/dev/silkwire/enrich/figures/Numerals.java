package dev.silkwire.enrich.figures;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.silkwire.enrich.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers below a thousand written in words, in every case and gender the Unicode CLDR knows
 * ("forty-five", «двумя», "отыз", "cuarenta y cinco").
 */
final class Numerals {
  /** Languages whose numerals are separate words and known to CLDR. */
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "kk", "ky", "uk", "es", "fr", "de", "it", "pt", "nl", "tr", "hi");

  private static final String FALLBACK = "en";

  private static final Map<String, Numerals> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final PhraseTable<Integer> phrases = new PhraseTable<>();
  private final @Nullable OneWordNumerals oneWord;

  /**
   * A numeral and the token after it.
   *
   * @param next the token after it
   */
  record Numeral(int value, int next) {}

  private Numerals(String language) {
    RuleBasedNumberFormat words =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    Map<String, Integer> forms = new LinkedHashMap<>(); // the cases have most forms in common
    for (String ruleSet : words.getRuleSetNames()) {
      if (ruleSet.contains("cardinal")) {
        for (int n = 2; n < 200; n++) { // cem, but cento e vinte
          String word = words.format(n, ruleSet);
          forms.putIfAbsent(word, n);
          forms.putIfAbsent(word.replace('\u0901', '\u0902'), n); // Hindi: पाँच is written पांच too
        }
        for (int n = 200; n < 1000; n += 100) {
          forms.putIfAbsent(words.format(n, ruleSet), n);
        }
        forms.putIfAbsent(words.format(1, ruleSet), 1);
      }
    }
    forms.forEach(phrases::add);
    phrases.build();
    oneWord = OneWordNumerals.of(language);
  }

  /** Of a language; English where CLDR has none. */
  static Numerals of(String language) {
    Numerals known = BY_LANGUAGE.get(language);
    if (known != null) {
      return known;
    }
    Numerals numerals =
        LANGUAGES.contains(language) ? new Numerals(language) : Numerals.of(FALLBACK);
    BY_LANGUAGE.put(language, numerals);
    return numerals;
  }

  /** Sto vosem'desyat, one hundred and eighty, жүз сексен: hundreds, then what is less. */
  @Nullable Numeral at(Tokens tokens, int at) {
    PhraseTable.Hit<Integer> hit = phrases.at(tokens, at);
    if (hit == null || hit.end() != tokens.end(hit.next() - 1)) {
      int joined = oneWord == null || !tokens.isWord(at) ? 0 : oneWord.value(tokens.word(at));
      return joined == 0 ? null : new Numeral(joined, at + 1);
    }
    int value = hit.meaning();
    int next = hit.next();
    if (value >= 100 && value % 100 == 0) {
      boolean joined = tokens.word(next).equals("and") || tokens.word(next).equals("e");
      int after = joined ? next + 1 : next;
      PhraseTable.Hit<Integer> rest = tokens.startsLine(after) ? null : phrases.at(tokens, after);
      if (rest != null && rest.meaning() < 100) {
        return new Numeral(value + rest.meaning(), rest.next());
      }
    }
    return new Numeral(value, next);
  }
}
