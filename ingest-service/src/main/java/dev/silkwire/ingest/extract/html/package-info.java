/**
 * A parsed page and what one walk over it gathers: meta elements, structured data, headlines,
 * times, links, and what the names of its elements (class, id, role) say they are for.
 */
@NullMarked
package dev.silkwire.ingest.extract.html;

import org.jspecify.annotations.NullMarked;
