package dev.silkwire.ingest.frontier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a visit ended, as the frontier has to know it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ending")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Ending.Published.class, name = "published"),
  @JsonSubTypes.Type(value = Ending.Unchanged.class, name = "unchanged"),
  @JsonSubTypes.Type(value = Ending.NoArticle.class, name = "no-article"),
  @JsonSubTypes.Type(value = Ending.Listed.class, name = "listed"),
  @JsonSubTypes.Type(value = Ending.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = Ending.Missing.class, name = "missing"),
  @JsonSubTypes.Type(value = Ending.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Ending.Postponed.class, name = "postponed"),
  @JsonSubTypes.Type(value = Ending.Failed.class, name = "failed")
})
public sealed interface Ending {

  /**
   * A new revision of the article was published.
   *
   * @param title what it is called, for the journal
   * @param parts the pages it was joined from
   * @param edition what to know it by later; null in events from before there were editions
   */
  record Published(
      String contentHash, int revision, String title, List<Part> parts, @Nullable Edition edition)
      implements Ending {}

  /**
   * Nothing new.
   *
   * @param reason NOT_MODIFIED or SAME_CONTENT
   * @param parts the pages with their new validators; null where they are as before
   */
  record Unchanged(Reason reason, @Nullable List<Part> parts) implements Ending {}

  /** The page is no article. */
  record NoArticle(Reason reason, String detail, String contentHash, List<Part> parts)
      implements Ending {}

  /**
   * A feed, sitemap or section page was read.
   *
   * @param entries how many articles it announces
   * @param news how many of them, and of further entrances, were not known
   * @param complete whether all was read that had to be; else it is read whole the next time
   * @param parts the page with its validators
   */
  record Listed(int entries, int news, boolean complete, List<Part> parts) implements Ending {}

  /**
   * The page is to be found elsewhere, and is asked for there.
   *
   * @param reason REDIRECTED, or DUPLICATE_ADDRESS where the page names another canonical URL
   */
  record Moved(CanonicalUrl to, Reason reason, Duration every) implements Ending {}

  /** 404 or 410. */
  record Missing(Reason reason) implements Ending {}

  /** It may not be asked for, or not be taken. */
  record Refused(Reason reason, String detail) implements Ending {}

  /** The host wants to be left alone. */
  record Postponed(Duration retryAfter, String detail) implements Ending {}

  /** It did not work this time. */
  record Failed(Reason reason, String detail) implements Ending {}
}
