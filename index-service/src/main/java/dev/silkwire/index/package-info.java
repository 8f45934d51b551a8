/**
 * Writes articles and the journal to Elasticsearch and serves search, the console and "explain this
 * URL". Start with {@link dev.silkwire.index.batch.BatchIndexing}, the story of one polled batch.
 */
@NullMarked
package dev.silkwire.index;

import org.jspecify.annotations.NullMarked;
