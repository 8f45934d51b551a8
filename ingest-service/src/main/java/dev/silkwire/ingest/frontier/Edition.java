package dev.silkwire.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The article at a URL as it was published last.
 *
 * @param fetchedAt when its page was fetched; the raw page of this time is the one it was read from
 * @param generation how often its revision was extracted anew
 * @param fingerprint of what was extracted, to tell by what changes; only the visits understand it
 * @param rawHash of its pages as they were fetched: the same pages are the same revision, also to a
 *     better extractor; null in entries from before it was kept
 */
public record Edition(
    Instant fetchedAt, int generation, String fingerprint, @Nullable String rawHash) {}
