/**
 * Enriched articles on their way into the store: how one becomes a document, and what is told of it
 * in the journal.
 */
@NullMarked
package dev.silkwire.index.article;

import org.jspecify.annotations.NullMarked;
