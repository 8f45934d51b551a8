package dev.silkwire.ingest.extract;

import dev.silkwire.contracts.CanonicalUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came from the web.
 *
 * @param url its address, after redirects
 * @param contentType the Content-Type header as sent, where there was one
 * @param body the bytes, content coding removed
 * @param fetchedAt when it was fetched; anchors relative dates and shows dates in the future
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared
public record RawPage(
    CanonicalUrl url, @Nullable String contentType, byte[] body, Instant fetchedAt) {}
