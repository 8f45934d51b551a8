package dev.silkwire.index.explain;

import dev.silkwire.contracts.JournalEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a URL.
 *
 * @param asked the URL as it was given
 * @param url its normal form, under which it is known; the text itself where it is no web address
 * @param note what normalising changed; absent where nothing
 * @param outcome how it ended, in one word
 * @param verdict how it ended, in one sentence
 * @param article id of the indexed article
 * @param revision its newest indexed revision
 * @param stages what happened, oldest first
 * @param leftOut how many entries were left out because there are too many
 * @param seeAlso the address it leads to, where it is a redirect or a duplicate
 */
public record Explanation(
    String asked,
    String url,
    @Nullable String note,
    Outcome outcome,
    String verdict,
    @Nullable String article,
    @Nullable Integer revision,
    List<Step> stages,
    long leftOut,
    @Nullable SeeAlso seeAlso) {
  public Explanation {
    stages = List.copyOf(stages);
  }

  /**
   * One entry of the journal, or several of the same kind in a row.
   *
   * @param stage what happened
   * @param reason why
   * @param says both in words
   * @param at when; the first time of several
   * @param until the last time of several
   * @param times how often in a row
   * @param service who says so
   * @param source id of the source
   * @param revision of the article
   * @param detail as the service gave it
   * @param url the spelling it was written under, where it is not the normal form
   */
  public record Step(
      JournalEntry.Stage stage,
      JournalEntry.@Nullable Reason reason,
      String says,
      Instant at,
      @Nullable Instant until,
      int times,
      String service,
      @Nullable String source,
      @Nullable Integer revision,
      @Nullable String detail,
      @Nullable String url) {}

  /**
   * Where a redirect or duplicate leads.
   *
   * @param url the other address
   * @param verdict how that one ended
   * @param article its article, where it is indexed
   */
  public record SeeAlso(String url, String verdict, @Nullable String article) {}
}
