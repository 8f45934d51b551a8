/**
 * The main text of a page: which of its passages are the article, and what kind of block each is.
 *
 * <p>The page is first flattened into an {@link dev.silkwire.ingest.extract.text.Outline}: its
 * passages in reading order, and its regions (elements) as ranges of passages. Everything after
 * that works on ranges: candidates for the body are regions, cleaning takes ranges out, trimming
 * moves ends.
 */
@NullMarked
package dev.silkwire.ingest.extract.text;

import org.jspecify.annotations.NullMarked;
