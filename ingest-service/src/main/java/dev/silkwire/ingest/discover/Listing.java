package dev.silkwire.ingest.discover;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed, a sitemap or a section page announces. */
public sealed interface Listing {

  /**
   * The listing could be read.
   *
   * @param entries the articles it announces, in its order, each URL once
   * @param refused entries that are not taken, with the reason
   * @param more further listings of the same kind: sitemaps of an index, next pages of a section
   */
  record Read(List<Entry> entries, List<RefusedLink> refused, List<CanonicalUrl> more)
      implements Listing {
    public Read {
      entries = List.copyOf(entries);
      refused = List.copyOf(refused);
      more = List.copyOf(more);
    }
  }

  /**
   * It is no such listing, or too broken or hostile to read.
   *
   * @param message for people: what is wrong
   */
  record Unreadable(JournalEntry.Reason reason, String message) implements Listing {}

  /**
   * One announced article.
   *
   * @param url where it is
   * @param title as given there
   * @param published as given there, in its own notation
   */
  record Entry(CanonicalUrl url, @Nullable String title, @Nullable String published) {}

  /**
   * A link in the list of articles that is not followed.
   *
   * @param link as found, made absolute where it can be
   */
  record RefusedLink(String link, JournalEntry.Reason reason) {}
}
