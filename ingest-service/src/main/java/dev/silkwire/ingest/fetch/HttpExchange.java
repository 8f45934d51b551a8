package dev.silkwire.ingest.fetch;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One GET: guarded, bounded in time and size, following nothing, remembering nothing. */
final class HttpExchange implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 512;
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16 << 10;

  private final CloseableHttpClient client;
  private final AddressGuard guard;
  private final Clock clock;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

  HttpExchange(Robot robot, AddressGuard guard, Clock clock) {
    this.guard = guard;
    this.clock = clock;
    Http1Config parser =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    this.client =
        HttpClients.custom()
            .setUserAgent(robot.userAgent())
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(2)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(parser).build())
                    .setConnectionConfigResolver(
                        _ ->
                            ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(FetchLimits.PAGE.connect()))
                                .setSocketTimeout(Timeout.of(FetchLimits.PAGE.silence()))
                                .setTimeToLive(Timeout.ofMinutes(2))
                                .build())
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .evictExpiredConnections()
            .build();
  }

  Fetch get(CanonicalUrl url, Validators validators, FetchLimits limits) {
    if (!guard.isWebPort(url)) {
      return new Fetch.Refused(
          Reason.PORT_NOT_ALLOWED, "port " + AddressGuard.port(url) + " is no web server's port");
    }
    HttpGet request = request(url, validators, limits);
    ScheduledFuture<?> deadline =
        deadlines.schedule(request::cancel, limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response =
        client.executeOpen(RoutingSupport.determineHost(request), request, null)) {
      return judge(
          url,
          validators,
          response,
          limits); // closing drops what was not read, with its connection
    } catch (BodyTooLarge e) {
      return new Fetch.Refused(
          Reason.TOO_LARGE, "more than " + limits.largestBody() + " bytes after decompression");
    } catch (IOException | HttpException | RuntimeException e) {
      return request.isCancelled() || deadline.isDone()
          ? new Fetch.Failed(Reason.TIMED_OUT, "no whole answer within " + limits.deadline())
          : failure(e);
    } finally {
      deadline.cancel(false);
    }
  }

  private static HttpGet request(CanonicalUrl url, Validators validators, FetchLimits limits) {
    HttpGet request = new HttpGet(url.uri());
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(limits.silence()))
            .setConnectionRequestTimeout(Timeout.of(limits.connect()))
            .setCookieSpec(StandardCookieSpec.IGNORE)
            .build());
    request.setHeader(
        HttpHeaders.ACCEPT, "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
    if (validators.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
    }
    if (validators.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
    }
    return request;
  }

  private Fetch judge(
      CanonicalUrl url, Validators asked, ClassicHttpResponse response, FetchLimits limits)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200, 203 -> body(url, response, limits);
      case 304 ->
          asked.equals(Validators.NONE)
              ? new Fetch.Failed(Reason.HTTP_ERROR, "HTTP status 304 without having been asked")
              : new Fetch.NotModified();
      case 301, 302, 303, 307, 308 -> redirect(url, response);
      case 404 -> new Fetch.Missing(Reason.NOT_FOUND);
      case 410 -> new Fetch.Missing(Reason.GONE);
      case 429, 503 -> new Fetch.RateLimited(retryAfter(response, clock.instant()), status);
      default -> new Fetch.Failed(Reason.HTTP_ERROR, "HTTP status " + status);
    };
  }

  private Fetch body(CanonicalUrl url, ClassicHttpResponse response, FetchLimits limits)
      throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : read(entity, limits);
    Validators validators =
        new Validators(text(response, HttpHeaders.ETAG), text(response, HttpHeaders.LAST_MODIFIED));
    return new Fetch.Fetched(
        url, text(response, HttpHeaders.CONTENT_TYPE), body, validators, clock.instant());
  }

  private static byte[] read(HttpEntity entity, FetchLimits limits) throws IOException {
    if (entity.getContentLength() > limits.largestBody() && !limits.truncates()) {
      throw new BodyTooLarge();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    try (InputStream in = entity.getContent()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int room = limits.largestBody() - bytes.size();
        bytes.write(buffer, 0, Math.min(n, room));
        if (n > room && limits.truncates()) {
          break;
        } else if (n > room) {
          throw new BodyTooLarge();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Fetch redirect(CanonicalUrl url, HttpResponse response) {
    String location = text(response, HttpHeaders.LOCATION);
    Optional<CanonicalUrl> target = location == null ? Optional.empty() : url.resolve(location);
    return target
        .<Fetch>map(found -> new Fetch.Redirected(found, response.getCode()))
        .orElseGet(
            () ->
                new Fetch.Failed(
                    Reason.HTTP_ERROR,
                    "HTTP status " + response.getCode() + " without a usable Location"));
  }

  /** RFC 9110 §10.2.3: seconds or a date; bounded, for servers that say "in a year". */
  static Duration retryAfter(HttpResponse response, Instant now) {
    Duration usual = Duration.ofMinutes(1);
    Duration longest = Duration.ofHours(6);
    String value = text(response, HttpHeaders.RETRY_AFTER);
    if (value == null) {
      return usual;
    }
    Duration asked;
    try {
      asked = Duration.ofSeconds(Long.parseLong(value.strip()));
    } catch (NumberFormatException | ArithmeticException noSeconds) {
      try {
        asked =
            Duration.between(
                now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
      } catch (DateTimeParseException noDate) {
        return usual;
      }
    }
    if (asked.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return asked.compareTo(longest) > 0 ? longest : asked;
  }

  private static Fetch failure(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Fetch known =
          switch (cause) {
            case AddressGuard.InternalAddress internal ->
                new Fetch.Refused(Reason.INTERNAL_ADDRESS, String.valueOf(internal.getMessage()));
            case UnknownHostException unknown ->
                new Fetch.Failed(Reason.UNKNOWN_HOST, "no address for " + unknown.getMessage());
            case SSLException tls ->
                new Fetch.Failed(Reason.TLS_FAILED, String.valueOf(tls.getMessage()));
            case ConnectException refused ->
                new Fetch.Failed(Reason.CONNECT_FAILED, String.valueOf(refused.getMessage()));
            case NoRouteToHostException noRoute ->
                new Fetch.Failed(Reason.CONNECT_FAILED, String.valueOf(noRoute.getMessage()));
            case java.io.InterruptedIOException timeout ->
                new Fetch.Failed(Reason.TIMED_OUT, String.valueOf(timeout.getMessage()));
            default -> null;
          };
      if (known != null) {
        return known;
      }
    }
    return new Fetch.Failed(
        Reason.HTTP_ERROR, e.getClass().getSimpleName() + ": " + e.getMessage());
  }

  private static @Nullable String text(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }

  private static final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
