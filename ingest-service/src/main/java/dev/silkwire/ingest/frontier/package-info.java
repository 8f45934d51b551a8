/**
 * The frontier: every known URL with when it is due next, what was found there last, and how it
 * ended. It lives in a Kafka Streams state store, partitioned by host: one owner per host, rebuilt
 * from its changelog, so that instances share the work and a killed one loses nothing.
 */
@NullMarked
package dev.silkwire.ingest.frontier;

import org.jspecify.annotations.NullMarked;
