/** Fixtures and tests of the service as a whole. */
@NullMarked
package dev.silkwire.index;

import org.jspecify.annotations.NullMarked;
