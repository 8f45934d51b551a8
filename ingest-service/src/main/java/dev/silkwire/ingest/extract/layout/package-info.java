/**
 * How the pages of one source are laid out, in the words of its operator: CSS selectors as data.
 * Belongs here what turns them into elements of a page, within bounds; what is read from the
 * elements is the business of the rooms for head, dates and text.
 */
@NullMarked
package dev.silkwire.ingest.extract.layout;

import org.jspecify.annotations.NullMarked;
