/** End to end: {@code silkwire up} as a user starts it, a loopback site, and the ledger. */
@NullMarked
package dev.silkwire.pipeline;

import org.jspecify.annotations.NullMarked;
