/**
 * Countries, regions and cities: names of all countries from CLDR, more names, regions and cities
 * from rule files, found with one automaton, chosen by what else the article names.
 */
@NullMarked
package dev.silkwire.enrich.places;

import org.jspecify.annotations.NullMarked;
