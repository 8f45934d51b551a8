package dev.silkwire.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came from the web, kept so that a better extractor can be run over the past.
 *
 * @param url the address that was asked for
 * @param source id of the source it was found for
 * @param fetchedAt when the answer had been read
 * @param parts the pages of the article in the order they were fetched; the first is {@code url}
 * @param traceparent W3C trace context of the visit, where there is one
 */
public record FetchedPage(
    CanonicalUrl url,
    String source,
    Instant fetchedAt,
    List<Part> parts,
    @Nullable String traceparent) {
  public FetchedPage {
    Required.field(url, "url");
    Required.text(source, "source");
    Required.field(fetchedAt, "fetchedAt");
    parts = Required.list(parts, "parts");
  }

  /**
   * One page of an article.
   *
   * @param url its address
   * @param contentType the Content-Type header as sent, where there was one
   * @param body the bytes, content coding removed (base64 in JSON)
   */
  @SuppressWarnings("ArrayRecordComponent") // events are compared by id, never by body
  public record Part(CanonicalUrl url, @Nullable String contentType, byte[] body) {
    public Part {
      Required.field(url, "parts.url");
      Required.field(body, "parts.body");
    }
  }
}
