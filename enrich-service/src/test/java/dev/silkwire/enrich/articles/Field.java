package dev.silkwire.enrich.articles;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an article is scored on. */
enum Field {
  LANGUAGE,
  FOCUS,
  COUNTRIES,
  REGIONS,
  CITIES,
  ORGANISATIONS,
  PEOPLE,
  EVENTS,
  PROGRAMMES,
  AMOUNTS,
  DATES,
  TOPICS,
  KEYPHRASES;

  /** The fields whose mean the seeds are scored by, too. */
  static final Set<Field> OF_THE_MEAN =
      EnumSet.complementOf(EnumSet.of(LANGUAGE, FOCUS, PROGRAMMES));

  /** The things that are found by what they are called. */
  static final Set<Field> NAMES = EnumSet.of(ORGANISATIONS, PEOPLE, EVENTS, PROGRAMMES);

  /** The things that are found by a value that stands at a certain place. */
  static final Set<Field> FIGURES = EnumSet.of(AMOUNTS, DATES);

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
