/**
 * Real Kafka and real Elasticsearch on a laptop: started from their own jars as child processes,
 * with the data kept in a folder, and stopped in order. {@code ./silkwire up} and the tests use the
 * same. What runs inside the two processes is in the modules below this one.
 */
@NullMarked
package dev.silkwire.localstack;

import org.jspecify.annotations.NullMarked;
