package dev.silkwire.testkit.site;

import dev.silkwire.contracts.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a {@link NewsSite}: status, headers, body, and how it is delivered. A page is a
 * value; the methods return a changed copy.
 *
 * <p>Pages with status 200 carry a strong ETag (the hash of the body) unless {@link
 * #withoutValidators()} was called, and are answered with 304 where the client has them already.
 *
 * @param status the status code
 * @param headers sent as given, in this order
 * @param body the bytes before content coding
 * @param etag the entity tag with its quotation marks
 * @param lastModified when it was last changed
 * @param gzipped whether a client that accepts gzip gets it compressed
 * @param delay how long the answer keeps the client waiting
 * @param delivery how the bytes leave
 */
@SuppressWarnings("ArrayRecordComponent") // pages are served, never compared
public record Page(
    int status,
    List<Header> headers,
    byte[] body,
    @Nullable String etag,
    @Nullable Instant lastModified,
    boolean gzipped,
    Duration delay,
    Delivery delivery) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** A header line. */
  public record Header(String name, String value) {}

  /** How the bytes of an answer leave. */
  public sealed interface Delivery {
    /** At once, with Content-Length. */
    record Whole() implements Delivery {}

    /** A few bytes, a pause, a few bytes … until the body ends. */
    record Dripped(int bytes, Duration pause) implements Delivery {}

    /** The body again and again, chunked, until the client hangs up. */
    record Endless() implements Delivery {}

    /** So many bytes of the body, then TCP RST. */
    record ResetAfter(int bytes) implements Delivery {}

    /** The headers promise a body of which nothing comes, until the client hangs up. */
    record SilentAfterHeaders() implements Delivery {}

    /** The body is everything that is sent: no status line, no headers of ours. */
    record Raw() implements Delivery {}
  }

  public Page {
    headers = List.copyOf(headers);
  }

  /** A page with these bytes. */
  public static Page of(String contentType, byte[] body) {
    return new Page(
        200,
        List.of(new Header("Content-Type", contentType)),
        body,
        '"' + Hashes.of(body) + '"',
        null,
        false,
        Duration.ZERO,
        new Delivery.Whole());
  }

  /** An HTML page in UTF-8, said so in the header. */
  public static Page html(String html) {
    return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** An HTML page in another charset, of which the header says nothing. */
  public static Page html(String html, Charset charset) {
    return of("text/html", html.getBytes(charset));
  }

  /** A feed or sitemap. */
  public static Page xml(String xml) {
    return of("application/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Plain text, such as robots.txt. */
  public static Page text(String text) {
    return of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with little to say, such as 404 or 503. */
  public static Page answer(int status) {
    return text("status " + status + "\n").withStatus(status).withoutValidators();
  }

  /** A redirect; the target may be relative or on another host. */
  public static Page redirect(int status, String location) {
    return answer(status).withHeader("Location", location);
  }

  /** A body whose compressed form is about a thousandth of what it inflates to. */
  public static Page gzipBomb(String contentType, long inflatedBytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
      for (long left = inflatedBytes; left > 0; left -= blanks.length) {
        gzip.write(blanks, 0, (int) Math.min(blanks.length, left));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(contentType, bytes.toByteArray()).withHeader("Content-Encoding", "gzip");
  }

  /** Bytes put on the wire as they are, for answers that are no HTTP. */
  public static Page raw(String everything) {
    return of("", everything.getBytes(StandardCharsets.ISO_8859_1))
        .delivered(new Delivery.Raw())
        .withoutValidators();
  }

  public Page withStatus(int status) {
    return new Page(status, headers, body, etag, lastModified, gzipped, delay, delivery);
  }

  /** Adds a header line; one of that name that is already there stays. */
  public Page withHeader(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Page(status, more, body, etag, lastModified, gzipped, delay, delivery);
  }

  /** Another entity tag, with its quotation marks: {@code "\"v1\""} or {@code "W/\"v1\""}. */
  public Page withEtag(String etag) {
    return new Page(status, headers, body, etag, lastModified, gzipped, delay, delivery);
  }

  /** When the page was last changed; HTTP knows whole seconds. */
  public Page withLastModified(Instant lastModified) {
    Instant second = lastModified.truncatedTo(ChronoUnit.SECONDS);
    return new Page(status, headers, body, etag, second, gzipped, delay, delivery);
  }

  /** Neither ETag nor Last-Modified, so that the page can never be answered with 304. */
  public Page withoutValidators() {
    return new Page(status, headers, body, null, null, gzipped, delay, delivery);
  }

  /** Compressed for clients that accept it. */
  public Page asGzip() {
    return new Page(status, headers, body, etag, lastModified, true, delay, delivery);
  }

  /** The client waits before the first byte. */
  public Page delayed(Duration delay) {
    return new Page(status, headers, body, etag, lastModified, gzipped, delay, delivery);
  }

  public Page delivered(Delivery delivery) {
    return new Page(status, headers, body, etag, lastModified, gzipped, delay, delivery);
  }

  /** Whether a client that sends these validators has this page already (RFC 9110 §13.2.2). */
  boolean isKnownTo(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
    if (status != 200) {
      return false;
    }
    if (ifNoneMatch != null) { // takes precedence
      return etag != null && (ifNoneMatch.strip().equals("*") || anyMatches(ifNoneMatch, etag));
    }
    if (ifModifiedSince == null || lastModified == null) {
      return false;
    }
    try {
      return !lastModified.isAfter(Instant.from(HTTP_DATE.parse(ifModifiedSince)));
    } catch (java.time.DateTimeException notADate) {
      return false;
    }
  }

  /** All header lines of the answer, validators included. */
  List<Header> allHeaders() {
    List<Header> all = new ArrayList<>(headers);
    if (etag != null) {
      all.add(new Header("ETag", etag));
    }
    if (lastModified != null) {
      all.add(new Header("Last-Modified", HTTP_DATE.format(lastModified)));
    }
    return all;
  }

  byte[] compressedBody() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Weak comparison (RFC 9110 §8.8.3.2). */
  private static boolean anyMatches(String list, String etag) {
    for (String tag : list.split(",")) {
      if (opaque(tag.strip()).equals(opaque(etag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }
}
