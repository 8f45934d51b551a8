package dev.silkwire.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave with a page so that it can be asked "changed since?" (RFC 9110 §8.8).
 *
 * @param etag the ETag header as sent
 * @param lastModified the Last-Modified header as sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** A page that has to be fetched whole. */
  public static final Validators NONE = new Validators(null, null);
}
