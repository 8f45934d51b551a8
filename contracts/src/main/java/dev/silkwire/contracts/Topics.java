package dev.silkwire.contracts;

/**
 * The names of the topics. The major version of a value's schema is part of the name: evolution
 * within a version only adds fields, a changed meaning is a new topic.
 */
public final class Topics {
  /** Key: source id. Value: {@link SourceDefinition}, null removes the source. Compacted. */
  public static final String SOURCES = "news.sources.v1";

  /** Key: URL id. Value: {@link FetchedPage}. Kept for days and by size, for re-extraction. */
  public static final String PAGES = "news.pages.v1";

  /** Key: article id. Value: {@link Article}, one event per revision. */
  public static final String ARTICLES = "news.articles.v1";

  /** Key: article id. Value: {@link EnrichedArticle}. */
  public static final String ENRICHED = "news.articles.enriched.v1";

  /**
   * Key: article id. Value: {@link Article}, of the past: what a better extractor made of raw pages
   * that were read before. Beside the live topic, so that a backfill never delays live news.
   */
  public static final String ARTICLES_BACKFILL = "news.articles.backfill.v1";

  /** Key: article id. Value: {@link EnrichedArticle}, of the past. */
  public static final String ENRICHED_BACKFILL = "news.articles.enriched.backfill.v1";

  /** Key: URL id. Value: {@link JournalEntry}, what happened to every URL at every stage. */
  public static final String JOURNAL = "news.journal.v1";

  private Topics() {}

  /**
   * Where a record goes that can never succeed, with its cause, stage and offset in the headers.
   *
   * @param topic the topic the record was read from
   */
  public static String deadLetter(String topic) {
    return topic + "-dlt";
  }
}
