package dev.silkwire.enrich.places;

import com.ibm.icu.text.LocaleDisplayNames;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.rules.RuleNode;
import dev.silkwire.enrich.text.PhraseIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every way every place is written. English, Russian, Chinese and Kazakh are always at hand; the
 * country names of another language are indexed when its first article comes.
 */
final class PlaceNames {
  private static final Set<String> CORE = Set.of("en", "ru", "zh", "kk");
  private static final Set<String> ENDINGS_LIKE_KAZAKH = Set.of("ky", "tt", "ba");

  private final PhraseIndex<PlaceForm> core;
  private final Map<String, Place> places;
  private final Map<String, PhraseIndex<PlaceForm>> others = new ConcurrentHashMap<>();

  private PlaceNames(PhraseIndex<PlaceForm> core, Map<String, Place> places) {
    this.core = core;
    this.places = places;
  }

  static PlaceNames of(RuleFiles rules) {
    Map<String, Place> places = new LinkedHashMap<>();
    PlaceForms forms = new PlaceForms();
    List<RuleNode> entries = rules.items("places");
    LocaleDisplayNames english = CldrCountries.in("en");
    rules.each(
        entries,
        entry -> {
          Place place = PlaceEntries.read(entry, english);
          places.merge(place.id(), place, PlaceEntries::merge);
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
    rules.each(
        entries,
        entry -> {
          Place place = places.get(entry.required("id").text());
          if (place != null) { // else it was told what is wrong with it when it was read
            forms.add(entry, place);
          }
        });
    for (String language : List.of("en", "ru", "zh", "kk")) {
      LocaleDisplayNames names = CldrCountries.in(language);
      for (String code : CldrCountries.codes()) {
        Place country = places.get(code);
        if (country != null) {
          for (String name : CldrCountries.names(code, names)) {
            forms.name(country, language, name, "cldr#" + code);
            forms.officialNames(country, language, name, "cldr#" + code);
          }
        }
      }
    }
    return new PlaceNames(forms.index(), places);
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

  /** The size of the main index, for the log. */
  int size() {
    return core.size();
  }

  /** All places, for tests. */
  List<Place> all() {
    return new ArrayList<>(places.values());
  }
}
