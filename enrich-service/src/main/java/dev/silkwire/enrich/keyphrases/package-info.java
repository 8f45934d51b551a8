/** The phrases that tell an article from others: frequent, early, capitalised, or names. */
@NullMarked
package dev.silkwire.enrich.keyphrases;

import org.jspecify.annotations.NullMarked;
