package dev.silkwire.ingest.fetch;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt to fetch an address ended. */
public sealed interface Fetch {

  /**
   * The server sent a body.
   *
   * @param url the address that was asked
   * @param contentType the Content-Type header as sent
   * @param body the bytes, content coding removed
   * @param validators to ask again with
   * @param at when the body had been read
   */
  @SuppressWarnings("ArrayRecordComponent") // answers are never compared
  record Fetched(
      CanonicalUrl url,
      @Nullable String contentType,
      byte[] body,
      Validators validators,
      Instant at)
      implements Fetch {}

  /** The server says that nothing changed since the validators were given out. */
  record NotModified() implements Fetch {}

  /** The server names another address, which is not yet asked for. */
  record Redirected(CanonicalUrl target, int status) implements Fetch {}

  /** 404 or 410: there is no such page, for now or for good. */
  record Missing(Reason reason) implements Fetch {}

  /** 429 or 503: the server wants to be left alone for a while. */
  record RateLimited(Duration retryAfter, int status) implements Fetch {}

  /** We do not ask for this address, or not take what is there. */
  record Refused(Reason reason, String detail) implements Fetch {}

  /** It did not work this time. */
  record Failed(Reason reason, String detail) implements Fetch {}
}
