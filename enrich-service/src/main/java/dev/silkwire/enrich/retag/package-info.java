/** Tagging anew what was tagged before: articles of the past meet the rules of today. */
@NullMarked
package dev.silkwire.enrich.retag;

import org.jspecify.annotations.NullMarked;
