/**
 * The ledger: what became of every known article. Counting belongs here; collecting the tokens from
 * the index, the dead-letter topics and the journal belongs to the test.
 */
@NullMarked
package dev.silkwire.testkit.ledger;

import org.jspecify.annotations.NullMarked;
