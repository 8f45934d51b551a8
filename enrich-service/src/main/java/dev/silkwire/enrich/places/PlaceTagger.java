package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.places.Place.Kind;
import dev.silkwire.enrich.rules.RuleFiles;
import dev.silkwire.enrich.text.NormalText;
import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.PhraseIndex;
import dev.silkwire.enrich.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tags the countries, regions and cities an article names, one country as its focus. */
public final class PlaceTagger {
  /** Spans kept per place; a place named more often is not named better. */
  private static final int MOST_SPANS = 100;

  private static final int SHORT_NAME = 5;

  private static final double INFERRED = 0.7;

  private final PlaceNames names;

  private PlaceTagger(PlaceNames names) {
    this.names = names;
  }

  public static PlaceTagger of(RuleFiles rules) {
    return new PlaceTagger(PlaceNames.of(rules));
  }

  /** What of the rules is not in the rule files. */
  public static String version() {
    return CldrCountries.version();
  }

  /** Some words of the article and what they may mean. */
  private record Mention(NormalText field, int start, int end, List<PlaceForm> forms) {
    int length() {
      return end - start;
    }

    Span span() {
      return field.span(start, end);
    }
  }

  /** What was found of one place. */
  private static final class Found {
    private final Place place;
    private final List<Span> spans = new ArrayList<>();

    /** қазақстандық: someone or something of the place; evidence where there is no better. */
    private final List<Span> derived = new ArrayList<>();

    private String rule = "";
    private double confidence;
    private double weight;
    private String chosen = "";

    Found(Place place) {
      this.place = place;
    }
  }

  public List<Tag> tag(Reading reading) {
    List<Mention> mentions = new ArrayList<>();
    for (NormalText field : reading.fields()) {
      mentions.addAll(mentions(field, reading));
      if (reading.deadline().passed()) {
        break;
      }
    }
    Map<String, Found> found = choose(municipalities(mentions), reading.notes());
    found.values().removeIf(place -> place.spans.isEmpty() && place.place.kind() != Kind.COUNTRY);
    for (Found place : found.values()) {
      if (place.spans.isEmpty()) {
        place.spans.addAll(place.derived);
      }
    }
    return tags(found, reading);
  }

