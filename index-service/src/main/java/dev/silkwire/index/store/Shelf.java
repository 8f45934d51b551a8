package dev.silkwire.index.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A kind of document with an alias and monthly indices of its own. */
public enum Shelf {
  /** One document per article, in the index of the month it was first seen. */
  ARTICLES("news-articles"),
  /** One document per journal entry, in the index of its own month. */
  JOURNAL("news-journal");

  private final String alias;

  Shelf(String alias) {
    this.alias = alias;
  }

  /** What is searched; also the name of the template and the start of every index's name. */
  public String alias() {
    return alias;
  }

  /** The index of a month (UTC), such as {@code news-articles-2026-11}. */
  public String index(Instant time) {
    return alias + "-" + YearMonth.from(time.atZone(ZoneOffset.UTC));
  }
}
