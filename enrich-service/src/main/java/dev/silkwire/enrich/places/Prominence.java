package dev.silkwire.enrich.places;

import dev.silkwire.enrich.places.NamedPlace.Evidence;
import dev.silkwire.enrich.places.Place.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weighs what an article has to do with each country: which one is its focus, and which ones it is
 * about rather than only names. The weights were set by hand beside a half of Reuters-21578 and the
 * own articles; what they say is in the comments.
 */
final class Prominence {
  /** A country is what the article is about from this weight on: named in the title, or often. */
  private static final double ABOUT = 2.2;

  private static final double IN_TITLE = 1.25;
  private static final double IN_LEAD = 0.4;
  private static final double PER_DOUBLING = 1.1;
  private static final double SHARE = 0.45;

  /** Where it was written says less about the focus than where it takes place. */
  private static final double DATELINE = 1;

  private static final double HOST_IN_TITLE = 1.2;
  private static final double HOST_IN_LEAD = 0.8;

  /** Partners are named by their country, the article's own country by its cities and regions. */
  private static final double PER_LOCAL_PLACE = 0.5;

  /** The subject stands first. */
  private static final double FIRST = 0.5;

  /** What weighs less is no evidence by itself. */
  private static final double LEAST = 0.4;

  private static final int LEAD = 300;

  private final Map<String, Country> countries = new TreeMap<>();
  private final Dateline dateline;
  private double mentions;

  private static final class Country {
    private double mentions;
    private double firstInTitle = Double.MAX_VALUE;
    private double firstInText = Double.MAX_VALUE;
    private boolean dateline;
    private double host;
    private final Set<String> local = new HashSet<>();
  }

  private Prominence(Dateline dateline) {
    this.dateline = dateline;
  }

  /** Weighs the places of an article. */
  static Prominence of(Collection<NamedPlace> places, Dateline dateline) {
    Prominence prominence = new Prominence(dateline);
    for (NamedPlace place : places) {
      place.evidence().forEach(prominence::add);
    }
    return prominence;
  }

  private void add(Evidence evidence) {
    Mention mention = evidence.mention();
    Place place = evidence.form().place();
    if (place.kind() == Kind.MACRO_REGION) {
      return;
    }
    if (dateline.isAgency(mention)) {
      return; // 中国甘肃网讯: where the paper is at home says nothing
    }
    Country country = countries.computeIfAbsent(place.country(), id -> new Country());
    double weight = weight(evidence);
    country.mentions += weight;
    mentions += weight;
    if (place.kind() != Kind.COUNTRY && !place.metonym()) {
      country.local.add(place.id());
    }
    if (weight < LEAST) {
      return; // Swiss francs in a title are no title about Switzerland
    }
    if (mention.inTitle()) {
      country.firstInTitle = Math.min(country.firstInTitle, mention.start());
      if (Locatives.isMeant(mention)) {
        country.host = Math.max(country.host, HOST_IN_TITLE);
      }
    } else if (dateline.has(mention)) {
      country.dateline = true;
    } else {
      country.firstInText = Math.min(country.firstInText, mention.start());
      if (mention.start() < dateline.end() + LEAD && Locatives.isMeant(mention)) {
        country.host = Math.max(country.host, HOST_IN_LEAD);
      }
    }
  }

  private static double weight(Evidence evidence) {
    Mention mention = evidence.mention();
    if (evidence.isDerived()) {
      return 0.5;
    }
    if (Words.isAcrossBorder(mention.field(), mention.start())) {
      return 0.3;
    }
    if (evidence.form().kind() != PlaceForm.Kind.ADJECTIVE) {
      return 1;
    }
    return Words.isMoney(Words.after(mention.field(), mention.end())) ? 0.2 : 0.8;
  }

  private double weight(Country country) {
    double weight =
        PER_DOUBLING * Math.log1p(country.mentions) + SHARE * country.mentions / mentions;
    if (country.firstInTitle < Double.MAX_VALUE) {
      weight += IN_TITLE;
    }
    if (country.firstInText < dateline.end() + LEAD) {
      weight += IN_LEAD;
    }
    return weight;
  }

  /** Whether the article is about the country; its dateline's and its focus are among them. */
  boolean isAbout(String id) {
    Country country = countries.get(id);
    return country != null && (country.dateline || weight(country) >= ABOUT || id.equals(focus()));
  }

  /** The country whose actors act and whose places host what happens; empty where none is named. */
  String focus() {
    double firstInTitle = Double.MAX_VALUE;
    double firstInText = Double.MAX_VALUE;
    for (Country country : countries.values()) {
      firstInTitle = Math.min(firstInTitle, country.firstInTitle);
      firstInText = Math.min(firstInText, country.firstInText);
    }
    String focus = "";
    double heaviest = 0;
    for (Map.Entry<String, Country> entry : countries.entrySet()) {
      Country country = entry.getValue();
      double weight =
          weight(country) + country.host + PER_LOCAL_PLACE * Math.log1p(country.local.size());
      if (country.dateline) {
        weight += DATELINE;
      }
      if (country.firstInTitle == firstInTitle && firstInTitle < Double.MAX_VALUE) {
        weight += FIRST;
      }
      if (country.firstInText == firstInText && firstInText < Double.MAX_VALUE) {
        weight += FIRST;
      }
      if (weight > heaviest) {
        focus = entry.getKey();
        heaviest = weight;
      }
    }
    return focus;
  }
}
