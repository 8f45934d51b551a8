package dev.silkwire.enrich.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes places of a GeoNames dump (tab-separated, see the readme at download.geonames.org): its
 * populated places. The alternate names say no language, so their letters do.
 */
public final class GeoNamesImport {
  private static final int NAME = 1;
  private static final int ASCII_NAME = 2;
  private static final int ALTERNATE_NAMES = 3;
  private static final int FEATURE_CLASS = 6;
  private static final int COUNTRY = 8;
  private static final int POPULATION = 14;

  private GeoNamesImport() {}

  /** Returns what came of it. */
  public static String run(Reader in, String source, PlaceFilter filter, Appendable out)
      throws IOException {
    Rows rows = new Rows(in, '\t', false);
    PlaceList places = new PlaceList(new RuleYaml(out), filter, source);
    for (Optional<List<String>> row = rows.next();
        row.isPresent() && !places.isFull();
        row = rows.next()) {
      List<String> place = row.get();
      if (place.size() <= POPULATION) {
        throw new ImportProblem(
            rows.line() - 1,
            "has "
                + place.size()
                + " columns; a GeoNames dump has 19, tab-separated (KZ.txt, cities15000.txt …)");
      }
      String country = place.get(COUNTRY);
      long population = population(place.get(POPULATION));
      if (place.get(FEATURE_CLASS).equals("P") && filter.wants(country, population)) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        names.put("en", new LinkedHashSet<>(List.of(place.get(NAME), place.get(ASCII_NAME))));
        for (String name : place.get(ALTERNATE_NAMES).split(",", -1)) {
          if (!name.equals(place.get(NAME)) && !name.equals(place.get(ASCII_NAME))) {
            PlaceList.sort(name.strip(), names);
          }
        }
        places.city(country, place.get(NAME), population, names);
      }
    }
    return places.summary();
  }

  private static long population(String number) {
    try {
      return number.isEmpty() ? 0 : Long.parseLong(number);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
