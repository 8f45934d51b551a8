package dev.silkwire.enrich.places;

import com.ibm.icu.text.Transliterator;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a place in every way its languages have: cases, spellings, adjectives, official names. */
final class PlaceForms {
  private final PhraseIndex.Builder<PlaceForm> index = PhraseIndex.builder();
  private final Set<String> seen = new HashSet<>();
  private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");

  PhraseIndex<PlaceForm> index() {
    return index.build();
  }

  /** The names an entry gives to its place. */
  void add(RuleNode entry, Place place) {
    String rule = entry.file() + "#" + place.id();
    for (String language : List.of("en", "ru", "zh", "kk")) {
      entry
          .optional(language)
          .ifPresent(names -> names.texts().forEach(name -> name(place, language, name, rule)));
    }
    if (entry.optional("kk").isEmpty() && place.kind() != Kind.COUNTRY) {
      // most foreign names are written in Kazakh as in Russian
      entry
          .optional("ru")
          .ifPresent(names -> names.texts().forEach(name -> name(place, "kk", name, rule)));
    }
    entry
        .optional("exact")
        .ifPresent(
            names ->
                names
                    .texts()
                    .forEach(
                        name -> add(place, PlaceForm.Kind.ABBREVIATION, "", name, false, rule)));
    entry
        .optional("after-comma")
        .ifPresent(
            names ->
                names
                    .texts()
                    .forEach(
                        name -> add(place, PlaceForm.Kind.AFTER_COMMA, "", name, false, rule)));
    entry
        .optional("other")
        .ifPresent(
            names ->
                names
                    .texts()
                    .forEach(name -> add(place, PlaceForm.Kind.NAME, "", name, false, rule)));
    entry
        .optional("adjectives")
        .ifPresent(
            adjectives ->
                adjectives
                    .fields(Set.of("en", "ru", "kk", "zh"))
                    .forEach(
                        (language, node) ->
                            node.texts().forEach(word -> adjective(place, language, word, rule))));
  }

  /** A name in the spellings and cases of its language. */
  void name(Place place, String language, String name, String rule) {
    switch (language) {
      case "ru" -> {
        for (String form : RussianForms.ofName(name)) {
          add(place, PlaceForm.Kind.NAME, language, form, false, rule);
        }
        if (place.kind() == Kind.REGION && name.endsWith("ская область")) {
          String adjective = name.substring(0, name.length() - "ая область".length()) + "ий";
          for (String form : RussianForms.ofAdjective(adjective)) {
            add(place, PlaceForm.Kind.DERIVED, language, form, false, rule);
          }
        }
      }
      case "zh" -> {
        add(place, PlaceForm.Kind.NAME, language, name, false, rule);
        add(place, PlaceForm.Kind.NAME, language, traditional.transliterate(name), false, rule);
      }
      case "kk" -> add(place, PlaceForm.Kind.NAME, language, name, true, rule);
      default -> add(place, PlaceForm.Kind.NAME, language, name, false, rule);
    }
  }

  /** "Republic of", "Kingdom of": longer names that would otherwise lose half of their words. */
  void officialNames(Place country, String language, String name, String rule) {
    switch (language) {
      case "en" -> {
        add(country, PlaceForm.Kind.NAME, language, "Republic of " + name, false, rule);
        add(country, PlaceForm.Kind.NAME, language, "Kingdom of " + name, false, rule);
      }
      case "ru" -> {
        name(country, language, "Республика " + name, rule);
        name(country, language, "Королевство " + name, rule);
      }
      case "kk" -> {
        name(country, language, name + " Республикасы", rule);
        name(country, language, name + " Корольдігі", rule);
      }
      default -> {
        // Chinese official names are in the rule file
      }
    }
  }

  private void adjective(Place place, String language, String word, String rule) {
    if (language.equals("ru")) {
      for (String form : RussianForms.ofAdjective(word)) {
        add(place, PlaceForm.Kind.ADJECTIVE, language, form, false, rule);
      }
    } else {
      add(place, PlaceForm.Kind.ADJECTIVE, language, word, language.equals("kk"), rule);
    }
  }

  private void add(
      Place place,
      PlaceForm.Kind kind,
      String language,
      String form,
      boolean suffixes,
      String rule) {
    if (seen.add(place.id() + '\t' + kind + '\t' + language + '\t' + NormalText.fold(form))
        || kind == PlaceForm.Kind.ABBREVIATION) {
      index.add(form, new PlaceForm(place, kind, language, form, suffixes, rule));
    }
  }
}
