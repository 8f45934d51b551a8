package dev.silkwire.commandline.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Hashes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The demo newsroom, served on loopback: a paper with a feed, a sitemap and a paged list of news,
 * one story that grows while one watches and one that appears.
 *
 * <p>Its time begins with its first visitor, and goes on when it is opened again.
 */
public final class Newsroom implements AutoCloseable {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final HttpServer server;
  private final ExecutorService connections;
  private final Path memory;
  private final Clock clock;
  private @Nullable FrontPages pages;

  /** When the newsroom had its first visitor. */
  private record Opening(Instant opened) {}

  private Newsroom(HttpServer server, ExecutorService connections, Path memory, Clock clock) {
    this.server = server;
    this.connections = connections;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Opens the newsroom, or opens it again: what has happened in it since the first time stays.
   *
   * @param port on 127.0.0.1; 0 for a free one
   * @param memory file that keeps when its first visitor came
   */
  public static Newsroom open(int port, Path memory, Clock clock) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 100);
    ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    Newsroom newsroom = new Newsroom(server, connections, memory, clock);
    server.setExecutor(connections);
    server.createContext("/", newsroom::answer);
    server.start();
    return newsroom;
  }

  /** {@code 127.0.0.1:PORT}. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The newsroom as a source to watch, in YAML. */
  public String sourceDefinition() {
    return """
        # The demo newsroom; written anew at each start.
        sources:
          - id: newsroom
            name: Caravan Gazette (demo)
            url: http://%s/
            feeds: [/feed.xml]
            sitemaps: [/sitemap.xml]
            sections: [/news/index.html]
            every: 10s
            delay: 300ms
        """
        .formatted(address());
  }

  @Override
  public void close() {
    server.stop(0);
    connections.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<FrontPages.Served> page = pages().at(path, clock.instant());
      if (page.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      FrontPages.Served served = page.get();
      String etag = '"' + Hashes.of(served.body()) + '"';
      exchange.getResponseHeaders().set("Content-Type", served.contentType());
      exchange.getResponseHeaders().set("ETag", etag);
      exchange.getResponseHeaders().set("Last-Modified", HTTP_DATE.format(served.changed()));
      if (isKnown(exchange, etag, served.changed())) {
        exchange.sendResponseHeaders(304, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, served.body().length);
        exchange.getResponseBody().write(served.body());
      }
    }
  }

  /** RFC 9110 §13.2.2: If-None-Match takes precedence. */
  private static boolean isKnown(HttpExchange exchange, String etag, Instant changed) {
    String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (tags != null) {
      return tags.contains(etag) || tags.strip().equals("*");
    }
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    try {
      return since != null
          && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(Instant.from(HTTP_DATE.parse(since)));
    } catch (DateTimeException notADate) {
      return false;
    }
  }

  private synchronized FrontPages pages() throws IOException {
    if (pages == null) {
      pages = new FrontPages("http://" + address(), opened());
    }
    return pages;
  }

  private Instant opened() throws IOException {
    if (Files.exists(memory)) {
      try {
        return EventJson.MAPPER.readValue(Files.readAllBytes(memory), Opening.class).opened();
      } catch (JacksonException spoilt) {
        // as good as none: the stories begin again
      }
    }
    Opening opening = new Opening(clock.instant());
    Files.write(memory, EventJson.write(opening));
    return opening.opened();
  }
}
