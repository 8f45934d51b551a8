package dev.silkwire.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A URL is kept from visits for a moment, while its kept page is extracted anew, so that both never
 * publish at once.
 *
 * @param by who asked for it
 * @param until no visit begins before; null where it was not granted: a visit was under way, or the
 *     article was no longer the one meant
 * @param due when the URL was to be visited before
 */
public record Hold(String by, @Nullable Instant until, @Nullable Instant due) {}
