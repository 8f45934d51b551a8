package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one URL.
 *
 * @param kind what stands behind it
 * @param source for which source it is visited
 * @param root for an entrance: the entrance in the source's definition it descends from
 * @param every the source's interval
 * @param interval the present pause between visits
 * @param due when it is visited next; null while it is parked
 * @param urgency 0 goes first: entrances, then fresh links, then the rest
 * @param firstSeen when it became known
 * @param discovery how it became known; null for an entrance
 * @param hops how many redirects led to a page, or how deep an entrance lies below its root
 * @param parts the pages of the last visit with their validators
 * @param contentHash of the last content
 * @param revision of the article, 0 while there is none
 * @param failures in a row
 * @param visited whether a visit has come to a good end
 * @param settled why it was parked or put off, where it was
 * @param aliases pages that named this address as their canonical one and wait for it
 * @param ownCanonical do not believe the canonical address this page names: it cannot be had
 */
record FrontierEntry(
    CanonicalUrl url,
    TargetKind kind,
    String source,
    @Nullable CanonicalUrl root,
    Duration every,
    Duration interval,
    @Nullable Instant due,
    int urgency,
    Instant firstSeen,
    @Nullable Discovery discovery,
    int hops,
    List<Part> parts,
    @Nullable String contentHash,
    int revision,
    int failures,
    boolean visited,
    @Nullable Reason settled,
    List<CanonicalUrl> aliases,
    boolean ownCanonical) {

  static FrontierEntry entrance(FrontierEvent.EntranceAnnounced announced, Instant now) {
    return new FrontierEntry(
        announced.url(),
        announced.kind(),
        announced.source(),
        announced.root(),
        announced.every(),
        announced.every(),
        now,
        0,
        now,
        null,
        announced.depth(),
        List.of(),
        null,
        0,
        0,
        false,
        null,
        List.of(),
        false);
  }

  static FrontierEntry page(FrontierEvent.LinkFound found, Instant now) {
    return new FrontierEntry(
        found.url(),
        TargetKind.PAGE,
        found.source(),
        null,
        found.every(),
        found.every(),
        now,
        found.discovery().mechanism() == Discovery.Mechanism.SITEMAP ? 2 : 1,
        now,
        found.discovery(),
        found.hops(),
        List.of(),
        null,
        0,
        0,
        false,
        null,
        found.alias() == null ? List.of() : List.of(found.alias()),
        false);
  }

  /** A URL that is known and never visited. */
  static FrontierEntry parked(CanonicalUrl url, String source, Reason why, Instant now) {
    return new FrontierEntry(
        url,
        TargetKind.PAGE,
        source,
        null,
        Duration.ZERO,
        Duration.ZERO,
        null,
        3,
        now,
        null,
        0,
        List.of(),
        null,
        0,
        0,
        false,
        why,
        List.of(),
        false);
  }

  FrontierEntry announcedAs(FrontierEvent.EntranceAnnounced announced, Instant now) {
    boolean sameKind = kind == announced.kind();
    boolean soonEnough = due != null && !due.isAfter(now.plus(announced.every()));
    return new FrontierEntry(
        url,
        announced.kind(),
        announced.source(),
        announced.root(),
        announced.every(),
        announced.every(),
        sameKind && soonEnough ? due : now,
        0,
        firstSeen,
        discovery,
        hops,
        sameKind ? parts : List.of(),
        contentHash,
        revision,
        sameKind ? failures : 0,
        sameKind && visited,
        null,
        aliases,
        ownCanonical);
  }

  FrontierEntry revived(FrontierEvent.LinkFound found, Instant now) {
    return new FrontierEntry(
        url,
        kind,
        found.source(),
        root,
        found.every(),
        found.every(),
        now,
        1,
        firstSeen,
        discovery == null ? found.discovery() : discovery,
        hops,
        parts,
        contentHash,
        revision,
        0,
        visited,
        null,
        aliases,
        ownCanonical);
  }

  /** Whether there is no article here, so that nobody should wait for it. */
  boolean disappoints() {
    if (settled == null) {
      return visited && revision == 0 && !kind.isEntrance();
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
          SOURCE_REMOVED ->
          true;
      default -> failures >= 3;
    };
  }

  FrontierEntry parkedFor(Reason why) {
    return next(null, interval, 3, why, failures);
  }

  FrontierEntry next(
      @Nullable Instant due,
      Duration interval,
      int urgency,
      @Nullable Reason settled,
      int failures) {
    return new FrontierEntry(
        url,
        kind,
        source,
        root,
        every,
        interval,
        due,
        urgency,
        firstSeen,
        discovery,
        hops,
        parts,
        contentHash,
        revision,
        failures,
        visited,
        settled,
        aliases,
        ownCanonical);
  }

  FrontierEntry found(@Nullable String contentHash, int revision, List<Part> parts) {
    return new FrontierEntry(
        url,
        kind,
        source,
        root,
        every,
        interval,
        due,
        urgency,
        firstSeen,
        discovery,
        hops,
        parts,
        contentHash,
        revision,
        failures,
        true,
        settled,
        aliases,
        ownCanonical);
  }

  FrontierEntry withAliases(List<CanonicalUrl> aliases) {
    return new FrontierEntry(
        url,
        kind,
        source,
        root,
        every,
        interval,
        due,
        urgency,
        firstSeen,
        discovery,
        hops,
        parts,
        contentHash,
        revision,
        failures,
        visited,
        settled,
        aliases,
        ownCanonical);
  }

  FrontierEntry onItsOwn(Instant now) {
    return new FrontierEntry(
        url,
        kind,
        source,
        root,
        every,
        every,
        now,
        1,
        firstSeen,
        discovery,
        hops,
        List.of(),
        contentHash,
        revision,
        0,
        visited,
        null,
        aliases,
        true);
  }
}
