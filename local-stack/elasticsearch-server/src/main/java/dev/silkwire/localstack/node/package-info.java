/**
 * The Elasticsearch process of the local stack: one node without security on loopback, and the
 * plugin that adds what the distribution keeps in modules of its own. Runs in a JVM of its own,
 * started by {@code local-stack}; nothing else has these jars on its class path.
 */
@NullMarked
package dev.silkwire.localstack.node;

import org.jspecify.annotations.NullMarked;
