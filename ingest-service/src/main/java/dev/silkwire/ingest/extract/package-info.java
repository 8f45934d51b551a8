/**
 * Turns the bytes of a page into a clean article. Pure: bytes in, an {@link
 * dev.silkwire.ingest.extract.Extraction} out; fetching further pages is the visitor's work.
 */
@NullMarked
package dev.silkwire.ingest.extract;

import org.jspecify.annotations.NullMarked;
