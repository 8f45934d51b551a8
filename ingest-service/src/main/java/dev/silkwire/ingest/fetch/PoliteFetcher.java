package dev.silkwire.ingest.fetch;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Fetches addresses for the visits: asks robots.txt, waits for the host's turn, and makes one
 * guarded exchange.
 */
public final class PoliteFetcher implements AutoCloseable {
  /** The pause after a request where neither the source nor robots.txt asks for a longer one. */
  public static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

  private final AddressGuard guard;
  private final HttpExchange exchange;
  private final HostGates gates = new HostGates(HostGates.Ticker.SYSTEM);
  private final RobotsTxt robots;
  private final Robot robot;

  /**
   * @param allowedInternal single "host:port" pairs that may be internal
   */
  public PoliteFetcher(Robot robot, Set<String> allowedInternal, Clock clock) {
    this.robot = robot;
    this.guard = new AddressGuard(allowedInternal, SystemDefaultDnsResolver.INSTANCE);
    this.exchange = new HttpExchange(robot, guard, clock);
    this.robots =
        new RobotsTxt(
            robot, url -> politely(url, Validators.NONE, FetchLimits.ROBOTS, USUAL_PAUSE));
  }

  /**
   * Asks for an address once.
   *
   * @param validators what an earlier answer gave; unchanged content is then not sent again
   * @param pause the least pause after it; robots.txt may ask for more
   */
  public Fetch fetch(CanonicalUrl url, Validators validators, FetchLimits limits, Duration pause)
      throws InterruptedException {
    if (robot.contact().isBlank() && !guard.opens(url)) {
      return new Fetch.Failed(
          Reason.HTTP_ERROR,
          "no contact address is set; sites must be able to write to us: start with --contact");
    }
    RobotsTxt.Rules rules = robots.of(url);
    if (!rules.reachable()) {
      return new Fetch.Failed(Reason.ROBOTS_UNREACHABLE, String.valueOf(rules.unreachable()));
    }
    if (!rules.allow(url)) {
      return new Fetch.Refused(Reason.ROBOTS_DISALLOWED, "robots.txt of " + url.host());
    }
    return politely(url, validators, limits, longer(pause, rules.crawlDelay()));
  }

  /** The sitemaps that the host's robots.txt names, as written. */
  public List<String> sitemapsOf(CanonicalUrl url) throws InterruptedException {
    return robots.of(url).sitemaps();
  }

  /** Frees memory of hosts that were not asked for long; call it now and then. */
  public void forgetIdleHosts() {
    gates.forgetIdle();
  }

  private Fetch politely(
      CanonicalUrl url, Validators validators, FetchLimits limits, Duration pause)
      throws InterruptedException {
    return gates.pass(url.host(), pause, () -> exchange.get(url, validators, limits));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public void close() throws IOException {
    exchange.close();
  }
}
