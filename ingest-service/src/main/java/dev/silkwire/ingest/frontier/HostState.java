package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at one host.
 *
 * @param notBefore the host asked to be left alone until then
 * @param lease the visit under way; null where there is none
 * @param wake when to look at this host again; null where nothing is due ever
 */
record HostState(String host, Instant notBefore, @Nullable Lease lease, @Nullable Instant wake) {
  static HostState idle(String host) {
    return new HostState(host, Instant.EPOCH, null, null);
  }

  HostState leased(Lease lease) {
    return new HostState(host, notBefore, lease, lease.until());
  }

  HostState released() {
    return new HostState(host, notBefore, null, wake);
  }

  HostState quietUntil(Instant until) {
    return new HostState(host, until.isAfter(notBefore) ? until : notBefore, lease, wake);
  }

  HostState wakingAt(@Nullable Instant at) {
    return new HostState(host, notBefore, lease, at);
  }

  /**
   * The right to visit one URL of the host, and with it the whole host, for a time.
   *
   * @param epoch names the run of the process that holds it
   */
  record Lease(String id, String epoch, CanonicalUrl url, Instant until) {}
}
