package dev.silkwire.enrich.places;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of all countries in a language, from the Unicode CLDR that ICU4J carries. */
final class CldrCountries {
  /** Codes that are no countries of articles: uninhabited islands. */
  private static final Set<String> LEFT_OUT = Set.of("AQ", "BV", "HM", "GS", "TF", "UM", "IO");

  private CldrCountries() {}

  /** Says which names these are: part of the rules' identity. */
  static String version() {
    return "icu " + VersionInfo.ICU_VERSION;
  }

  static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (String code : ULocale.getISOCountries()) {
      if (!LEFT_OUT.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  static Set<String> names(String code, LocaleDisplayNames names) {
    Set<String> forms = new LinkedHashSet<>();
    String name = names.regionDisplayName(code);
    if (name == null || name.equals(code)) {
      return forms;
    }
    String plain = name.replace(" SAR China", "").replace("САР ", "");
    int bracket = plain.indexOf(" (");
    if (bracket > 0 && plain.endsWith(")")) {
      forms.add(plain.substring(0, bracket));
      String other = plain.substring(bracket + 2, plain.length() - 1);
      if (other.length() > 3 && Character.isUpperCase(other.charAt(0))) {
        forms.add(other);
      }
    } else {
      forms.add(plain);
    }
    for (String form : List.copyOf(forms)) {
      if (form.contains(" & ")) {
        forms.add(form.replace(" & ", " and "));
      }
      if (form.startsWith("St. ")) {
        forms.add("Saint " + form.substring(4));
      }
      if (form.startsWith("中国") && form.endsWith("特别行政区")) {
        forms.add(form.substring(2, form.length() - 5));
      }
    }
    return forms;
  }

  static LocaleDisplayNames in(String language) {
    return LocaleDisplayNames.getInstance(
        ULocale.forLanguageTag(language), DisplayContext.CAPITALIZATION_NONE);
  }

  /** Whether CLDR knows the names in this language. */
  static boolean knows(String language) {
    return Arrays.stream(ULocale.getAvailableLocales())
        .anyMatch(locale -> locale.getLanguage().equals(language));
  }
}
