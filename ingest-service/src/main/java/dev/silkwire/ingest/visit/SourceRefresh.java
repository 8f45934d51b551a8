package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.Discovery.Mechanism;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.discover.EntranceFinder;
import dev.silkwire.ingest.discover.FeedReader;
import dev.silkwire.ingest.discover.Listing;
import dev.silkwire.ingest.discover.SectionReader;
import dev.silkwire.ingest.discover.SitemapReader;
import dev.silkwire.ingest.fetch.Fetch;
import dev.silkwire.ingest.fetch.Fetch.Failed;
import dev.silkwire.ingest.fetch.Fetch.Fetched;
import dev.silkwire.ingest.fetch.Fetch.Missing;
import dev.silkwire.ingest.fetch.Fetch.NotModified;
import dev.silkwire.ingest.fetch.Fetch.RateLimited;
import dev.silkwire.ingest.fetch.Fetch.Redirected;
import dev.silkwire.ingest.fetch.Fetch.Refused;
import dev.silkwire.ingest.fetch.FetchLimits;
import dev.silkwire.ingest.fetch.PoliteFetcher;
import dev.silkwire.ingest.fetch.Validators;
import dev.silkwire.ingest.frontier.Ending;
import dev.silkwire.ingest.frontier.Frontier;
import dev.silkwire.ingest.frontier.FrontierEvent;
import dev.silkwire.ingest.frontier.Part;
import dev.silkwire.ingest.frontier.TargetKind;
import dev.silkwire.ingest.frontier.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entrance of a source is due — a feed, a sitemap or a section page: fetch it politely, read
 * what it announces, and tell the frontier what is new.
 */
final class SourceRefresh {
  /** How far back a section is read page by page on the first visit, or after a long silence. */
  private static final int MOST_LIST_PAGES = 50;

  /** A host with a long crawl delay has other pages to be visited, too. */
  private static final Duration LONGEST_WALK = Duration.ofMinutes(10);

  private static final int DEEPEST_SITEMAP = 3;

  private final PoliteFetcher fetcher;
  private final Frontier frontier;
  private final Clock clock;

  SourceRefresh(PoliteFetcher fetcher, Frontier frontier, Clock clock) {
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.clock = clock;
  }

  Ending refresh(Visit visit, SourceDefinition source) throws InterruptedException {
    if (isRobotsTxt(visit)) {
      return announceSitemaps(visit, source);
    }
    return switch (fetch(visit.url(), known(visit), source)) {
      case Fetched page -> read(visit, source, page);
      case NotModified _ -> new Ending.Unchanged(Reason.NOT_MODIFIED, null);
      case Redirected moved -> Politely.ending(moved, source);
      case Missing missing -> Politely.ending(missing);
      case RateLimited limited -> Politely.ending(limited);
      case Refused refused -> Politely.ending(refused);
      case Failed failed -> Politely.ending(failed);
    };
  }

  private Ending read(Visit visit, SourceDefinition source, Fetched page)
      throws InterruptedException {
    Listing listing =
        switch (visit.kind()) {
          case FEED -> FeedReader.read(page.url(), page.contentType(), page.body());
          case SITEMAP -> SitemapReader.read(page.url(), page.contentType(), page.body());
          case SECTION, HOME -> SectionReader.read(page.url(), page.contentType(), page.body());
          case PAGE -> throw new IllegalStateException("a page is no entrance: " + visit.url());
        };
    return switch (listing) {
      case Listing.Unreadable bad -> new Ending.Failed(bad.reason(), bad.message());
      case Listing.Read read -> tell(visit, source, page, read);
    };
  }

  private Ending tell(Visit visit, SourceDefinition source, Fetched page, Listing.Read read)
      throws InterruptedException {
    Walk walk =
        visit.kind() == TargetKind.SECTION
            ? walkOn(visit, source, read)
            : new Walk(List.of(read), true, null);
    List<FrontierEvent> events = new ArrayList<>();
    switch (visit.kind()) {
      case HOME -> events.addAll(furtherEntrances(visit, source, page));
      case SITEMAP -> events.addAll(furtherSitemaps(visit, source, read));
      case SECTION, FEED, PAGE -> {}
    }
    int entries = 0;
    // the deepest page first: should we be cut off, the pages above still show something new
    for (Listing.Read list : walk.pages().reversed()) {
      entries += list.entries().size();
      events.addAll(links(visit, source, list));
    }
    frontier.tell(events);
    if (walk.stopped() != null) {
      return Politely.ending(walk.stopped());
    }
    int news = (int) events.stream().filter(e -> !(e instanceof FrontierEvent.LinkRefused)).count();
    return new Ending.Listed(
        entries, news, walk.complete(), List.of(new Part(page.url(), page.validators())));
  }

  /**
   * The pages of a list, as far as they were read.
   *
   * @param complete whether nothing that may be new was left out
   * @param stopped what the server said where it wanted to be left alone
   */
  private record Walk(List<Listing.Read> pages, boolean complete, @Nullable RateLimited stopped) {}

