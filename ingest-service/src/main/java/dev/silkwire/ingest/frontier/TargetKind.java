package dev.silkwire.ingest.frontier;

/** What stands behind a URL, as far as it matters for visiting it. */
public enum TargetKind {
  /** An RSS or Atom feed. */
  FEED,
  /** A sitemap or sitemap index; or a robots.txt, for the sitemaps it names. */
  SITEMAP,
  /** A page that lists articles. */
  SECTION,
  /** The home page of a source that names no entrance: a section page that shows the others. */
  HOME,
  /** An article, or what may be one. */
  PAGE;

  public boolean isEntrance() {
    return this != PAGE;
  }
}
