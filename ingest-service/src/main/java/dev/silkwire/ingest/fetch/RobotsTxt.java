package dev.silkwire.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.fetch.Fetch.Failed;
import dev.silkwire.ingest.fetch.Fetch.Fetched;
import dev.silkwire.ingest.fetch.Fetch.Missing;
import dev.silkwire.ingest.fetch.Fetch.NotModified;
import dev.silkwire.ingest.fetch.Fetch.RateLimited;
import dev.silkwire.ingest.fetch.Fetch.Redirected;
import dev.silkwire.ingest.fetch.Fetch.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What each host lets robots do (RFC 9309). Missing means all is allowed; unreachable or in trouble
 * means nothing is (§2.3.1.4). Kept for a day at most (§2.4).
 */
final class RobotsTxt {
  private static final int MOST_REDIRECTS = 5; // §2.3.1.2
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(5);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  private final Robot robot;
  private final Asker asker;
  private final Cache<String, Rules> cache =
      Caffeine.newBuilder()
          .maximumSize(20_000)
          .expireAfter(
              Expiry.<String, Rules>writing(
                  (_, rules) -> rules.reachable() ? KEPT : KEPT_UNREACHABLE))
          .build();

  RobotsTxt(Robot robot, Asker asker) {
    this.robot = robot;
    this.asker = asker;
  }

  /** The rules of the URL's host, fetched where they are not known. */
  Rules of(CanonicalUrl url) throws InterruptedException {
    String origin = url.uri().getScheme() + "://" + url.host();
    Rules known = cache.getIfPresent(origin);
    if (known != null) {
      return known;
    }
    Rules read = read(new CanonicalUrl(origin + "/robots.txt"));
    cache.put(origin, read);
    return read;
  }

  private Rules read(CanonicalUrl first) throws InterruptedException {
    CanonicalUrl url = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (asker.get(url)) {
        case Fetched found -> {
          return parse(first, found);
        }
        case Redirected moved -> url = moved.target();
        case Missing _ -> {
          return Rules.open();
        }
        case Refused refused -> {
          return Rules.closed(refused.detail());
        }
        case RateLimited limited -> {
          return Rules.closed("robots.txt answers with status " + limited.status());
        }
        case Failed failed -> {
          return failed.detail().matches("HTTP status 4\\d\\d")
              ? Rules.open() // §2.3.1.3
              : Rules.closed("robots.txt cannot be read: " + failed.detail());
        }
        case NotModified _ -> {
          return Rules.closed("robots.txt answered 304 without being asked");
        }
      }
    }
    return Rules.open(); // §2.3.1.2: too many redirects may be taken as unavailable
  }

  private Rules parse(CanonicalUrl url, Fetched found) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules rules =
        parser.parseContent(
            url.value(),
            found.body(),
            found.contentType() == null ? "text/plain" : found.contentType(),
            List.of(robot.name().toLowerCase(Locale.ROOT)));
    Duration delay =
        rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
            ? Duration.ZERO
            : Duration.ofMillis(Math.min(rules.getCrawlDelay(), LONGEST_DELAY.toMillis()));
    return new Rules(rules, delay, null);
  }

  /** Sends the request for a robots.txt, politely like any other. */
  interface Asker {
    Fetch get(CanonicalUrl url) throws InterruptedException;
  }

  /**
   * What a host allows.
   *
   * @param crawlDelay the pause it asks for, zero where it does not
   * @param unreachable why the rules could not be read; null where they could
   */
  record Rules(BaseRobotRules rules, Duration crawlDelay, @Nullable String unreachable) {
    static Rules open() {
      return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO, null);
    }

    static Rules closed(String why) {
      return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Duration.ZERO, why);
    }

    boolean reachable() {
      return unreachable == null;
    }

    boolean allow(CanonicalUrl url) {
      return rules.isAllowed(url.value());
    }

    List<String> sitemaps() {
      return List.copyOf(rules.getSitemaps());
    }
  }
}
