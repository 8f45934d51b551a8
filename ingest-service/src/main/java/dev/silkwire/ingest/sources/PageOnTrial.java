package dev.silkwire.ingest.sources;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.RawPage;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.FetchLimits;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Robot;
import dev.silkwire.ingest.fetch.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gets the page that selectors are tried on: from a file, or once from the web as a visit would.
 */
final class PageOnTrial {
  private static final int MOST_REDIRECTS = 5;

  private PageOnTrial() {}

  /** The page cannot be had; the message says what to do. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Gets the page.
   *
   * @param page a file or an address
   * @param url the address of a file
   */
  static RawPage of(
      String page,
      @Nullable String url,
      SourceDefinition source,
      String contact,
      List<String> allowInternal)
      throws Unusable, IOException, InterruptedException {
    if (page.startsWith("http://") || page.startsWith("https://")) {
      Robot robot = new Robot("Silkwire", version(), contact);
      try (PoliteFetcher fetcher =
          new PoliteFetcher(robot, Set.copyOf(allowInternal), Clock.systemUTC())) {
        return fetched(fetcher, address(page), source);
      }
    }
    Path file = Path.of(page);
    return saved(file, url == null ? addressOf(file, source) : address(url));
  }

  private static CanonicalUrl address(String url) throws Unusable {
    return CanonicalUrl.parse(url)
        .orElseThrow(() -> new Unusable(url + " is no http or https address; write it whole"));
  }

  /** The home page itself would be taken for a list. */
  private static CanonicalUrl addressOf(Path file, SourceDefinition source) {
    return source.url().resolve("/saved/" + file.toFile().getName()).orElse(source.url());
  }

  private static RawPage saved(Path file, CanonicalUrl url) throws Unusable {
    try (InputStream in = Files.newInputStream(file)) {
      InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      byte[] body = content.readNBytes(FetchLimits.PAGE.largestBody());
      return new RawPage(url, null, body, Clock.systemUTC().instant());
    } catch (IOException e) {
      throw new Unusable(
          "cannot read the page " + file + "; check the path, or give an address with http(s)://");
    }
  }

  private static RawPage fetched(PoliteFetcher fetcher, CanonicalUrl url, SourceDefinition source)
      throws Unusable, InterruptedException {
    CanonicalUrl at = url;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (fetcher.fetch(
          at,
          Validators.NONE,
          FetchLimits.PAGE,
          Optional.ofNullable(source.delay()).orElse(PoliteFetcher.USUAL_PAUSE))) {
        case Fetch.Fetched page -> {
          return new RawPage(page.url(), page.contentType(), page.body(), page.at());
        }
        case Fetch.Redirected moved -> at = moved.target();
        case Fetch.NotModified _ -> throw new Unusable(at + ": the server sent no page; try again");
        case Fetch.Missing missing ->
            throw new Unusable(at + ": there is no such page (" + missing.reason().word() + ")");
        case Fetch.RateLimited limited ->
            throw new Unusable(
                at + ": the site wants to be left alone; try again in " + limited.retryAfter());
        case Fetch.Refused refused ->
            throw new Unusable(
                at + " is not fetched: " + refused.reason().word() + ", " + refused.detail());
        case Fetch.Failed failed -> throw new Unusable(at + ": " + failed.detail());
      }
    }
    throw new Unusable(url + ": more than " + MOST_REDIRECTS + " redirects; give the last address");
  }

  private static String version() {
    String version = PageOnTrial.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
