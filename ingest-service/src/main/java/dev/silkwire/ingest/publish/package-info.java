/** Writes pages and articles to their topics, and waits until they are safe there. */
@NullMarked
package dev.silkwire.ingest.publish;

import org.jspecify.annotations.NullMarked;
