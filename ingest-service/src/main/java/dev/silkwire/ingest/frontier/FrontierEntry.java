package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one URL.
 *
 * @param origin where it comes from
 * @param schedule when it is visited
 * @param content what was found there
 * @param aliases pages that named this address as their canonical one and wait for it
 * @param ownCanonical do not believe the canonical address this page names: it cannot be had
 * @param hold the last word on keeping it from visits; null after the next visit
 */
record FrontierEntry(
    CanonicalUrl url,
    Origin origin,
    Schedule schedule,
    Content content,
    List<CanonicalUrl> aliases,
    boolean ownCanonical,
    @Nullable Hold hold) {

  /**
   * Where a URL comes from.
   *
   * @param kind what stands behind it
   * @param source for which source it is visited
   * @param root for an entrance: the entrance in the source's definition it descends from
   * @param every the source's interval
   * @param firstSeen when it became known
   * @param discovery how it became known; null for an entrance
   * @param hops how many redirects led to a page, or how deep an entrance lies below its root
   */
  record Origin(
      TargetKind kind,
      String source,
      @Nullable CanonicalUrl root,
      Duration every,
      Instant firstSeen,
      @Nullable Discovery discovery,
      int hops) {}

  /**
   * When a URL is visited.
   *
   * @param due the next visit; null while it is parked
   * @param interval the present pause between visits
   * @param urgency 0 for entrances, 1 for fresh links, 2 for links of a sitemap, 3 for the rest
   * @param failures in a row
   * @param settled why it was parked or put off, where it was
   */
  record Schedule(
      @Nullable Instant due,
      Duration interval,
      int urgency,
      int failures,
      @Nullable Reason settled) {
    static Schedule at(@Nullable Instant due, Duration interval, int urgency) {
      return new Schedule(due, interval, urgency, 0, null);
    }

    Schedule due(@Nullable Instant at) {
      return new Schedule(at, interval, urgency, failures, settled);
    }
  }

  /**
   * What was found at a URL.
   *
   * @param lastRead when it was last read, or found unchanged; null before the first time
   * @param parts its pages with their validators
   * @param hash of the article, or of the page where it is none
   * @param revision of the article, 0 while there is none
   * @param edition the article as it was published last; null while there is none, and in entries
   *     from before there were editions
   */
  record Content(
      @Nullable Instant lastRead,
      List<Part> parts,
      @Nullable String hash,
      int revision,
      @Nullable Edition edition) {
    static final Content NONE = noArticle(null, List.of(), null);

    static Content noArticle(@Nullable Instant lastRead, List<Part> parts, @Nullable String hash) {
      return new Content(lastRead, parts, hash, 0, null);
    }

    /** The same article, looked at again. */
    Content seen(@Nullable Instant at, List<Part> parts) {
      return new Content(at, parts, hash, revision, edition);
    }
  }

  static FrontierEntry entrance(FrontierEvent.EntranceAnnounced announced, Instant now) {
    return new FrontierEntry(
        announced.url(),
        new Origin(
            announced.kind(),
            announced.source(),
            announced.root(),
            announced.every(),
            now,
            null,
            announced.depth()),
        Schedule.at(now, announced.every(), 0),
        Content.NONE,
        List.of(),
        false,
        null);
  }

  static FrontierEntry page(FrontierEvent.LinkFound found, Instant now) {
    int urgency = found.discovery().mechanism() == Discovery.Mechanism.SITEMAP ? 2 : 1;
    return new FrontierEntry(
        found.url(),
        originOf(found, now),
        Schedule.at(now, found.every(), urgency),
        Content.NONE,
        found.alias() == null ? List.of() : List.of(found.alias()),
        false,
        null);
  }

  /** A URL that is known and not visited. */
  static FrontierEntry parked(CanonicalUrl url, String source, Reason why, Instant now) {
    return new FrontierEntry(
        url,
        new Origin(TargetKind.PAGE, source, null, Duration.ofDays(1), now, null, 0),
        new Schedule(null, Duration.ofDays(1), 3, 0, why),
        Content.NONE,
        List.of(),
        false,
        null);
  }

  boolean isEntrance() {
    return origin.kind().isEntrance();
  }

  boolean visited() {
    return content.lastRead() != null;
  }

  @Nullable Instant due() {
    return schedule.due();
  }

  /** Whether there is no article here, so that nobody should wait for it. */
  boolean disappoints() {
    Reason settled = schedule.settled();
    if (settled == null) {
      return visited() && content.revision() == 0 && !isEntrance();
    }
    return switch (settled) {
      case GONE,
          NOT_FOUND,
          ROBOTS_DISALLOWED,
          INTERNAL_ADDRESS,
          PORT_NOT_ALLOWED,
          TOO_LARGE,
          REDIRECTED,
          DUPLICATE_ADDRESS,
          TOO_MANY_REDIRECTS,
          SOURCE_REMOVED ->
          true;
      default -> schedule.failures() >= 3;
    };
  }

  /** The same URL, announced as an entrance (again). */
  FrontierEntry announcedAs(FrontierEvent.EntranceAnnounced announced, Instant now) {
    FrontierEntry anew = entrance(announced, origin.firstSeen());
    boolean sameKind = origin.kind() == announced.kind();
    Schedule planned = planned();
    Instant due = planned.due();
    boolean soonEnough = due != null && !due.isAfter(now.plus(announced.every()));
    return anew.at(sameKind && soonEnough ? planned : Schedule.at(now, announced.every(), 0), hold)
        .with(sameKind ? content : content.seen(null, List.of()));
  }

  /** The same URL, asked for by a person, or found again after its source had been removed. */
  FrontierEntry wantedNow(FrontierEvent.LinkFound found, Instant now) {
    Origin again =
        isEntrance()
            ? origin
            : new Origin(
                TargetKind.PAGE,
                found.source(),
                null,
                found.every(),
                origin.firstSeen(),
                origin.discovery() == null ? found.discovery() : origin.discovery(),
                origin.hops());
    return new FrontierEntry(url, again, schedule, content, aliases, ownCanonical, hold)
        .at(Schedule.at(now, again.every(), isEntrance() ? 0 : 1), hold);
  }

  /** With another schedule, which ends a hold. */
  FrontierEntry at(Schedule schedule) {
    return new FrontierEntry(url, origin, schedule, content, aliases, ownCanonical, null);
  }

  /** With another schedule, which waits for the end of the hold. */
  private FrontierEntry at(Schedule schedule, @Nullable Hold hold) {
    FrontierEntry free = at(schedule);
    if (hold == null) {
      return free;
    }
    return hold.until() == null ? free.notHeldBy(hold.by()) : free.heldBy(hold.by(), hold.until());
  }

  /** When it is visited but for a hold. */
  private Schedule planned() {
    return hold == null ? schedule : schedule.due(hold.due());
  }

  FrontierEntry with(Content content) {
    return new FrontierEntry(url, origin, schedule, content, aliases, ownCanonical, hold);
  }

  /** Kept from visits until then, where it would have been due earlier. */
  FrontierEntry heldBy(String holder, Instant until) {
    Instant due = due();
    Schedule later = schedule.due(due != null && due.isBefore(until) ? until : due);
    return new FrontierEntry(
        url, origin, later, content, aliases, ownCanonical, new Hold(holder, until, due));
  }

  FrontierEntry notHeldBy(String holder) {
    return new FrontierEntry(
        url, origin, schedule, content, aliases, ownCanonical, new Hold(holder, null, due()));
  }

  boolean isHeldBy(String holder) {
    return hold != null && hold.until() != null && hold.by().equals(holder);
  }

  /** Its kept page was extracted anew; visits go on as planned before. */
  FrontierEntry extractedAnew(String contentHash, int revision, Edition edition) {
    Content anew = new Content(content.lastRead(), content.parts(), contentHash, revision, edition);
    return with(anew).at(planned());
  }

  FrontierEntry awaitedBy(CanonicalUrl alias) {
    List<CanonicalUrl> more = new ArrayList<>(aliases);
    more.add(alias);
    return new FrontierEntry(url, origin, schedule, content, List.copyOf(more), ownCanonical, hold);
  }

  FrontierEntry awaitedByNone() {
    return new FrontierEntry(url, origin, schedule, content, List.of(), ownCanonical, hold);
  }

  /** What it named as its canonical address cannot be had: it stands for itself from now on. */
  FrontierEntry onItsOwn(Instant now) {
    Content unread = content.seen(content.lastRead(), List.of());
    return new FrontierEntry(url, origin, schedule, unread, aliases, true, hold)
        .at(Schedule.at(now, origin.every(), 1), hold);
  }

  private static Origin originOf(FrontierEvent.LinkFound found, Instant now) {
    return new Origin(
        TargetKind.PAGE, found.source(), null, found.every(), now, found.discovery(), found.hops());
  }
}
