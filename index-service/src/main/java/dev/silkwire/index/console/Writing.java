package dev.silkwire.index.console;

import java.util.Locale;
import java.util.Set;

/**
 * How a text is to be set: its language for the browser's fonts and hyphenation, its direction.
 *
 * @param lang value of the {@code lang} attribute
 * @param dir value of the {@code dir} attribute
 * @param name of the language, in English
 */
record Writing(String lang, String dir, String name) {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "fa", "he", "ur", "ps", "ug", "yi", "dv", "sd", "ckb");

  static Writing of(String language) {
    if (language.equals("und") || !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      return new Writing("", "auto", "Unknown language");
    }
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return new Writing(
        language,
        RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr",
        Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK));
  }
}
