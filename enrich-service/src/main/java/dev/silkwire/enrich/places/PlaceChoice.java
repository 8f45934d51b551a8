package dev.silkwire.enrich.places;

import dev.silkwire.enrich.places.NamedPlace.Evidence;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.text.Notes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which place each name of an article means: the one in the country of the other places
 * that are named.
 */
final class PlaceChoice {
  private final Map<String, Integer> support = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final Notes notes;

  private PlaceChoice(Notes notes) {
    this.notes = notes;
  }

  /** The places by their ids, in the order in which they are named. */
  static Map<String, NamedPlace> of(List<Mention> mentions, Notes notes) {
    PlaceChoice choice = new PlaceChoice(notes);
    mentions.forEach(choice::count);
    Map<String, NamedPlace> found = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      choice.choose(mention, found);
    }
    return found;
  }

  private void count(Mention mention) {
    Place first = mention.forms().getFirst().place();
    for (PlaceForm form : mention.forms()) {
      if (!form.place().country().equals(first.country())) {
        return;
      }
    }
    if (!first.support()) {
      support.merge(first.country(), 1, Integer::sum);
      mention.forms().forEach(form -> present.add(form.place().id()));
    }
  }

  private void choose(Mention mention, Map<String, NamedPlace> found) {
    PlaceForm best = null;
    int bestSupport = -1;
    boolean several = false;
    for (PlaceForm form : mention.forms()) {
      Place place = form.place();
      int supported = support.getOrDefault(place.country(), 0);
      boolean denied = place.unless().stream().anyMatch(present::contains);
      if (denied || (place.support() && supported == 0)) {
        notes.reject(
            mention.span(),
            form.rule(),
            () ->
                denied
                    ? "another place that is named speaks against it"
                    : "the name means other things too, and its country is not named");
        continue;
      }
      several |= best != null && !best.place().id().equals(place.id());
      boolean equallyACountry = // Georgia without any hint is the country, not the state
          supported == bestSupport
              && place.kind() == Kind.COUNTRY
              && best != null
              && best.place().kind() != Kind.COUNTRY;
      if (supported > bestSupport || equallyACountry) {
        best = form;
        bestSupport = supported;
      }
    }
    if (best != null) {
      Place place = best.place();
      found
          .computeIfAbsent(place.id(), id -> new NamedPlace(place))
          .add(new Evidence(mention, best), several);
    }
  }
}
