/**
 * The whole of tagging as one call: an article in, its language and tags out. No Spring, no Kafka,
 * no clock: the same article and rules give the same tags.
 */
@NullMarked
package dev.silkwire.enrich.tagging;

import org.jspecify.annotations.NullMarked;
