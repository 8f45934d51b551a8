/**
 * When an article was published and last changed: every date a page gives is read as precisely as
 * it is written, and the most trusted one is the answer.
 */
@NullMarked
package dev.silkwire.ingest.extract.dates;

import org.jspecify.annotations.NullMarked;
