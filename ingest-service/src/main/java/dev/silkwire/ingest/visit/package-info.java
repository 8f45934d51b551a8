/**
 * The stories of ingest: what happens when a page, or an entrance of a source, is due. Everything
 * they call is a leaf of another room.
 */
@NullMarked
package dev.silkwire.ingest.visit;

import org.jspecify.annotations.NullMarked;
