package dev.silkwire.index.elastic;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.index.store.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Judges one item of a bulk answer by its HTTP status and error type. In doubt it says "again": lag
 * is seen and can be repaired, a wrongly set aside article is not.
 */
final class BulkJudge {
  private BulkJudge() {}

  static Verdict judge(int status, @Nullable String type, @Nullable String reason) {
    String kind = type == null ? "" : type;
    String why = status + " " + kind + (reason == null ? "" : ": " + reason);
    if (status >= 200 && status < 300) {
      return new Verdict.Done();
    }
    if (status == 409) {
      return new Verdict.Stale();
    }
    if (status == 413) {
      return new Verdict.Dead(Reason.RECORD_TOO_LARGE, why);
    }
    boolean aboutTheIndex =
        switch (kind) {
          // flood-stage watermark, read-only, closed, too many shards: an operator's matter
          case "cluster_block_exception",
              "index_closed_exception",
              "index_not_found_exception",
              "validation_exception",
              "security_exception" ->
              true;
          default -> kind.contains("circuit_breaking") || kind.contains("rejected_execution");
        };
    if (status == 400 && !aboutTheIndex) {
      return new Verdict.Dead(Reason.MAPPING_REJECTED, why);
    }
    return new Verdict.Retry(why);
  }
}
