package dev.silkwire.enrich.places;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country, region, city or macro region.
 *
 * @param id ISO 3166-1 or 3166-2 code; a city is {@code KZ:Almaty}, a macro region {@code
 *     M:central-asia}
 * @param name how the tag calls it
 * @param region the region a city lies in
 * @param m49 the code the United Nations have for a macro region
 * @param support whether a mention alone is not enough, because the name means other things too
 * @param metonym whether it only stands for its country, as the White House does
 * @param notBefore folded words that, following the name, say it is something else
 * @param notAfter folded words that, preceding the name, say so
 * @param unless names of other places whose presence says the name means something else
 */
record Place(
    String id,
    Kind kind,
    String name,
    @Nullable String region,
    @Nullable String m49,
    boolean support,
    boolean metonym,
    Set<String> notBefore,
    Set<String> notAfter,
    Set<String> unless) {

  enum Kind {
    COUNTRY,
    REGION,
    CITY,
    /** Several countries, or parts of them. */
    MACRO_REGION
  }

  /** Whether it is a city that is a region of its own, as Beijing is. */
  boolean isMunicipality(Place itsRegion) {
    return kind == Kind.CITY && itsRegion.name.equals(name);
  }

  /** ISO 3166-1 code of the country it is or lies in; no code at all for a macro region. */
  String country() {
    return id.substring(0, 2);
  }
}
