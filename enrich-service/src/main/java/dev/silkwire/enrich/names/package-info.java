/**
 * Organisations, people, events and programmes: lists from rule files in four languages, and in
 * English capitalised phrases told apart by their head words and the roles beside them.
 */
@NullMarked
package dev.silkwire.enrich.names;

import org.jspecify.annotations.NullMarked;
