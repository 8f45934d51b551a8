package dev.silkwire.index.explain;

import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a URL, read from its journal.
 *
 * @param outcome in one word
 * @param sentence in one sentence
 * @param indexed the entry that says it is searchable
 * @param leadsTo the address a redirect or duplicate leads to
 */
record Verdict(
    Outcome outcome, String sentence, @Nullable JournalEntry indexed, @Nullable String leadsTo) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** Entries oldest first. */
  static Verdict of(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return new Verdict(
          Outcome.UNKNOWN,
          "Never heard of this URL: no feed, sitemap or section page of a source has named it.",
          null,
          null);
    }
    JournalEntry indexed = null;
    JournalEntry settled = null; // the last that decides something for good
    JournalEntry failing = null; // what has failed since
    for (JournalEntry entry : entries) {
      switch (entry.stage()) {
        case INDEXED -> indexed = indexed != null && newer(indexed, entry) ? indexed : entry;
        case REFUSED, FETCHED, SKIPPED, EXTRACTED, ENRICHED, DEAD_LETTERED -> {
          settled = entry;
          failing = null;
        }
        case FAILED -> failing = entry;
        case UNCHANGED -> failing = null;
        case DISCOVERED -> {}
      }
    }
    JournalEntry last = failing == null ? settled : failing;
    if (indexed != null) {
      return indexed(indexed, last);
    }
    return last == null ? undecided(entries) : decided(last, entries);
  }

  private static Verdict indexed(JournalEntry indexed, @Nullable JournalEntry last) {
    String sentence = "Indexed as article " + indexed.article() + revision(indexed);
    String since =
        last == null
            ? ""
            : switch (last.stage()) {
              case EXTRACTED, ENRICHED ->
                  newer(last, indexed) ? "; revision " + last.revision() + " is on its way" : "";
              case FAILED, SKIPPED, REFUSED ->
                  isAboutTheAddress(last) ? "" : "; at the last visit: " + why(last);
              case DEAD_LETTERED ->
                  newer(last, indexed) ? "; a later record was set aside: " + why(last) : "";
              case DISCOVERED, UNCHANGED, FETCHED, INDEXED -> "";
            };
    return new Verdict(Outcome.INDEXED, sentence + since + ".", indexed, null);
  }

  private static Verdict decided(JournalEntry last, List<JournalEntry> entries) {
    String other = leadsTo(last).orElse(null);
    if (last.reason() == Reason.REDIRECTED) {
      String to = other == null ? "another address" : other;
      return new Verdict(Outcome.REDIRECTED, "Redirected to " + to + "; see there.", null, other);
    }
    if (last.reason() == Reason.DUPLICATE_ADDRESS) {
      String of = other == null ? "a page known already" : other;
      return new Verdict(
          Outcome.DUPLICATE, "Another address of " + of + "; see there.", null, other);
    }
    if (last.reason() == Reason.GONE || last.reason() == Reason.NOT_FOUND) {
      return new Verdict(Outcome.GONE, "No page: " + why(last) + ".", null, null);
    }
    return switch (last.stage()) {
      case REFUSED -> new Verdict(Outcome.REFUSED, "Refused: " + why(last) + ".", null, other);
      case SKIPPED ->
          new Verdict(
              Outcome.SKIPPED, "Fetched, and not an article: " + why(last) + ".", null, other);
      case FAILED ->
          new Verdict(
              Outcome.FAILED,
              "Could not be fetched so far: "
                  + why(last)
                  + ". It was tried "
                  + times(entries)
                  + " and is tried again.",
              null,
              null);
      case FETCHED ->
          new Verdict(
              Outcome.ENTRANCE,
              "An entrance of the source: read for links, never an article itself.",
              null,
              null);
      case EXTRACTED ->
          new Verdict(
              Outcome.UNDER_WAY, "Extracted as an article; it waits to be tagged.", null, null);
      case ENRICHED ->
          new Verdict(
              Outcome.UNDER_WAY, "Tagged; it waits to be written to Elasticsearch.", null, null);
      case DEAD_LETTERED ->
          new Verdict(
              Outcome.DEAD_LETTERED,
              "Set aside by "
                  + last.service()
                  + ", because "
                  + why(last)
                  + ". It waits on the dead-letter topic.",
              null,
              null);
      case DISCOVERED, UNCHANGED, INDEXED -> undecided(entries);
    };
  }

  private static Verdict undecided(List<JournalEntry> entries) {
    boolean visited = entries.stream().anyMatch(entry -> entry.stage() == Stage.UNCHANGED);
    return visited
        ? new Verdict(
            Outcome.UNDER_WAY,
            "Visited, and unchanged; what its first visit gave is no longer in the journal.",
            null,
            null)
        : new Verdict(
            Outcome.WAITING, "Discovered; it waits for its turn to be fetched.", null, null);
  }

  /** The other address that an entry names, in its detail. */
  static Optional<String> leadsTo(JournalEntry entry) {
    boolean names =
        entry.reason() == Reason.REDIRECTED
            || entry.reason() == Reason.DUPLICATE_ADDRESS
            || entry.reason() == Reason.SAME_CONTENT;
    if (!names || entry.detail() == null) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(entry.detail());
    return address.find()
        ? Optional.of(address.group().replaceAll("[.,;:)\\]>\"']+$", ""))
        : Optional.empty();
  }

  /** Says something of this spelling only, not of the article. */
  private static boolean isAboutTheAddress(JournalEntry entry) {
    return entry.reason() == Reason.DUPLICATE_ADDRESS
        || entry.reason() == Reason.REDIRECTED
        || entry.reason() == Reason.SAME_CONTENT
        || entry.reason() == Reason.NOT_MODIFIED;
  }

  private static boolean newer(JournalEntry one, JournalEntry than) {
    return revisionOf(one) > revisionOf(than);
  }

  private static int revisionOf(JournalEntry entry) {
    return entry.revision() == null ? 0 : entry.revision();
  }

  private static String why(JournalEntry entry) {
    Reason reason = entry.reason();
    if (reason == null) {
      return entry.detail() == null ? "no reason is given" : entry.detail();
    }
    return Words.of(reason);
  }

  private static String revision(JournalEntry entry) {
    return entry.revision() == null ? "" : ", revision " + entry.revision();
  }

  private static String times(List<JournalEntry> entries) {
    long failures = entries.stream().filter(entry -> entry.stage() == Stage.FAILED).count();
    return failures == 1 ? "once" : failures + " times";
  }
}
