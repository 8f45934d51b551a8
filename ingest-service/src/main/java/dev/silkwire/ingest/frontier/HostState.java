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
 * @param lastEnded the lease whose ending was taken last; should it come again, what followed from
 *     it is told again
 * @param entranceLast whether the last visit was to an entrance; a page then goes first
 */
record HostState(
    String host,
    Instant notBefore,
    @Nullable Lease lease,
    @Nullable Instant wake,
    @Nullable String lastEnded,
    boolean entranceLast) {
  static HostState idle(String host) {
    return new HostState(host, Instant.EPOCH, null, null, null, false);
  }

  HostState leased(Lease lease, boolean entrance) {
    return new HostState(host, notBefore, lease, lease.until(), lastEnded, entrance);
  }

  HostState renewed(Lease lease) {
    return new HostState(host, notBefore, lease, lease.until(), lastEnded, entranceLast);
  }

  HostState released(@Nullable String ended) {
    return new HostState(host, notBefore, null, wake, ended, entranceLast);
  }

  HostState quietUntil(Instant until) {
    return new HostState(
        host, until.isAfter(notBefore) ? until : notBefore, lease, wake, lastEnded, entranceLast);
  }

  HostState wakingAt(@Nullable Instant at) {
    return new HostState(host, notBefore, lease, at, lastEnded, entranceLast);
  }

  /** The right to visit one URL of the host, and with it the whole host, for a time. */
  record Lease(String id, CanonicalUrl url, Instant until) {}
}
