package dev.silkwire.enrich.figures;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What currencies are called in a language, singular and plural, and their signs, from the Unicode
 * CLDR that ICU4J carries.
 */
final class CldrCurrencies {
  static final List<String> LANGUAGES =
      List.of(
          "en", "ru", "zh", "kk", "es", "fr", "de", "it", "pt", "nl", "tr", "ja", "ko", "hi", "uk",
          "uz", "ky");

  /** Languages in which the noun stands first: franco suizo. */
  private static final Set<String> NOUN_FIRST = Set.of("es", "fr", "it", "pt");

  /** Languages whose nouns are not inflected by case, so that a noun alone can be looked up. */
  private static final Set<String> NOUN_ALONE =
      Set.of("es", "fr", "de", "it", "pt", "nl", "tr", "ja", "ko", "hi", "zh");

  private static final List<String> PLURALS = List.of("one", "two", "few", "many", "other");

  /** Accounting units and funds are no money of articles; metals are weighed. */
  private static final Set<String> LEFT_OUT =
      Set.of("CHE", "CHW", "UYI", "UYW", "COU", "CLF", "MXV", "BOV", "USN", "USS", "ECV");

  private static final Set<String> COMMON = Set.of("XAF", "XOF", "XPF", "XCD");
  private static final int SHORTEST = 3;

  /** Kept, since rules are read again while the service runs. */
  private static final Map<String, Map<String, String>> NAMES = new ConcurrentHashMap<>();

  private static final Map<String, Map<String, String>> NOUNS = new ConcurrentHashMap<>();

  private CldrCurrencies() {}

  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      if (!LEFT_OUT.contains(code) && (!code.startsWith("X") || COMMON.contains(code))) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** The full names in a language, with the code each means. */
  static Map<String, String> names(String language) {
    return NAMES.computeIfAbsent(language, CldrCurrencies::readNames);
  }

  private static Map<String, String> readNames(String language) {
    CurrencyDisplayNames display = CurrencyDisplayNames.getInstance(new ULocale(language));
    Map<String, String> names = new TreeMap<>();
    for (String code : codes()) {
      for (String name : names(display, code)) {
        names.putIfAbsent(name, code);
      }
    }
    return names;
  }

  /**
   * The nouns alone: "Franken", "pesetas". The code is empty where several countries call their
   * money so.
   */
  static Map<String, String> nouns(String language) {
    return NOUNS.computeIfAbsent(language, CldrCurrencies::readNouns);
  }

  private static Map<String, String> readNouns(String language) {
    Map<String, String> nouns = new TreeMap<>();
    if (!NOUN_ALONE.contains(language)) {
      return nouns;
    }
    ULocale locale = new ULocale(language);
    CurrencyDisplayNames display = CurrencyDisplayNames.getInstance(locale);
    List<String> countries = language.equals("zh") ? countries(locale) : List.of();
    for (String code : codes()) {
      for (String name : names(display, code)) {
        String[] words = withoutCountry(name, countries).split("[ ・]");
        String noun = words[NOUN_FIRST.contains(language) ? 0 : words.length - 1];
        int hyphen = noun.lastIndexOf('-');
        noun = hyphen < 0 ? noun : noun.substring(hyphen + 1);
        if (noun.length() >= SHORTEST || noun.charAt(0) > 0x3000) {
          nouns.merge(noun, code, (one, other) -> one.equals(other) ? one : "");
        }
      }
    }
    return nouns;
  }

  /** Signs that mean one currency: ₡, ₭. */
  static Map<String, String> signs() {
    CurrencyDisplayNames display = CurrencyDisplayNames.getInstance(ULocale.ENGLISH);
    Map<String, @Nullable String> signs = new HashMap<>();
    for (String code : codes()) {
      String sign = display.getNarrowSymbol(code);
      if (sign.length() == 1 && !Character.isLetterOrDigit(sign.charAt(0))) {
        signs.merge(sign, code, (one, other) -> "");
      }
    }
    Map<String, String> clear = new TreeMap<>();
    signs.forEach(
        (sign, code) -> {
          if (code != null && !code.isEmpty()) {
            clear.put(sign, code);
          }
        });
    return clear;
  }

  /** Codes of money whose sign is $ too: CAD$ 15. */
  static Set<String> dollars() {
    CurrencyDisplayNames display = CurrencyDisplayNames.getInstance(ULocale.ENGLISH);
    Set<String> dollars = new HashSet<>();
    for (String code : codes()) {
      if (display.getNarrowSymbol(code).equals("$")) {
        dollars.add(code.toLowerCase(Locale.ROOT));
      }
    }
    return dollars;
  }

  private static List<String> countries(ULocale locale) {
    List<String> countries = new ArrayList<>();
    for (String code : ULocale.getISOCountries()) {
      countries.add(new ULocale("und", code).getDisplayCountry(locale));
    }
    return countries;
  }

  /** 尼日利亚奈拉: Chinese writes country and noun together. */
  private static String withoutCountry(String name, List<String> countries) {
    for (String country : countries) {
      if (name.startsWith(country) && name.length() > country.length() + 1) {
        return name.substring(country.length());
      }
    }
    return name;
  }

  private static Set<String> names(CurrencyDisplayNames display, String code) {
    Set<String> names = new LinkedHashSet<>();
    names.add(display.getName(code));
    PLURALS.forEach(plural -> names.add(display.getPluralName(code, plural)));
    for (String name : List.copyOf(names)) {
      if (name.indexOf(' ') > 0 && name.charAt(0) > 0x3000) { // スイス フラン
        names.add(name.replace(' ', '・'));
        names.add(name.replace(" ", ""));
      }
    }
    names.removeIf(
        name ->
            name.equals(code)
                || name.indexOf('(') >= 0
                || name.indexOf('（') >= 0
                || (name.length() < SHORTEST && name.charAt(0) < 0x3000));
    return names;
  }
}
