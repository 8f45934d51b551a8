/**
 * How articles come from Kafka and go back: the consumer with its error handling, what happens to
 * each outcome, readiness.
 */
@NullMarked
package dev.silkwire.enrich.stream;

import org.jspecify.annotations.NullMarked;
