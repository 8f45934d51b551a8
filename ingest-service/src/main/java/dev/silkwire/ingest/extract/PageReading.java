package dev.silkwire.ingest.extract;

import java.util.Optional;

/**
 * What was read from a page.
 *
 * @param page everything found, as if the page were an article
 * @param refusal why it is none
 */
record PageReading(Extraction.ArticlePage page, Optional<Extraction.NoArticle> refusal) {}
