/**
 * One normalised text that every step reads, with the way back to the published text: matching
 * happens here, evidence is quoted from there.
 */
@NullMarked
package dev.silkwire.enrich.text;

import org.jspecify.annotations.NullMarked;
