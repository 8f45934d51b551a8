/** ingest-service: finds, fetches and cleans pages, and publishes articles. Wiring and start. */
@NullMarked
package dev.silkwire.ingest;

import org.jspecify.annotations.NullMarked;
