package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.ingest.frontier.HostState.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story of the frontier, for the hosts of one partition: takes events in, keeps the entries,
 * hands out the next visit of every host that is free, and journals what happened.
 */
final class FrontierProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger log = LoggerFactory.getLogger(FrontierProcessor.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration NO_ROOM = Duration.ofMillis(300);

  /** How long the visits of a former owner of a host may still be under way. */
  private static final Duration TAKEOVER = Duration.ofSeconds(5);

  private static final int MOST_HOSTS_A_TICK = 500;
  private static final int MOST_ALIASES = 5;
  private static final int MOST_HOPS = 5;

  private final VisitDispatcher dispatcher;
  private final String epoch;
  private ProcessorContext<String, byte[]> context;
  private FrontierStore store;
  private Cancellable ticking;

  /**
   * @param epoch names this run of the process; leases of another epoch are a former owner's
   */
  @SuppressWarnings("NullAway.Init") // init() comes before anything else
  FrontierProcessor(VisitDispatcher dispatcher, String epoch) {
    this.dispatcher = dispatcher;
    this.epoch = epoch;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.store = new FrontierStore(context.getStateStore(FrontierStore.NAME));
    takeOver();
    this.ticking = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    FrontierEvent event;
    try {
      event =
          EventJson.read(
              record.value() == null ? new byte[0] : record.value(), FrontierEvent.class);
    } catch (UndecodableEvent e) {
      log.error("Set aside an event of the frontier that cannot be read: {}", e.getMessage());
      context.forward(record, FrontierTopology.DEAD_LETTERS);
      return;
    }
    switch (event) {
      case FrontierEvent.EntranceAnnounced announced -> announce(announced);
      case FrontierEvent.LinkFound found -> discover(found);
      case FrontierEvent.LinkRefused refused -> refuse(refused);
      case FrontierEvent.PartFound part -> joinPart(part);
      case FrontierEvent.CanonicalFailed failed -> standAlone(failed);
      case FrontierEvent.VisitEnded ended -> end(ended);
    }
    handOut(event.url().host());
  }

  private void announce(FrontierEvent.EntranceAnnounced announced) {
    FrontierEntry known = store.entry(announced.url());
    store.put(
        known,
        known == null
            ? FrontierEntry.entrance(announced, now())
            : known.announcedAs(announced, now()));
  }

  private void discover(FrontierEvent.LinkFound found) {
    FrontierEntry known = store.entry(found.url());
    if (known == null) {
      store.put(null, FrontierEntry.page(found, now()));
      journal(FrontierJournal.discovered(found, now()));
    } else if (known.settled() == Reason.SOURCE_REMOVED) {
      store.put(known, known.revived(found, now()));
    } else if (known.kind().isEntrance()) {
      refuseOnce(found.url(), found.url().value(), found.source(), Reason.SECTION_PAGE, null);
    } else if (found.alias() != null) {
      awaitCanonical(known, found.alias());
    }
  }

  private void awaitCanonical(FrontierEntry canonical, CanonicalUrl alias) {
    if (canonical.disappoints()) {
      tell(new FrontierEvent.CanonicalFailed(alias, canonical.url()));
    } else if (!canonical.visited() && canonical.aliases().size() < MOST_ALIASES) {
      List<CanonicalUrl> aliases = new ArrayList<>(canonical.aliases());
      aliases.add(alias);
      store.put(canonical, canonical.withAliases(List.copyOf(aliases)));
    }
  }

  private void refuse(FrontierEvent.LinkRefused refused) {
    refuseOnce(
        refused.url(),
        refused.link(),
        refused.source(),
        refused.reason(),
        "found on " + refused.url());
  }

  private void joinPart(FrontierEvent.PartFound part) {
    FrontierEntry known = store.entry(part.url());
    if (known == null || (!known.visited() && !known.kind().isEntrance())) {
      store.put(
          known, FrontierEntry.parked(part.url(), part.source(), Reason.DUPLICATE_ADDRESS, now()));
      refuseOnce(
          part.url(),
          part.url().value(),
          part.source(),
          Reason.DUPLICATE_ADDRESS,
          "a page of " + part.article());
    }
  }

  private void standAlone(FrontierEvent.CanonicalFailed failed) {
    FrontierEntry known = store.entry(failed.url());
    if (known != null && !known.ownCanonical()) {
      store.put(known, known.onItsOwn(now()));
    }
  }

  private void end(FrontierEvent.VisitEnded ended) {
    HostState host = store.host(ended.url().host());
    Lease lease = host.lease();
    FrontierEntry entry = store.entry(ended.url());
    if (lease == null || !lease.id().equals(ended.lease()) || entry == null) {
      log.debug("Ignored the ending of a visit to {} whose lease is over", ended.url());
      return;
    }
    HostState free = host.released();
    if (ended.ending() instanceof Ending.Postponed postponed) {
      free = free.quietUntil(now().plus(postponed.retryAfter()));
    }
    FrontierEntry next = Revisits.after(entry, ended.ending(), now());
    store.put(entry, next.visited() || next.disappoints() ? next.withAliases(List.of()) : next);
    store.put(host, free);
    if (ended.ending() instanceof Ending.Moved moved) {
      follow(entry, moved);
    } else if (next.disappoints()) {
      entry.aliases().forEach(a -> tell(new FrontierEvent.CanonicalFailed(a, entry.url())));
    }
    journal(FrontierJournal.ended(entry, ended));
  }

  private void follow(FrontierEntry from, Ending.Moved moved) {
    boolean redirect = moved.reason() == Reason.REDIRECTED;
    if (redirect && from.hops() + 1 > MOST_HOPS) {
      return;
    }
    if (from.kind().isEntrance()) {
      tell(
          new FrontierEvent.EntranceAnnounced(
              moved.to(),
              from.kind(),
              from.source(),
              from.root() == null ? from.url() : from.root(),
              from.every(),
              from.hops() + 1));
      return;
    }
    Discovery discovery =
        new Discovery(
            redirect ? Discovery.Mechanism.REDIRECT : Discovery.Mechanism.CANONICAL,
            from.url(),
            now(),
            from.discovery() == null ? null : from.discovery().title(),
            from.discovery() == null ? null : from.discovery().published());
    List<CanonicalUrl> waiting = new ArrayList<>(from.aliases());
    if (!redirect) {
      waiting.add(from.url());
    }
    if (waiting.isEmpty() || waiting.contains(moved.to())) {
      tell(found(from, moved, discovery, null));
    }
    for (CanonicalUrl alias : waiting) {
      tell(
          alias.equals(moved.to())
              ? new FrontierEvent.CanonicalFailed(alias, from.url())
              : found(from, moved, discovery, alias));
    }
  }

  private static FrontierEvent found(
      FrontierEntry from, Ending.Moved moved, Discovery discovery, @Nullable CanonicalUrl alias) {
    int hops = moved.reason() == Reason.REDIRECTED ? from.hops() + 1 : from.hops();
    return new FrontierEvent.LinkFound(
        moved.to(), from.source(), from.every(), discovery, hops, alias);
  }

  private void tick() {
    for (String host : store.hostsToWake(now(), MOST_HOSTS_A_TICK)) {
      handOut(host);
    }
  }

  /** Starts the next visit of a host that is free; else notes when to look again. */
  private void handOut(String name) {
    Instant now = now();
    HostState before = store.host(name);
    HostState host = before;
    if (host.lease() != null) {
      if (host.lease().until().isAfter(now)) {
        store.put(before, host.wakingAt(host.lease().until()));
        return;
      }
      host = host.released(); // the visit is lost; its URL is still due
    }
    if (host.notBefore().isAfter(now)) {
      store.put(before, host.wakingAt(host.notBefore()));
      return;
    }
    Optional<CanonicalUrl> due = store.nextDue(name, now);
    FrontierEntry entry = due.map(store::entry).orElse(null);
    if (entry == null) {
      store.put(before, host.wakingAt(store.earliestDue(name).orElse(null)));
      return;
    }
    Lease lease = new Lease(UUID.randomUUID().toString(), epoch, entry.url(), now.plus(LEASE));
    if (dispatcher.offer(Visit.of(entry, lease.id()))) {
      store.put(before, host.leased(lease));
    } else {
      store.put(before, host.wakingAt(now.plus(NO_ROOM)));
    }
  }

  /** Leases of a former owner will not be ended: its visits get a moment to die away. */
  private void takeOver() {
    for (HostState host : store.hosts()) {
      Lease lease = host.lease();
      if (lease != null && !lease.epoch().equals(epoch)) {
        Instant until = now().plus(TAKEOVER);
        store.put(host, host.leased(new Lease(lease.id(), epoch, lease.url(), until)));
      }
    }
  }

  @Override
  public void close() {
    ticking.cancel();
    for (HostState host : store.hosts()) {
      if (host.lease() != null) {
        dispatcher.abandon(host.lease().id());
      }
    }
  }

  private void tell(FrontierEvent event) {
    context.forward(
        new Record<>(event.url().host(), EventJson.write(event), context.currentSystemTimeMs()),
        FrontierTopology.EVENTS_OUT);
  }

  private void refuseOnce(
      CanonicalUrl on, String link, String source, Reason reason, @Nullable String detail) {
    if (store.rememberRefused(on.host(), link, reason.word())) {
      journal(
          new JournalEntry(
              FrontierJournal.id(link, Stage.REFUSED, reason.word()),
              link,
              Stage.REFUSED,
              reason,
              now(),
              FrontierJournal.SERVICE,
              source,
              null,
              null,
              detail));
    }
  }

  private void journal(JournalEntry entry) {
    ProducerRecord<String, byte[]> record = Events.journal(entry);
    context.forward(
        new Record<>(record.key(), record.value(), entry.at().toEpochMilli(), record.headers()),
        FrontierTopology.JOURNAL_OUT);
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }
}
