/**
 * The sources a user watches, as data: read from YAML, checked, and told where each mistake is.
 * Pure but for reading the files.
 */
@NullMarked
package dev.silkwire.ingest.sources;

import org.jspecify.annotations.NullMarked;
