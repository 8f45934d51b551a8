package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an article says of one place. */
final class NamedPlace {
  /** Spans kept per place; a place named more often is not named better. */
  private static final int MOST_SPANS = 100;

  private final Place place;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /** қазақстандық: someone or something of the place; evidence where there is no better. */
  private final List<Span> derived = new ArrayList<>();

  private String rule = "";
  private double confidence;
  private boolean chosen;

  /** A mention and the form it was taken for. */
  record Evidence(Mention mention, PlaceForm form) {
    /** "Chinese": evidence of the country, but no name of it. */
    boolean isAdjective() {
      return isDerived() || form.kind() == PlaceForm.Kind.ADJECTIVE && form.language().equals("en");
    }

    boolean isDerived() {
      return form.kind() == PlaceForm.Kind.DERIVED;
    }
  }

  NamedPlace(Place place) {
    this.place = place;
  }

  void add(Evidence found, boolean amongSeveral) {
    double sure =
        switch (found.form.kind()) {
          case NAME -> amongSeveral ? 0.75 : 0.95;
          case ABBREVIATION -> 0.9;
          case ADJECTIVE, DERIVED, AFTER_COMMA -> 0.85;
        };
    if (confidence < sure) {
      confidence = sure;
      rule = found.form.rule();
    }
    List<Span> kept = found.isDerived() ? derived : spans;
    if (kept.size() < MOST_SPANS) {
      kept.add(found.mention.span());
      evidence.add(found);
    }
    chosen |= amongSeveral;
  }

  Place place() {
    return place;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  List<Span> spans() {
    return spans.isEmpty() ? derived : spans;
  }

  /** Whether only somebody or something from there is named, not the place. */
  boolean isOnlyDerived() {
    return spans.isEmpty();
  }

  /** Whether the country is not named but by adjectives. */
  boolean isOnlyAdjectives() {
    return evidence.stream().allMatch(Evidence::isAdjective);
  }

  /** The adjectives among the quotes. */
  Set<String> adjectives() {
    Set<String> quotes = new TreeSet<>();
    for (Evidence one : evidence) {
      if (one.isAdjective()) {
        quotes.add(one.mention.span().quote());
      }
    }
    return quotes;
  }

  String rule() {
    return rule;
  }

  double confidence() {
    return confidence;
  }

  /** Whether a name of several places was taken for this one. */
  boolean isChosen() {
    return chosen;
  }
}
