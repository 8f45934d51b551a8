package dev.silkwire.testkit.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A news site on a free port of 127.0.0.1 for tests: serves pages from a map or a folder, can be
 * changed while it runs, behaves badly on request, and keeps a log of every request.
 *
 * <pre>{@code
 * try (NewsSite site = NewsSite.start()) {
 *   site.page("/robots.txt", Page.text("User-agent: *\nCrawl-delay: 1\n"))
 *       .page("/news/1.html", Page.html("<h1>…</h1>"))
 *       .page("/slow.html", Page.html("…").delayed(Duration.ofSeconds(5)))
 *       .answer("/busy.html", request -> Page.answer(503).withHeader("Retry-After", "2"));
 *   …
 *   assertThat(site.gaps()).allMatch(gap -> gap.toMillis() >= 1_000);
 * }
 * }</pre>
 *
 * <p>It speaks HTTP/1.1 on plain sockets rather than through a server library, because a test needs
 * what a library prevents: resets, silence, answers that are no HTTP.
 */
public final class NewsSite implements AutoCloseable {
  private static final int LONGEST_HEAD = 64 * 1024;

  private final ServerSocket server;
  private final Map<String, Function<Request, Page>> answers = new ConcurrentHashMap<>();
  private final List<Request> log = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable Path folder;

  /**
   * One request, as it arrived.
   *
   * @param at when its head had been read
   * @param nanos the same on the monotonic clock
   * @param method GET, HEAD …
   * @param path path and query, as sent
   * @param headers by lower-case name; of a repeated header the last
   */
  public record Request(
      Instant at, long nanos, String method, String path, Map<String, String> headers) {
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The path without its query. */
    public String plainPath() {
      int query = path.indexOf('?');
      return query < 0 ? path : path.substring(0, query);
    }

    /** Whether the client sent a validator. */
    public boolean isConditional() {
      return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }
  }

  private NewsSite(ServerSocket server) {
    this.server = server;
  }

  /** Starts an empty site on a free port. */
  public static NewsSite start() {
    return start(0);
  }

  /** Starts an empty site on this port, to come back where another one was closed. */
  public static NewsSite start(int port) {
    try {
      NewsSite site = new NewsSite(new ServerSocket(port, 200, InetAddress.getByName("127.0.0.1")));
      Thread.ofVirtual().name("news-site-" + site.port()).start(site::accept);
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve on port " + port, e);
    }
  }

  /** Starts a site that serves the files of a folder; {@code /x/} is {@code x/index.html}. */
  public static NewsSite serving(Path folder) {
    NewsSite site = start();
    site.folder = folder.toAbsolutePath().normalize();
    return site;
  }

  /**
   * Puts a page at a path, or replaces it. A path with a query answers exactly that query; a path
   * without one answers every query that has no page of its own.
   */
  public NewsSite page(String path, Page page) {
    return answer(path, request -> page);
  }

  /** Puts an HTML page at a path. */
  public NewsSite page(String path, String html) {
    return page(path, Page.html(html));
  }

  /** Decides per request what to answer at this path; called from the connections' threads. */
  public NewsSite answer(String path, Function<Request, Page> rule) {
    answers.put(path, rule);
    return this;
  }

  /** Takes a page away: from now on the path answers 404, unless the folder has it. */
  public NewsSite remove(String path) {
    answers.remove(path);
    return this;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** {@code 127.0.0.1:PORT}, as the allow-list of internal addresses wants it. */
  public String hostAndPort() {
    return "127.0.0.1:" + port();
  }

  /** The address of a path on this site. */
  public String url(String path) {
    return "http://" + hostAndPort() + path;
  }

  public URI uri(String path) {
    return URI.create(url(path));
  }

  /** Every request so far, in order of arrival. */
  public List<Request> requests() {
    return List.copyOf(log);
  }

  /** The requests for this path, whatever the query. */
  public List<Request> requests(String path) {
    return log.stream().filter(request -> request.plainPath().equals(path)).toList();
  }

  /** How many TCP connections were opened, with or without a request. */
  public int connections() {
    return connections.get();
  }

  /**
   * The pauses between the arrivals of successive requests. Those for robots.txt are left out:
   * politeness counts from the first page on.
   */
  public List<Duration> gaps() {
    List<Request> pages =
        log.stream().filter(request -> !request.plainPath().equals("/robots.txt")).toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < pages.size(); i++) {
      gaps.add(Duration.ofNanos(pages.get(i).nanos() - pages.get(i - 1).nanos()));
    }
    return List.copyOf(gaps);
  }

