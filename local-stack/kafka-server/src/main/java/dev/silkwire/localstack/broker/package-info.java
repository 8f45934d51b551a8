/**
 * The Kafka process of the local stack: its settings, its first format, its orderly end. Runs in a
 * JVM of its own, started by {@code local-stack}; nothing else has these jars on its class path.
 */
@NullMarked
package dev.silkwire.localstack.broker;

import org.jspecify.annotations.NullMarked;