  /**
   * Reads the next pages of a list until one shows nothing that came up since the list was last
   * read to its end.
   */
  private Walk walkOn(Visit visit, SourceDefinition source, Listing.Read first)
      throws InterruptedException {
    List<Listing.Read> pages = new ArrayList<>(List.of(first));
    Deque<CanonicalUrl> next = new ArrayDeque<>(first.more());
    Set<CanonicalUrl> seen = new HashSet<>(Set.of(visit.url()));
    Instant enough = clock.instant().plus(LONGEST_WALK);
    boolean somethingNew = showsNew(visit, first);
    while (somethingNew && pages.size() < MOST_LIST_PAGES) {
      CanonicalUrl url = next.poll();
      if (url == null) {
        return new Walk(pages, true, null);
      }
      if (!seen.add(url)) {
        continue;
      }
      if (clock.instant().isAfter(enough)) {
        return new Walk(pages, false, null);
      }
      switch (fetch(url, Validators.NONE, source)) {
        case Fetched page -> {
          if (SectionReader.read(page.url(), page.contentType(), page.body())
              instanceof Listing.Read list) {
            somethingNew = showsNew(visit, list);
            pages.add(list);
            next.addAll(list.more());
          }
        }
        case RateLimited limited -> {
          return new Walk(pages, false, limited);
        }
        case Failed _ -> {
          return new Walk(pages, false, null);
        }
        case NotModified _, Redirected _, Missing _, Refused _ -> {} // there is no such page
      }
    }
    return new Walk(pages, true, null);
  }

  /** Whether an entry became known only after the list had last been read to its end. */
  private boolean showsNew(Visit visit, Listing.Read list) {
    Instant lastRead = visit.lastRead();
    return lastRead == null
        || list.entries().stream()
            .map(entry -> frontier.knownSince(entry.url()))
            .anyMatch(since -> since.isEmpty() || since.get().isAfter(lastRead));
  }

  private List<FrontierEvent> furtherSitemaps(
      Visit visit, SourceDefinition source, Listing.Read read) {
    return visit.hops() >= DEEPEST_SITEMAP
        ? List.of()
        : read.more().stream()
            .filter(url -> !frontier.knows(url))
            .map(url -> entrance(visit, source, url, TargetKind.SITEMAP))
            .toList();
  }

  private List<FrontierEvent> furtherEntrances(Visit visit, SourceDefinition source, Fetched home) {
    EntranceFinder.Entrances found =
        EntranceFinder.find(home.url(), home.contentType(), home.body());
    List<FrontierEvent> events = new ArrayList<>();
    for (CanonicalUrl feed : found.feeds()) {
      events.add(entrance(visit, source, feed, TargetKind.FEED));
    }
    for (CanonicalUrl section : found.sections()) {
      events.add(entrance(visit, source, section, TargetKind.SECTION));
    }
    events.removeIf(event -> frontier.knows(event.url()));
    return events;
  }

  private Ending announceSitemaps(Visit visit, SourceDefinition source)
      throws InterruptedException {
    List<FrontierEvent> events = new ArrayList<>();
    for (String sitemap : fetcher.sitemapsOf(visit.url())) {
      visit
          .url()
          .resolve(sitemap)
          .filter(url -> !frontier.knows(url))
          .ifPresent(url -> events.add(entrance(visit, source, url, TargetKind.SITEMAP)));
    }
    frontier.tell(events);
    return new Ending.Listed(events.size(), events.size(), true, List.of());
  }

  private List<FrontierEvent> links(Visit visit, SourceDefinition source, Listing.Read list) {
    List<FrontierEvent> events = new ArrayList<>();
    for (Listing.Entry entry : list.entries()) {
      if (!frontier.knows(entry.url())) {
        Discovery discovery =
            new Discovery(
                mechanism(visit.kind()),
                visit.url(),
                clock.instant(),
                entry.title(),
                AnnouncedDate.iso(entry.published()));
        events.add(
            new FrontierEvent.LinkFound(
                entry.url(), source.id(), source.every(), discovery, 0, null));
      }
    }
    for (Listing.RefusedLink refused : list.refused()) {
      events.add(
          new FrontierEvent.LinkRefused(
              visit.url(), refused.link(), source.id(), refused.reason()));
    }
    return events;
  }

  private static FrontierEvent entrance(
      Visit visit, SourceDefinition source, CanonicalUrl url, TargetKind kind) {
    CanonicalUrl root = rootOf(visit);
    return new FrontierEvent.EntranceAnnounced(
        url, kind, source.id(), root, source.every(), visit.hops() + 1);
  }

  private static CanonicalUrl rootOf(Visit visit) {
    @Nullable CanonicalUrl root = visit.root();
    return root == null ? visit.url() : root;
  }

  private Fetch fetch(CanonicalUrl url, Validators known, SourceDefinition source)
      throws InterruptedException {
    return fetcher.fetch(url, known, FetchLimits.ENTRANCE, Politely.pause(source));
  }

  private static Validators known(Visit visit) {
    return visit.parts().isEmpty() ? Validators.NONE : visit.parts().getFirst().validators();
  }

  private static boolean isRobotsTxt(Visit visit) {
    return visit.kind() == TargetKind.SITEMAP && visit.url().pathAndQuery().equals("/robots.txt");
  }

  private static Mechanism mechanism(TargetKind kind) {
    return switch (kind) {
      case FEED -> Mechanism.FEED;
      case SITEMAP -> Mechanism.SITEMAP;
      case SECTION, HOME -> Mechanism.SECTION;
      case PAGE -> Mechanism.API;
    };
  }
}
