package dev.silkwire.ingest.frontier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.Discovery;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the frontier is told, keyed by the host of {@link #url()}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FrontierEvent.EntranceAnnounced.class, name = "entrance-announced"),
  @JsonSubTypes.Type(value = FrontierEvent.LinkFound.class, name = "link-found"),
  @JsonSubTypes.Type(value = FrontierEvent.LinkRefused.class, name = "link-refused"),
  @JsonSubTypes.Type(value = FrontierEvent.PartFound.class, name = "part-found"),
  @JsonSubTypes.Type(value = FrontierEvent.CanonicalFailed.class, name = "canonical-failed"),
  @JsonSubTypes.Type(value = FrontierEvent.HoldAsked.class, name = "hold-asked"),
  @JsonSubTypes.Type(value = FrontierEvent.ExtractedAnew.class, name = "extracted-anew"),
  @JsonSubTypes.Type(value = FrontierEvent.VisitEnded.class, name = "visit-ended")
})
public sealed interface FrontierEvent {
  CanonicalUrl url();

  /**
   * A source has this entrance.
   *
   * @param root the entrance in the source's definition through which this one was found; itself,
   *     where it stands there
   * @param every how often it is to be read
   * @param depth how many entrances lie between the root and this one
   */
  record EntranceAnnounced(
      CanonicalUrl url,
      TargetKind kind,
      String source,
      CanonicalUrl root,
      Duration every,
      int depth)
      implements FrontierEvent {
    public EntranceAnnounced {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(kind, "kind is missing");
      Objects.requireNonNull(source, "source is missing");
      Objects.requireNonNull(root, "root is missing");
      Objects.requireNonNull(every, "every is missing");
    }
  }

  /**
   * A link to what may be an article was found.
   *
   * @param every how often the source is read; the pause before the first revisit
   * @param hops how many redirects led here
   * @param alias the page that named this address as its canonical one, where one did
   */
  record LinkFound(
      CanonicalUrl url,
      String source,
      Duration every,
      Discovery discovery,
      int hops,
      @Nullable CanonicalUrl alias)
      implements FrontierEvent {
    public LinkFound {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(source, "source is missing");
      Objects.requireNonNull(every, "every is missing");
      Objects.requireNonNull(discovery, "discovery is missing");
    }
  }

  /**
   * A link on the page {@code url} that is not followed.
   *
   * @param link as found
   */
  record LinkRefused(CanonicalUrl url, String link, String source, Reason reason)
      implements FrontierEvent {
    public LinkRefused {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(link, "link is missing");
      Objects.requireNonNull(source, "source is missing");
      Objects.requireNonNull(reason, "reason is missing");
    }
  }

  /** This page is a later page of an article, and no article of its own. */
  record PartFound(CanonicalUrl url, String source, CanonicalUrl article) implements FrontierEvent {
    public PartFound {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(source, "source is missing");
      Objects.requireNonNull(article, "article is missing");
    }
  }

  /** What this page named as its canonical address cannot be had there. */
  record CanonicalFailed(CanonicalUrl url, CanonicalUrl canonical) implements FrontierEvent {
    public CanonicalFailed {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(canonical, "canonical is missing");
    }
  }

  /**
   * The kept page of this URL is about to be published anew: no visit is to begin for a moment.
   *
   * @param hold names who asks
   * @param contentHash of the article, or of the page that was none, that is meant
   * @param revision of that article, 0 where there was none
   */
  record HoldAsked(CanonicalUrl url, String hold, String contentHash, int revision)
      implements FrontierEvent {
    public HoldAsked {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(hold, "hold is missing");
      Objects.requireNonNull(contentHash, "contentHash is missing");
    }
  }

  /**
   * The kept page of this URL was extracted anew, and what came of it was published. Ignored where
   * the hold is no longer granted: a visit was faster, and what it published is newer.
   *
   * @param contentHash of the article as it is now
   * @param title what it is called, for the journal
   */
  record ExtractedAnew(
      CanonicalUrl url,
      String hold,
      Instant at,
      String contentHash,
      int revision,
      String title,
      Edition edition)
      implements FrontierEvent {
    public ExtractedAnew {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(hold, "hold is missing");
      Objects.requireNonNull(at, "at is missing");
      Objects.requireNonNull(contentHash, "contentHash is missing");
      Objects.requireNonNull(title, "title is missing");
      Objects.requireNonNull(edition, "edition is missing");
    }
  }

  /**
   * A visit came to its end.
   *
   * @param lease of the visit; an ending whose lease has run out is ignored
   */
  record VisitEnded(CanonicalUrl url, String lease, Instant at, Ending ending)
      implements FrontierEvent {
    public VisitEnded {
      Objects.requireNonNull(url, "url is missing");
      Objects.requireNonNull(lease, "lease is missing");
      Objects.requireNonNull(at, "at is missing");
      Objects.requireNonNull(ending, "ending is missing");
    }
  }
}
