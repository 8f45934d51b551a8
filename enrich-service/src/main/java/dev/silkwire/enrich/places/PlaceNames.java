package dev.silkwire.enrich.places;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Transliterator;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.PhraseIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Every way every place is written. English, Russian, Chinese and Kazakh are always at hand; the
 * country names of another language are indexed when its first article comes.
 */
final class PlaceNames {
  private static final Set<String> CORE = Set.of("en", "ru", "zh", "kk");
  private static final Set<String> ENDINGS_LIKE_KAZAKH = Set.of("ky", "tt", "ba");
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "name",
              "region",
              "m49",
              "en",
              "ru",
              "zh",
              "kk",
              "adjectives",
              "exact",
              "after-comma",
              "other",
              "person",
              "metonym",
              "support",
              "not-before",
              "not-after",
              "unless"));
  static final String ADJACENT_NAME = "*name*";

  private final PhraseIndex<PlaceForm> core;
  private final Map<String, Place> places;
  private final Map<String, PhraseIndex<PlaceForm>> others = new ConcurrentHashMap<>();

  private PlaceNames(PhraseIndex<PlaceForm> core, Map<String, Place> places) {
    this.core = core;
    this.places = places;
  }

  static PlaceNames of(RuleFiles rules) {
    return new Compiler().compile(rules);
  }

  PhraseIndex<PlaceForm> core() {
    return core;
  }

  Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The country names of a language beyond the four; empty where CLDR does not know it. */
  Optional<PhraseIndex<PlaceForm>> of(String language) {
    if (CORE.contains(language) || !CldrCountries.knows(language)) {
      return Optional.empty();
    }
    return Optional.of(
        others.computeIfAbsent(
            language,
            wanted -> {
              PhraseIndex.Builder<PlaceForm> index = PhraseIndex.builder();
              LocaleDisplayNames names = CldrCountries.in(wanted);
              for (String code : CldrCountries.codes()) {
                Place country = places.get(code);
                if (country != null) {
                  for (String name : CldrCountries.names(code, names)) {
                    index.add(
                        name,
                        new PlaceForm(
                            country,
                            PlaceForm.Kind.NAME,
                            wanted,
                            name,
                            ENDINGS_LIKE_KAZAKH.contains(wanted),
                            "cldr#" + code));
                  }
                }
              }
              return index.build();
            }));
  }

  private static final class Compiler {
    private final PhraseIndex.Builder<PlaceForm> index = PhraseIndex.builder();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> seen = new java.util.HashSet<>();
    private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");

    PlaceNames compile(RuleFiles rules) {
      List<RuleNode> entries = rules.items("places");
      LocaleDisplayNames english = CldrCountries.in("en");
      rules.each(
          entries,
          entry -> {
            Place place = read(entry, english);
            places.merge(place.id(), place, Compiler::merge);
          });
      for (String code : CldrCountries.codes()) {
        places.computeIfAbsent(
            code,
            id ->
                new Place(
                    id,
                    Kind.COUNTRY,
                    english.regionDisplayName(id),
                    null,
                    null,
                    false,
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of()));
      }
      rules.each(entries, this::forms);
      for (String language : List.of("en", "ru", "zh", "kk")) {
        LocaleDisplayNames names = CldrCountries.in(language);
        for (String code : CldrCountries.codes()) {
          Place country = places.get(code);
          if (country != null) {
            for (String name : CldrCountries.names(code, names)) {
              name(country, language, name, "cldr#" + code);
              officialNames(country, language, name, "cldr#" + code);
            }
          }
        }
      }
      return new PlaceNames(index.build(), places);
    }

    private static Place merge(Place first, Place more) {
      return new Place(
          first.id(),
          first.kind(),
          first.name(),
          first.region() == null ? more.region() : first.region(),
          first.m49() == null ? more.m49() : first.m49(),
          first.support() || more.support(),
          first.metonym() || more.metonym(),
          union(first.notBefore(), more.notBefore()),
          union(first.notAfter(), more.notAfter()),
          union(first.unless(), more.unless()));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
      Set<String> all = new LinkedHashSet<>(a);
      all.addAll(b);
      return Set.copyOf(all);
    }

    private static Place read(RuleNode entry, LocaleDisplayNames english) {
      entry.fields(FIELDS);
      RuleNode idNode = entry.required("id");
      String id = idNode.text();
      Kind kind;
      if (id.matches("[A-Z]{2}")) {
        kind = Kind.COUNTRY;
      } else if (id.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
        kind = Kind.REGION;
      } else if (id.matches("[A-Z]{2}:[\\p{L}\\p{N}.'-]{1,60}")) {
        kind = Kind.CITY;
      } else if (id.matches("M:[a-z-]{1,60}")) {
        kind = Kind.MACRO_REGION;
      } else {
        throw idNode.problem(
            id
                + " should be KZ for a country, KZ-10 for a region, KZ:Almaty for a city or"
                + " M:central-asia for a macro region");
      }
      String name =
          entry
              .optional("name")
              .map(RuleNode::text)
              .orElseGet(() -> kind == Kind.COUNTRY ? english.regionDisplayName(id) : first(entry));
      Set<String> notBefore = words(entry, "not-before");
      Set<String> notAfter = words(entry, "not-after");
      if (entry.optional("person").map(RuleNode::isTrue).orElse(false)) {
        notBefore = union(notBefore, Set.of(ADJACENT_NAME));
        notAfter = union(notAfter, Set.of(ADJACENT_NAME));
      }
      return new Place(
          id,
          kind,
          name,
          entry.optional("region").map(RuleNode::text).orElse(null),
          entry.optional("m49").map(RuleNode::text).orElse(null),
          entry.optional("support").map(RuleNode::isTrue).orElse(false),
          entry.optional("metonym").map(RuleNode::isTrue).orElse(false),
          notBefore,
          notAfter,
          entry.optional("unless").map(RuleNode::texts).map(Set::copyOf).orElse(Set.of()));
    }

    private static String first(RuleNode entry) {
      for (String language : List.of("en", "ru", "kk", "zh")) {
        Optional<RuleNode> names = entry.optional(language);
        if (names.isPresent()) {
          return names.get().texts().getFirst();
        }
      }
      throw entry.problem("has no name; give en, ru, zh or kk");
    }

    private static Set<String> words(RuleNode entry, String field) {
      return entry
          .optional(field)
          .map(node -> node.texts().stream().map(NormalText::fold).collect(Collectors.toSet()))
          .orElse(Set.of());
    }

    private void forms(RuleNode entry) {
      String id = entry.required("id").text();
      Place place = places.get(id);
      if (place == null) {
        return; // what is wrong with it was told when it was read
      }
      String rule = entry.file() + "#" + id;
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
                              node.texts()
                                  .forEach(word -> adjective(place, language, word, rule))));
    }

    private void name(Place place, String language, String name, String rule) {
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
    private void officialNames(Place country, String language, String name, String rule) {
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

  /** The size of the main index, for the log. */
  int size() {
    return core.size();
  }

  /** All places, for tests. */
  List<Place> all() {
    return new ArrayList<>(places.values());
  }
}