  /** "XUAR, Beijing and Gansu": a municipality in a list of regions is named as one of them. */
  private List<Mention> municipalities(List<Mention> mentions) {
    List<Mention> read = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      PlaceForm form = mention.forms.getFirst();
      String regionId = form.place().region();
      Place region = regionId == null ? null : names.place(regionId).orElse(null);
      boolean beside =
          region != null
              && form.place().isMunicipality(region)
              && (isListedRegion(mentions, i - 1, i, region)
                  || isListedRegion(mentions, i + 1, i, region));
      if (beside && region != null) {
        PlaceForm asRegion =
            new PlaceForm(
                region, form.kind(), form.language(), form.written(), form.suffixes(), form.rule());
        read.add(new Mention(mention.field, mention.start, mention.end, List.of(asRegion)));
      } else {
        read.add(mention);
      }
    }
    return read;
  }

  private static boolean isListedRegion(List<Mention> mentions, int other, int self, Place region) {
    if (other < 0 || other >= mentions.size()) {
      return false;
    }
    Mention a = mentions.get(Math.min(other, self));
    Mention b = mentions.get(Math.max(other, self));
    Place place = mentions.get(other).forms.getFirst().place();
    return a.field == b.field
        && place.kind() == Kind.REGION
        && place.country().equals(region.country())
        && Words.isListSeparator(a.field, a.end, b.start);
  }

  private List<Mention> mentions(NormalText field, Reading reading) {
    String language = reading.language();
    Notes notes = reading.notes();
    List<Mention> hits = new ArrayList<>();
    PhraseIndex.Hits<PlaceForm> take =
        (start, end, forms) -> {
          Mention mention = accept(field, language, start, end, forms);
          if (mention != null) {
            hits.add(mention);
          } else if (notes.wanted()) {
            refused(field, language, start, end, forms, notes);
          }
          return true;
        };
    names.core().find(field, take);
    names.of(language).ifPresent(index -> index.find(field, take));
    hits.sort(
        Comparator.comparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::length).reversed()));
    List<Mention> longest = new ArrayList<>();
    int free = 0;
    for (Mention hit : hits) {
      if (hit.start >= free) {
        longest.add(hit);
        free = hit.end;
      } else if (notes.wanted()) {
        Mention winner = longest.getLast();
        notes.reject(
            hit.span(),
            hit.forms.getFirst().rule(),
            () -> "inside \"" + winner.span().quote() + "\", a longer name");
      }
    }
    return longest;
  }

  /** Why no form of a name was accepted where it stands as a word. */
  private void refused(
      NormalText field, String language, int start, int end, List<PlaceForm> forms, Notes notes) {
    boolean word =
        (start == 0 || !Words.joined(field.charAt(start - 1), field.charAt(start)))
            && (end == field.length() || !Words.joined(field.charAt(end - 1), field.charAt(end)));
    if (word) {
      for (PlaceForm form : forms) {
        String reason =
            written(form, field, language, start, end)
                ? "a word beside it says it is something else"
                : "not written as a name is";
        notes.reject(field, start, end, form.rule(), () -> reason);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Mention accept(
      NormalText field, String language, int start, int end, List<PlaceForm> forms) {
    if (start > 0 && Words.joined(field.charAt(start - 1), field.charAt(start))) {
      return null;
    }
    boolean free = end == field.length() || !Words.joined(field.charAt(end - 1), field.charAt(end));
    int wordEnd = free ? end : Words.endOfWord(field, end);
    List<PlaceForm> fitting = new ArrayList<>(forms.size());
    boolean derived = !free && KazakhSuffixes.derive(field, end, wordEnd);
    for (PlaceForm form : forms) {
      boolean stands = free || (form.suffixes() && KazakhSuffixes.fit(field, end, wordEnd));
      if (stands
          && written(form, field, language, start, end)
          && !vetoed(form, field, start, wordEnd)) {
        fitting.add(derived ? form.asAdjective() : form);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    int last = field.charAt(wordEnd - 1) == '-' ? wordEnd - 1 : wordEnd; // Sino-
    return new Mention(field, start, withHyphenatedEnding(field, language, last), fitting);
  }

  /** "АҚШ-тың": an abbreviation takes its Kazakh ending after a hyphen. */
  private static int withHyphenatedEnding(NormalText field, String language, int end) {
    if (!language.equals("kk") || end + 1 >= field.length() || field.charAt(end) != '-') {
      return end;
    }
    int wordEnd = Words.endOfWord(field, end + 1);
    return wordEnd > end + 1 && KazakhSuffixes.fit(field, end + 1, wordEnd) ? wordEnd : end;
  }

  /** Whether the form may be meant where it is written like this. */
  private boolean written(PlaceForm form, NormalText field, String language, int start, int end) {
    return switch (form.kind()) {
      case ABBREVIATION -> form.written().equals(field.quote(start, end));
      case NAME -> Words.isName(field, start) && isOfLanguage(form, language);
      case ADJECTIVE ->
          isOfLanguage(form, language)
              && (!form.language().equals("en") || Words.isName(field, start));
    };
  }

  /**
   * A short English country name in a text of another Latin language may be a word of it ("Mali",
   * "Chad"), where CLDR has that language's own names.
   */
  private boolean isOfLanguage(PlaceForm form, String language) {
    return !form.language().equals("en")
        || form.place().kind() != Kind.COUNTRY
        || form.written().length() > SHORT_NAME
        || language.equals("en")
        || names.of(language).isEmpty();
  }

  private static boolean vetoed(PlaceForm form, NormalText field, int start, int end) {
    Place place = form.place();
    if (place.notBefore().isEmpty() && place.notAfter().isEmpty()) {
      return Words.isHonorific(Words.before(field, start));
    }
    String next = Words.after(field, end);
    String previous = Words.before(field, start);
    if (place.notBefore().contains(next)
        || place.notAfter().contains(previous)
        || Words.isHonorific(previous)) {
      return true;
    }
    return form.kind() == PlaceForm.Kind.NAME
        && form.language().equals("en")
        && place.notBefore().contains(PlaceNames.ADJACENT_NAME)
        && Words.isPartOfPersonName(field, start, end);
  }

  private Map<String, Found> choose(List<Mention> mentions, Notes notes) {
    Map<String, Integer> support = new HashMap<>();
    Set<String> present = new HashSet<>();
    for (Mention mention : mentions) {
      Set<String> countries = new HashSet<>();
      for (PlaceForm form : mention.forms) {
        countries.add(form.place().country());
      }
      boolean sure = countries.size() == 1 && !mention.forms.getFirst().place().support();
      if (sure) {
        support.merge(mention.forms.getFirst().place().country(), 1, Integer::sum);
        mention.forms.forEach(form -> present.add(form.place().id()));
      }
    }
    Map<String, Found> found = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      PlaceForm best = null;
      int bestSupport = -1;
      boolean several = false;
      for (PlaceForm form : mention.forms) {
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
        note(found, mention, best, several);
      }
    }
    return found;
  }

  private static void note(
      Map<String, Found> found, Mention mention, PlaceForm form, boolean several) {
    Found place = found.computeIfAbsent(form.place().id(), id -> new Found(form.place()));
    double confidence =
        switch (form.kind()) {
          case NAME -> several ? 0.75 : 0.95;
          case ABBREVIATION -> 0.9;
          case ADJECTIVE -> 0.85;
        };
    if (place.confidence < confidence) {
      place.confidence = confidence;
      place.rule = form.rule();
    }
    boolean derived = form.kind() == PlaceForm.Kind.ADJECTIVE && form.language().equals("kk");
    List<Span> spans = derived ? place.derived : place.spans;
    if (spans.size() < MOST_SPANS) {
      spans.add(mention.span());
    }
    place.weight += weight(mention, form);
    place.chosen = several ? "the country of other places named" : place.chosen;
  }

  /** How much a mention says about which country the article is about. */
  private static double weight(Mention mention, PlaceForm form) {
    double weight = form.kind() == PlaceForm.Kind.ADJECTIVE ? 0.8 : 1;
    if (form.place().kind() != Kind.COUNTRY) {
      weight *= 0.6;
    }
    if (mention.field.field() == Span.Field.TITLE) {
      return weight * 4;
    }
    return mention.start < 400 ? weight * 2 : weight;
  }

  private List<Tag> tags(Map<String, Found> found, Reading reading) {
    Map<String, Double> countryWeights = new TreeMap<>();
    Map<String, Found> inferredFrom = new LinkedHashMap<>();
    for (Found place : found.values()) {
      String country = place.place.country();
      countryWeights.merge(country, place.weight, Double::sum);
      if (place.place.kind() != Kind.COUNTRY && !found.containsKey(country)) {
        inferredFrom.merge(country, place, (a, b) -> a.weight >= b.weight ? a : b);
      }
    }
    String focus = "";
    double heaviest = 0;
    for (Map.Entry<String, Double> entry : countryWeights.entrySet()) {
      if (entry.getValue() > heaviest) {
        focus = entry.getKey();
        heaviest = entry.getValue();
      }
    }
    List<Tag> tags = new ArrayList<>();
    for (Found place : found.values()) {
      if (place.place.metonym()) {
        continue;
      }
      Map<String, String> attributes = new TreeMap<>();
      if (place.place.kind() == Kind.COUNTRY) {
        if (place.place.id().equals(focus)) {
          attributes.put("focus", "true");
        }
      } else {
        attributes.put("country", place.place.country());
      }
      if (place.place.region() != null) {
        attributes.put("region", place.place.region());
      }
      if (!place.chosen.isEmpty()) {
        attributes.put("chosen-by", place.chosen);
      }
      tags.add(tag(place.place, place.spans, place.rule, place.confidence, attributes, reading));
    }
    final String focusCountry = focus;
    inferredFrom.forEach(
        (country, from) ->
            names
                .place(country)
                .ifPresent(
                    place -> {
                      Map<String, String> attributes = new TreeMap<>();
                      attributes.put("inferred-from", from.place.id());
                      if (country.equals(focusCountry)) {
                        attributes.put("focus", "true");
                      }
                      tags.add(tag(place, from.spans, from.rule, INFERRED, attributes, reading));
                    }));
    return tags;
  }

  private static Tag tag(
      Place place,
      List<Span> spans,
      String rule,
      double confidence,
      Map<String, String> attributes,
      Reading reading) {
    Tag.Type type =
        switch (place.kind()) {
          case COUNTRY -> Tag.Type.COUNTRY;
          case REGION -> Tag.Type.REGION;
          case CITY -> Tag.Type.CITY;
        };
    return new Tag(
        type, place.id(), place.name(), spans, rule, reading.ruleSet(), confidence, attributes);
  }
}
