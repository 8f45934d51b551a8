package dev.silkwire.enrich.imports;

import java.util.Set;

/**
 * Which places of a file are wanted.
 *
 * @param countries ISO 3166-1 codes; empty for all
 * @param minPopulation the smallest; a place whose population is not known passes only 0
 * @param limit how many at most
 */
public record PlaceFilter(Set<String> countries, long minPopulation, int limit) {
  public PlaceFilter {
    countries = Set.copyOf(countries);
  }

  boolean wants(String country, long population) {
    return country.matches("[A-Z]{2}")
        && (countries.isEmpty() || countries.contains(country))
        && population >= minPopulation;
  }
}
