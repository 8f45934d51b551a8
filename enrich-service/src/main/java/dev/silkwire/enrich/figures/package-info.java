/** Figures: money, counts, percentages and dates, each with its value in one form. */
@NullMarked
package dev.silkwire.enrich.figures;

import org.jspecify.annotations.NullMarked;
