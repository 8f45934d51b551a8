package dev.silkwire.index.explain;

import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Journal entries as the steps people read: the same again and again becomes one with a count. */
final class Timeline {
  private Timeline() {}

  /**
   * Entries oldest first.
   *
   * @param normal the normal form of the URL; a step under another spelling says so
   */
  static List<Explanation.Step> of(List<JournalEntry> entries, String normal) {
    List<Explanation.Step> steps = new ArrayList<>();
    JournalEntry before = null;
    for (JournalEntry entry : entries) {
      if (before != null && repeats(before, entry)) {
        Explanation.Step step = steps.removeLast();
        steps.add(
            new Explanation.Step(
                step.stage(),
                step.reason(),
                step.says(),
                step.at(),
                entry.at(),
                step.times() + 1,
                step.service(),
                step.source(),
                step.revision(),
                entry.detail(),
                step.url()));
      } else {
        steps.add(
            new Explanation.Step(
                entry.stage(),
                entry.reason(),
                says(entry),
                entry.at(),
                null,
                1,
                entry.service(),
                entry.source(),
                entry.revision(),
                entry.detail(),
                entry.url().equals(normal) ? null : entry.url()));
      }
      before = entry;
    }
    return steps;
  }

  private static boolean repeats(JournalEntry before, JournalEntry entry) {
    boolean same =
        before.stage() == entry.stage()
            && before.reason() == entry.reason()
            && before.service().equals(entry.service())
            && before.url().equals(entry.url());
    return same
        && switch (entry.stage()) {
          case UNCHANGED, FAILED, FETCHED -> true; // visits: the detail may hold times and sizes
          case DISCOVERED, REFUSED, SKIPPED, EXTRACTED, ENRICHED, INDEXED, DEAD_LETTERED ->
              Objects.equals(before.detail(), entry.detail())
                  && Objects.equals(before.revision(), entry.revision());
        };
  }

  private static String says(JournalEntry entry) {
    if (entry.reason() == Reason.REDIRECTED) {
      return "Redirected";
    }
    if (entry.reason() == Reason.DUPLICATE_ADDRESS) {
      return "Joined: " + Words.of(entry.reason());
    }
    if (entry.reason() == Reason.GONE || entry.reason() == Reason.NOT_FOUND) {
      return "No page: " + Words.of(entry.reason());
    }
    String stage =
        switch (entry.stage()) {
          case DISCOVERED -> "Discovered";
          case REFUSED -> "Refused";
          case FAILED -> "Could not be fetched";
          case UNCHANGED -> "Visited, unchanged";
          case FETCHED -> "Read for links";
          case SKIPPED -> "Not used";
          case EXTRACTED -> "Article extracted";
          case ENRICHED -> "Tagged";
          case INDEXED -> "Searchable";
          case DEAD_LETTERED -> "Set aside";
        };
    String revision = entry.revision() == null ? "" : ", revision " + entry.revision();
    return entry.reason() == null
        ? stage + revision
        : stage + revision + ": " + Words.of(entry.reason());
  }
}
