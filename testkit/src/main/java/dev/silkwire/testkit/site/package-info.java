/**
 * News sites for tests: pages served on loopback, well behaved or hostile, with a log of who asked
 * for what and when. What a page is, how it is delivered and what was asked belong here; what a
 * fetcher should have done with it belongs to the test.
 */
@NullMarked
package dev.silkwire.testkit.site;

import org.jspecify.annotations.NullMarked;