  /** Forgets the requests so far; the pages stay. */
  public void clearLog() {
    log.clear();
  }

  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(NewsSite::closeQuietly);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().name("news-site-connection").start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      socket.setTcpNoDelay(true);
      boolean keepAlive = true;
      while (keepAlive) {
        Optional<Request> request = readHead(in);
        if (request.isEmpty()) {
          return;
        }
        log.add(request.get());
        Page page = find(request.get());
        keepAlive = new Reply(request.get(), page, socket, out).send();
      }
    } catch (IOException hungUp) {
      // the client may leave whenever it likes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private Page find(Request request) {
    Function<Request, Page> rule = answers.get(request.path());
    if (rule == null) {
      rule = answers.get(request.plainPath());
    }
    return rule != null ? rule.apply(request) : fromFolder(request);
  }

  private Page fromFolder(Request request) {
    Path root = folder;
    if (root == null) {
      return Page.answer(404);
    }
    String path = URI.create(request.plainPath()).getPath();
    Path file = root.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
    if (!file.normalize().startsWith(root) || !Files.isRegularFile(file)) {
      return Page.answer(404);
    }
    try {
      return Page.of(contentType(file.toString()), Files.readAllBytes(file))
          .withLastModified(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "html", "htm" -> "text/html";
      case "xml", "rss", "atom" -> "application/xml";
      case "txt" -> "text/plain";
      case "gz" -> "application/gzip";
      case "json" -> "application/json";
      case "pdf" -> "application/pdf";
      default -> "application/octet-stream";
    };
  }

  /** Reads a request up to its empty line; empty where the client closed or sends no HTTP. */
  private static Optional<Request> readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0 || head.length() > LONGEST_HEAD) {
        return Optional.empty();
      }
      head.append((char) c);
    }
    String[] lines = head.toString().split("\r\n");
    String[] first = lines[0].split(" ");
    if (first.length != 3 || !first[1].startsWith("/")) {
      return Optional.empty();
    }
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
    return Optional.of(
        new Request(Instant.now(), System.nanoTime(), first[0], first[1], Map.copyOf(headers)));
  }

  /** One answer on its way to the client. */
  private record Reply(Request request, Page page, Socket socket, OutputStream out) {
    /** Sends it and tells whether the connection can be used again. */
    boolean send() throws IOException, InterruptedException {
      if (page.delay().isPositive()) {
        Thread.sleep(page.delay());
      }
      boolean known =
          page.isKnownTo(
              request.header("If-None-Match").orElse(null),
              request.header("If-Modified-Since").orElse(null));
      if (known) {
        writeHead(304, Optional.empty(), Optional.empty());
        return true;
      }
      boolean compress =
          page.gzipped() && request.header("Accept-Encoding").orElse("").contains("gzip");
      byte[] body = compress ? page.compressedBody() : page.body();
      Optional<String> coding = compress ? Optional.of("gzip") : Optional.empty();
      Optional<Integer> length = Optional.of(body.length);
      if (request.method().equals("HEAD")) {
        writeHead(page.status(), coding, length);
        return true;
      }
      return switch (page.delivery()) {
        case Page.Delivery.Whole() -> {
          writeHead(page.status(), coding, length);
          out.write(body);
          out.flush();
          yield true;
        }
        case Page.Delivery.Dripped(int bytes, Duration pause) -> {
          writeHead(page.status(), coding, length);
          drip(body, bytes, pause);
          yield true;
        }
        case Page.Delivery.Endless() -> {
          writeHead(page.status(), coding, Optional.empty());
          repeat(body);
          yield false;
        }
        case Page.Delivery.ResetAfter(int bytes) -> {
          writeHead(page.status(), coding, length);
          out.write(body, 0, Math.min(bytes, body.length));
          out.flush();
          socket.setSoLinger(true, 0); // close() now sends RST
          yield false;
        }
        case Page.Delivery.SilentAfterHeaders() -> {
          writeHead(page.status(), coding, Optional.of(Math.max(1, body.length)));
          socket.getInputStream().read(); // until the client hangs up
          yield false;
        }
        case Page.Delivery.Raw() -> {
          out.write(body);
          out.flush();
          yield false;
        }
      };
    }

    private void drip(byte[] body, int bytes, Duration pause)
        throws IOException, InterruptedException {
      for (int from = 0; from < body.length; from += bytes) {
        out.write(body, from, Math.min(bytes, body.length - from));
        out.flush();
        Thread.sleep(pause);
      }
    }

    private void repeat(byte[] body) throws IOException {
      byte[] chunk = body.length == 0 ? " ".getBytes(StandardCharsets.US_ASCII) : body;
      String size = Integer.toHexString(chunk.length) + "\r\n";
      while (true) {
        out.write(size.getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    }

    private void writeHead(int status, Optional<String> coding, Optional<Integer> length)
        throws IOException {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
      for (Page.Header header : page.allHeaders()) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
      coding.ifPresent(
          name -> head.append("Content-Encoding: " + name + "\r\nVary: Accept-Encoding\r\n"));
      if (length.isPresent()) {
        head.append("Content-Length: ").append(length.get()).append("\r\n");
      } else if (status != 304) {
        head.append("Transfer-Encoding: chunked\r\n");
      }
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // nothing left to do
    }
  }
}
