package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.ingest.frontier.HostState.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.streams.KeyValue;

/**
 * Gives every host its turns: one visit at a time, entrances and pages by turns where both are due,
 * none while the host wants to be left alone.
 */
final class HostTurns {
  /** Renewed while the visit is under way, so that a long one is not repeated beside itself. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration NO_ROOM = Duration.ofMillis(300);

  /** How long the visits of a former owner of a host may still be under way. */
  private static final Duration TAKEOVER = Duration.ofSeconds(5);

  private static final int MOST_HOSTS_A_TICK = 500;

  private final FrontierStore store;
  private final VisitDispatcher dispatcher;

  HostTurns(FrontierStore store, VisitDispatcher dispatcher) {
    this.store = store;
    this.dispatcher = dispatcher;
  }

  /** Leases of a former owner may never be ended, and its last wake-ups may be lost. */
  void takeOver(Instant now) {
    for (HostState host : store.hosts()) {
      Lease lease = host.lease();
      store.put(
          host,
          lease == null
              ? host.wakingAt(now)
              : host.renewed(new Lease(lease.id(), lease.url(), now.plus(TAKEOVER))));
    }
  }

  /** Looks at the hosts whose time has come. */
  void tick(Instant now) {
    for (KeyValue<Instant, String> wake : store.hostsToWake(now, MOST_HOSTS_A_TICK)) {
      handOut(wake.value, now);
      if (!wake.key.equals(store.host(wake.value).wake())) {
        store.dropWake(wake.key, wake.value);
      }
    }
  }

  /** Starts the next visit of a host that is free; else notes when to look again. */
  void handOut(String name, Instant now) {
    HostState before = store.host(name);
    HostState host = before;
    Lease lease = host.lease();
    if (lease != null) {
      if (lease.until().isAfter(now)) {
        store.put(before, host.wakingAt(lease.until()));
        return;
      }
      if (dispatcher.holds(lease.id())) {
        store.put(before, host.renewed(new Lease(lease.id(), lease.url(), now.plus(LEASE))));
        return;
      }
      host = host.released(host.lastEnded()); // the visit is lost; its URL is still due
    }
    if (host.notBefore().isAfter(now)) {
      store.put(before, host.wakingAt(host.notBefore()));
      return;
    }
    Optional<CanonicalUrl> due = store.nextDue(name, now, !host.entranceLast());
    FrontierEntry entry = due.map(store::entry).orElse(null);
    if (entry == null) {
      store.put(before, host.wakingAt(store.earliestDue(name).orElse(null)));
      return;
    }
    Lease next = new Lease(UUID.randomUUID().toString(), entry.url(), now.plus(LEASE));
    if (dispatcher.offer(Visit.of(entry, next.id()))) {
      store.put(before, host.leased(next, entry.isEntrance()));
    } else {
      store.put(before, host.wakingAt(now.plus(NO_ROOM)));
    }
  }

  /** Another instance takes the hosts: their visits here are to stop. */
  void abandon() {
    for (HostState host : store.hosts()) {
      if (host.lease() != null) {
        dispatcher.abandon(host.lease().id());
      }
    }
  }
}
