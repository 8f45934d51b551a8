/** Turns the output of the tag command into the records that the scorers read. */
@NullMarked
package dev.silkwire.benchmarks.tags;

import org.jspecify.annotations.NullMarked;
