package dev.silkwire.commandline.follow;

import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.contracts.JournalEntry.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns journal entries into lines: one per indexed article, one per article that will not come,
 * and never so many that nobody can read them.
 */
public final class FollowLines {
  private static final int MOST_PER_SECOND = 20;
  private static final int REMEMBERED = 2_000;

  /** Refusals that are no loss: the same article comes by another address, or was none. */
  private static final Set<Reason> NO_LOSS =
      Set.of(
          Reason.NOT_HTTP,
          Reason.OFF_SITE,
          Reason.DUPLICATE_ADDRESS,
          Reason.REDIRECTED,
          Reason.NOT_MODIFIED,
          Reason.SAME_CONTENT,
          Reason.LIST_PAGE,
          Reason.SECTION_PAGE,
          Reason.STALE_VERSION,
          Reason.SOURCE_REMOVED);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Clock clock;
  private final DateTimeFormatter time;
  private final Map<String, ArticleGlimpse> glimpses = bounded();
  private final Map<String, Boolean> told = bounded();
  private final Map<Stage, Integer> untold = new EnumMap<>(Stage.class);
  private Instant second = Instant.EPOCH;
  private int inSecond;

  public FollowLines(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.time = TIME.withZone(zone);
  }

  /** Remembers an article for the line that says it is searchable. */
  public void remember(ArticleGlimpse glimpse) {
    glimpses.put(glimpse.article().id(), glimpse);
  }

  /** The line for an entry, where it deserves one now. */
  public Optional<String> line(JournalEntry entry) {
    boolean worthALine =
        switch (entry.stage()) {
          case INDEXED, DEAD_LETTERED -> true;
          case REFUSED, SKIPPED, FAILED -> !NO_LOSS.contains(entry.reason()) && isNews(entry);
          case DISCOVERED, UNCHANGED, FETCHED, EXTRACTED, ENRICHED -> false;
        };
    if (!worthALine) {
      return Optional.empty();
    }
    if (!mayTell()) {
      untold.merge(entry.stage(), 1, Integer::sum);
      return Optional.empty();
    }
    return Optional.of(entry.stage() == Stage.INDEXED ? indexed(entry) : missing(entry));
  }

  /** What was left out since the last time, once the rush is over. */
  public Optional<String> leftOut() {
    if (untold.isEmpty() || clock.instant().isBefore(second.plusSeconds(1))) {
      return Optional.empty();
    }
    String counts =
        untold.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    untold.clear();
    return Optional.of("         … and " + counts);
  }

  private String indexed(JournalEntry entry) {
    ArticleGlimpse glimpse = glimpses.get(String.valueOf(entry.article()));
    String language = glimpse == null || glimpse.language() == null ? "" : glimpse.language();
    String countries = glimpse == null ? "" : String.join(" ", glimpse.countries(4));
    int revision = entry.revision() == null ? 1 : entry.revision();
    return "%s  %-3s %-12s %s%s%s"
        .formatted(
            time.format(entry.at()),
            language,
            source(entry),
            entry.detail() == null ? entry.url() : entry.detail(),
            revision > 1 ? "  (revision " + revision + ")" : "",
            countries.isEmpty() ? "" : "  [" + countries + "]");
  }

  private String missing(JournalEntry entry) {
    String reason = entry.reason() == null ? "" : " " + entry.reason().word();
    return "%s  %-3s %-12s %s%s: %s%s"
        .formatted(
            time.format(entry.at()),
            entry.stage() == Stage.DEAD_LETTERED ? "!!" : " -",
            source(entry),
            entry.stage().word(),
            reason,
            entry.url(),
            entry.detail() == null ? "" : " (" + shorten(entry.detail()) + ")");
  }

  private static String source(JournalEntry entry) {
    return entry.source() == null ? "" : entry.source();
  }

  /** The same refusal comes with every poll; it is told once. */
  private boolean isNews(JournalEntry entry) {
    return told.put(entry.url() + ' ' + entry.stage() + ' ' + entry.reason(), true) == null;
  }

  private boolean mayTell() {
    Instant now = clock.instant();
    if (Duration.between(second, now).compareTo(Duration.ofSeconds(1)) >= 0) {
      second = now;
      inSecond = 0;
    }
    return ++inSecond <= MOST_PER_SECOND;
  }

  private static String shorten(String text) {
    return text.length() <= 120 ? text : text.substring(0, 119) + "…";
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
