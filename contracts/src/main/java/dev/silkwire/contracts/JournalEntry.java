package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a URL at one stage: the value of {@link Topics#JOURNAL}, keyed by URL id.
 *
 * @param id unique, and the same when the entry is written twice
 * @param url the address; for a link that is no address, the link as found
 * @param stage what happened
 * @param reason why, where the stage has more than one way
 * @param at when
 * @param service who says so
 * @param source id of the source, where known
 * @param article id of the article, from extraction on
 * @param revision of the article, from extraction on
 * @param detail for people: the address redirected to, the HTTP status, the rule …
 */
public record JournalEntry(
    String id,
    String url,
    Stage stage,
    @Nullable Reason reason,
    Instant at,
    String service,
    @Nullable String source,
    @Nullable String article,
    @Nullable Integer revision,
    @Nullable String detail) {
  public JournalEntry {
    Required.text(id, "id");
    Required.field(url, "url");
    Required.field(stage, "stage");
    Required.field(at, "at");
    Required.text(service, "service");
  }

  /** The key on the topic: the id of the URL, or a hash of the link where it is no address. */
  public String urlId() {
    return Hashes.of(url);
  }

  /** The stages a URL passes. */
  public enum Stage {
    /** Found on a feed, sitemap or section page, or given by a person. */
    DISCOVERED,
    /** Will not be fetched, or not be used. */
    REFUSED,
    /** Fetching failed for now; it is tried again. */
    FAILED,
    /** Fetched, and unchanged since. */
    UNCHANGED,
    /** Fetched, and read for entries (feed, sitemap, section page). */
    FETCHED,
    /** Fetched, and no article. */
    SKIPPED,
    /** A new article or a new revision was published. */
    EXTRACTED,
    /** Tagged. */
    ENRICHED,
    /** Searchable. */
    INDEXED,
    /** Set aside: it could never succeed. */
    DEAD_LETTERED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The closed set of reasons. */
  public enum Reason {
    // the address
    NOT_HTTP,
    OFF_SITE,
    DUPLICATE_ADDRESS,
    REDIRECTED,
    INTERNAL_ADDRESS,
    PORT_NOT_ALLOWED,
    ROBOTS_DISALLOWED,
    ROBOTS_UNREACHABLE,
    BUDGET_EXHAUSTED,
    SOURCE_REMOVED,
    // the exchange
    NOT_MODIFIED,
    GONE,
    NOT_FOUND,
    HTTP_ERROR,
    RATE_LIMITED,
    UNKNOWN_HOST,
    CONNECT_FAILED,
    TLS_FAILED,
    TIMED_OUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    // the page
    NOT_HTML,
    UNREADABLE,
    GARBLED_TEXT,
    TOO_DEEPLY_NESTED,
    EMPTY_PAGE,
    SOFT_404,
    TOO_LITTLE_TEXT,
    LIST_PAGE,
    SECTION_PAGE,
    GALLERY,
    VIDEO,
    SAME_CONTENT,
    // the event
    UNDECODABLE,
    INVALID_EVENT,
    TAGGING_FAILED,
    STALE_VERSION,
    MAPPING_REJECTED,
    RECORD_TOO_LARGE,
    INTERNAL_ERROR;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
