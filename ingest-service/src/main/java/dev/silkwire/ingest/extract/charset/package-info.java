/**
 * From the bytes of a page to its characters: which encoding it is in, whether it is a page at all,
 * and whether what was decoded can be read by people.
 */
@NullMarked
package dev.silkwire.ingest.extract.charset;

import org.jspecify.annotations.NullMarked;
