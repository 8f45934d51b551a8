package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.UndecodableEvent;
import java.time.Duration;
import java.time.Instant;
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
 * and journals what happened. Whose turn is next is up to {@link HostTurns}.
 */
final class FrontierProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger log = LoggerFactory.getLogger(FrontierProcessor.class);
  private static final Duration TICK = Duration.ofMillis(100);

  /** Longer than it takes to publish a batch of articles; a hold that is left behind ends then. */
  private static final Duration HOLD = Duration.ofMinutes(1);

  private static final int MOST_ALIASES = 5;
  private static final int MOST_HOPS = 5;

  private final VisitDispatcher dispatcher;
  private ProcessorContext<String, byte[]> context;
  private FrontierStore store;
  private HostTurns turns;
  private Cancellable ticking;

  @SuppressWarnings("NullAway.Init") // init() comes before anything else
  FrontierProcessor(VisitDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.store = new FrontierStore(context.getStateStore(FrontierStore.NAME));
    this.turns = new HostTurns(store, dispatcher);
    turns.takeOver(now());
    this.ticking = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> turns.tick(now()));
  }

  @Override
  public void process(Record<String, byte[]> record) {
    FrontierEvent event;
    try {
      event =
          EventJson.read(
              record.value() == null ? new byte[0] : record.value(), FrontierEvent.class);
    } catch (UndecodableEvent e) {
      context.forward(
          DeadLetters.of(record, context, String.valueOf(e.getMessage())),
          FrontierTopology.DEAD_LETTERS);
      return;
    }
    switch (event) {
      case FrontierEvent.EntranceAnnounced announced -> announce(announced);
      case FrontierEvent.LinkFound found -> discover(found);
      case FrontierEvent.LinkRefused refused ->
          refuseOnce(
              refused.url(),
              refused.link(),
              refused.source(),
              refused.reason(),
              "found on " + refused.url());
      case FrontierEvent.PartFound part -> joinPart(part);
      case FrontierEvent.CanonicalFailed failed -> standAlone(failed);
      case FrontierEvent.HoldAsked asked -> hold(asked);
      case FrontierEvent.ExtractedAnew anew -> takeAnew(anew);
      case FrontierEvent.VisitEnded ended -> end(ended);
    }
    turns.handOut(event.url().host(), now());
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
      journal(FrontierJournal.discovered(found));
    } else if (found.discovery().mechanism() == Discovery.Mechanism.API
        || known.schedule().settled() == Reason.SOURCE_REMOVED) {
      store.put(known, known.wantedNow(found, now()));
      journal(FrontierJournal.discovered(found));
    } else if (known.isEntrance()) {
      refuseOnce(found.url(), found.url().value(), found.source(), Reason.SECTION_PAGE, null);
    } else if (found.alias() != null) {
      awaitCanonical(known, found.alias());
    } else if (found.discovery().equals(known.origin().discovery())) {
      journal(FrontierJournal.discovered(found)); // told again after a crash, as is its entry
    }
  }

  private void awaitCanonical(FrontierEntry canonical, CanonicalUrl alias) {
    if (canonical.disappoints() || canonical.aliases().size() >= MOST_ALIASES) {
      tell(new FrontierEvent.CanonicalFailed(alias, canonical.url()));
    } else if (!canonical.visited()) {
      store.put(canonical, canonical.awaitedBy(alias));
    }
  }

  private void joinPart(FrontierEvent.PartFound part) {
    FrontierEntry known = store.entry(part.url());
    if (known == null || (!known.visited() && !known.isEntrance())) {
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

  private void hold(FrontierEvent.HoldAsked asked) {
    FrontierEntry entry = store.entry(asked.url());
    if (entry != null) {
      boolean sameArticle =
          asked.contentHash().equals(entry.content().hash())
              && asked.revision() == entry.content().revision();
      store.put(
          entry,
          sameArticle && !isVisited(asked.url())
              ? entry.heldBy(asked.hold(), now().plus(HOLD))
              : entry.notHeldBy(asked.hold()));
    }
  }

  private void takeAnew(FrontierEvent.ExtractedAnew anew) {
    FrontierEntry entry = store.entry(anew.url());
    if (entry == null) {
      return;
    }
    if (entry.isHeldBy(anew.hold()) && !isVisited(anew.url())) {
      store.put(entry, entry.extractedAnew(anew.contentHash(), anew.revision(), anew.edition()));
    } else if (!anew.edition().equals(entry.content().edition())) {
      log.debug("Ignored what was extracted anew of {}: a visit was faster", anew.url());
      return;
    } // else the state outlived a crash, the journal may not have
    journal(FrontierJournal.extractedAnew(entry, anew));
  }

  /** Whether a visit to the URL is under way. */
  private boolean isVisited(CanonicalUrl url) {
    HostState.Lease lease = store.host(url.host()).lease();
    return lease != null && lease.url().equals(url) && lease.until().isAfter(now());
  }

  private void end(FrontierEvent.VisitEnded ended) {
    HostState host = store.host(ended.url().host());
    FrontierEntry entry = store.entry(ended.url());
    if (entry == null) {
      return;
    }
    Ending ending = bounded(entry, ended.ending());
    if (host.lease() != null && host.lease().id().equals(ended.lease())) {
      HostState free = host.released(ended.lease());
      if (ending instanceof Ending.Postponed postponed) {
        free = free.quietUntil(now().plus(postponed.retryAfter()));
      }
      FrontierEntry next = Revisits.after(entry, ending, now());
      store.put(entry, next.visited() || next.disappoints() ? next.awaitedByNone() : next);
      store.put(host, free);
      passOn(entry, next, ending);
    } else if (ended.lease().equals(host.lastEnded())) {
      passOn(entry, entry, ending); // the state outlived a crash, what follows from it may not have
    } else {
      log.debug("Ignored the ending of a visit to {} whose lease is over", ended.url());
      return;
    }
    journal(FrontierJournal.ended(entry, ending, ended));
  }

  /** A chain of redirects comes to its end. */
  private static Ending bounded(FrontierEntry entry, Ending ending) {
    return ending instanceof Ending.Moved moved
            && moved.reason() == Reason.REDIRECTED
            && entry.origin().hops() >= MOST_HOPS
        ? new Ending.Refused(
            Reason.TOO_MANY_REDIRECTS, "after " + MOST_HOPS + " redirects, to " + moved.to())
        : ending;
  }

  /** Tells the owners of other hosts, and of other pages, what follows from an ending for them. */
  private void passOn(FrontierEntry before, FrontierEntry after, Ending ending) {
    if (ending instanceof Ending.Moved moved) {
      MovedPages.follow(before, moved, now()).forEach(this::tell);
    } else if (after.disappoints()) {
      before
          .aliases()
          .forEach(alias -> tell(new FrontierEvent.CanonicalFailed(alias, before.url())));
    }
  }

  @Override
  public void close() {
    ticking.cancel();
    turns.abandon();
  }

  private void tell(FrontierEvent event) {
    context.forward(
        new Record<>(event.url().host(), EventJson.write(event), context.currentSystemTimeMs()),
        FrontierTopology.EVENTS_OUT);
  }

  private void refuseOnce(
      CanonicalUrl on, String link, String source, Reason reason, @Nullable String detail) {
    if (store.rememberRefused(on.host(), link, reason.word())) {
      journal(FrontierJournal.refused(link, source, reason, detail, now()));
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
