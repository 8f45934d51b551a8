/**
 * Finds the addresses of articles: reads feeds, sitemaps and section pages that were fetched
 * elsewhere. Pure: bytes in, a {@link dev.silkwire.ingest.discover.Listing} out.
 */
@NullMarked
package dev.silkwire.ingest.discover;

import org.jspecify.annotations.NullMarked;
