/**
 * The story of one polled batch, shared by articles and journal: decode, write once, judge every
 * record, set the hopeless aside, stop at the first that must be tried again.
 */
@NullMarked
package dev.silkwire.index.batch;

import org.jspecify.annotations.NullMarked;
