/**
 * A real Kafka and a real Elasticsearch for tests: containers where a Docker engine answers, the
 * local stack elsewhere. Tests name neither.
 */
@NullMarked
package dev.silkwire.testkit.servers;

import org.jspecify.annotations.NullMarked;
