package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.contracts.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The frontier's records in one ordered store:
 *
 * <pre>
 *   e|host|urlId                  the entry of a URL
 *   d|host|urgency|due|urlId      when it is due: the first of a host is its next visit
 *   h|host                        the state of a host
 *   w|wake|host                   when to look at it: the first of all is the next thing to do
 *   r|host|hash                   a refused link, remembered so that it is journaled once
 * </pre>
 *
 * Times are hexadecimal milliseconds of fixed width, so that the order of keys is the order of
 * time.
 */
final class FrontierStore {
  static final String NAME = "frontier";
  private static final int MOST_URGENT = 0;
  private static final int LEAST_URGENT = 3;
  private static final List<Integer> ENTRANCES_FIRST = List.of(0, 1, 2, 3);
  private static final List<Integer> PAGES_FIRST = List.of(1, 2, 3, 0);
  private static final byte[] NOTHING = new byte[0];
  private static final StringSerializer PREFIX = new StringSerializer();

  private final KeyValueStore<Bytes, byte[]> store;

  FrontierStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Since when a URL is known and visited; empty where it is not. */
  static Optional<Instant> knownSince(
      ReadOnlyKeyValueStore<Bytes, byte[]> store, CanonicalUrl url) {
    return Optional.ofNullable(entry(store, url))
        .filter(entry -> entry.schedule().settled() != JournalEntry.Reason.SOURCE_REMOVED)
        .map(entry -> entry.origin().firstSeen());
  }

  /** The entry of a URL, seen from outside the stream threads; null where there is none here. */
  static @Nullable FrontierEntry entry(
      ReadOnlyKeyValueStore<Bytes, byte[]> store, CanonicalUrl url) {
    byte[] json = store.get(entryKey(url));
    return json == null ? null : EventJson.read(json, FrontierEntry.class);
  }

  @Nullable FrontierEntry entry(CanonicalUrl url) {
    byte[] json = store.get(entryKey(url));
    return json == null ? null : EventJson.read(json, FrontierEntry.class);
  }

  /** Writes an entry, and moves it to its new place in the order of due times. */
  void put(@Nullable FrontierEntry before, FrontierEntry entry) {
    if (before != null && before.due() != null) {
      store.delete(dueKey(before));
    }
    store.put(entryKey(entry.url()), EventJson.write(entry));
    if (entry.due() != null) {
      store.put(dueKey(entry), entry.url().value().getBytes(StandardCharsets.UTF_8));
    }
  }

  HostState host(String host) {
    byte[] json = store.get(key("h|" + host));
    return json == null ? HostState.idle(host) : EventJson.read(json, HostState.class);
  }

  void put(HostState before, HostState state) {
    if (before.wake() != null && !before.wake().equals(state.wake())) {
      store.delete(wakeKey(before.wake(), before.host()));
    }
    if (!state.equals(before)) {
      store.put(key("h|" + state.host()), EventJson.write(state));
    }
    if (state.wake() != null) {
      store.put(wakeKey(state.wake(), state.host()), NOTHING);
    }
  }

  /** Forgets a wake-up of a host that its state does not know: a crash left it behind. */
  void dropWake(Instant wake, String host) {
    store.delete(wakeKey(wake, host));
  }

  /**
   * The most urgent URL of a host that is due; empty where none is.
   *
   * @param entrancesFirst entrances go before pages; else they go last, so that a host with many
   *     entrances still gets its pages visited
   */
  Optional<CanonicalUrl> nextDue(String host, Instant now, boolean entrancesFirst) {
    for (int urgency : entrancesFirst ? ENTRANCES_FIRST : PAGES_FIRST) {
      KeyValue<Instant, CanonicalUrl> first = firstDue(host, urgency);
      if (first != null && !first.key.isAfter(now)) {
        return Optional.of(first.value);
      }
    }
    return Optional.empty();
  }

  /** When the next URL of a host is due; empty where none ever is. */
  Optional<Instant> earliestDue(String host) {
    Instant earliest = null;
    for (int urgency = MOST_URGENT; urgency <= LEAST_URGENT; urgency++) {
      KeyValue<Instant, CanonicalUrl> first = firstDue(host, urgency);
      if (first != null && (earliest == null || first.key.isBefore(earliest))) {
        earliest = first.key;
      }
    }
    return Optional.ofNullable(earliest);
  }

  /** Up to {@code most} hosts to look at by now, the longest waiting first. */
  List<KeyValue<Instant, String>> hostsToWake(Instant now, int most) {
    List<KeyValue<Instant, String>> hosts = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> wakes =
        store.range(key("w|"), key("w|" + hex(now) + "|\uffff"))) {
      while (wakes.hasNext() && hosts.size() < most) {
        String wake = wakes.next().key.toString();
        hosts.add(KeyValue.pair(time(text(wake, 2)), text(wake, 3)));
      }
    }
    return hosts;
  }

  /** All hosts of this store; for the moment it is taken over. */
  List<HostState> hosts() {
    List<HostState> hosts = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.prefixScan("h|", PREFIX)) {
      all.forEachRemaining(pair -> hosts.add(EventJson.read(pair.value, HostState.class)));
    }
    return hosts;
  }

  /** Remembers a refused link of a host; false where it was known. */
  boolean rememberRefused(String host, String link, String why) {
    return store.putIfAbsent(
            key("r|" + host + "|" + Hashes.of(link)), why.getBytes(StandardCharsets.UTF_8))
        == null;
  }

  private @Nullable KeyValue<Instant, CanonicalUrl> firstDue(String host, int urgency) {
    String prefix = "d|" + host + "|" + urgency + "|";
    try (KeyValueIterator<Bytes, byte[]> due = store.prefixScan(prefix, PREFIX)) {
      if (!due.hasNext()) {
        return null;
      }
      KeyValue<Bytes, byte[]> first = due.next();
      return KeyValue.pair(
          time(text(first.key.toString(), 4)),
          new CanonicalUrl(new String(first.value, StandardCharsets.UTF_8)));
    }
  }

  /** The n-th field of a key, from 1. */
  private static String text(String key, int n) {
    return key.split("\\|", -1)[n - 1];
  }

  private static Bytes entryKey(CanonicalUrl url) {
    return key("e|" + url.host() + "|" + url.id());
  }

  private static Bytes dueKey(FrontierEntry entry) {
    CanonicalUrl url = entry.url();
    String due = hex(java.util.Objects.requireNonNull(entry.due()));
    return key("d|" + url.host() + "|" + entry.schedule().urgency() + "|" + due + "|" + url.id());
  }

  private static Bytes wakeKey(Instant wake, String host) {
    return key("w|" + hex(wake) + "|" + host);
  }

  private static Instant time(String hex) {
    return Instant.ofEpochMilli(Long.parseLong(hex, 16));
  }

  private static String hex(Instant time) {
    return String.format("%012x", Math.max(0, time.toEpochMilli()));
  }

  private static Bytes key(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
