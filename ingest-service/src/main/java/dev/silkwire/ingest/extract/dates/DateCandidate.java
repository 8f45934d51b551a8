package dev.silkwire.ingest.extract.dates;

import dev.silkwire.contracts.ArticleDate;

/** A date a page gives, and what it says it is the date of. */
record DateCandidate(Kind kind, ArticleDate date) {
  enum Kind {
    PUBLISHED,
    MODIFIED
  }
}
