package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL whose turn it is. Until its ending is told to the frontier or the lease runs out, no other
 * URL of the host is handed out.
 *
 * @param lease names this visit
 * @param root for an entrance: the entrance in the source's definition it descends from
 * @param lastRead when it was last read to its end, or found unchanged; null before the first time
 * @param firstSeen when the URL became known
 * @param parts the pages of the last visit, with their validators; empty on the first
 * @param contentHash of the last content
 * @param revision of the article, 0 while there is none
 * @param edition the article as it was published last; null where there is none, or it was
 *     published before there were editions
 * @param ownCanonical do not believe the canonical address this page names
 */
public record Visit(
    CanonicalUrl url,
    TargetKind kind,
    String source,
    String lease,
    @Nullable CanonicalUrl root,
    Duration every,
    @Nullable Instant lastRead,
    Instant firstSeen,
    @Nullable Discovery discovery,
    int hops,
    List<Part> parts,
    @Nullable String contentHash,
    int revision,
    @Nullable Edition edition,
    boolean ownCanonical) {

  static Visit of(FrontierEntry entry, String lease) {
    FrontierEntry.Origin origin = entry.origin();
    FrontierEntry.Content content = entry.content();
    return new Visit(
        entry.url(),
        origin.kind(),
        origin.source(),
        lease,
        origin.root(),
        origin.every(),
        content.lastRead(),
        origin.firstSeen(),
        origin.discovery(),
        origin.hops(),
        content.parts(),
        content.hash(),
        content.revision(),
        content.edition(),
        entry.ownCanonical());
  }
}
