package dev.silkwire.index.search;

/** The order of the articles found. */
public enum Sorting {
  /** Best match first. */
  RELEVANCE,
  /** Newest first, by date of publication. */
  NEWEST
}
