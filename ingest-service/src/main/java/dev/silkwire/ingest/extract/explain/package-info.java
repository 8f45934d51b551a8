/**
 * Why an article was read from a page as it was: notes that the readers of a page take while
 * somebody wants to know, and the report made of them. Nothing here decides anything.
 */
@NullMarked
package dev.silkwire.ingest.extract.explain;

import org.jspecify.annotations.NullMarked;
