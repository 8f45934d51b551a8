package dev.silkwire.enrich.retag;

import dev.silkwire.contracts.EnrichedArticle;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Events;
import dev.silkwire.contracts.UndecodableEvent;
import dev.silkwire.contracts.backfill.Backfills;
import dev.silkwire.contracts.backfill.KeptRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which version of each article is its latest, of those whose ids fall into one share of all. A log
 * of many articles is gone through share by share, so that memory is bounded.
 */
final class LatestVersions {
  private static final long UNREADABLE = -1;

  private final Map<String, Long> versions = new HashMap<>();
  private final int share;
  private final int shares;

  private LatestVersions(int share, int shares) {
    this.share = share;
    this.shares = shares;
  }

  /** Reads all the records through once. */
  static LatestVersions of(KeptRecords records, int share, int shares) throws InterruptedException {
    LatestVersions latest = new LatestVersions(share, shares);
    records.rewind();
    for (List<ConsumerRecord<String, byte[]>> batch = records.next();
        !batch.isEmpty();
        batch = records.next()) {
      long began = System.nanoTime();
      batch.forEach(latest::see);
      Backfills.restAfterWorkSince(began);
    }
    return latest;
  }

  private void see(ConsumerRecord<String, byte[]> record) {
    if (isOurs(record)) {
      long version = version(record);
      if (version != UNREADABLE) {
        versions.merge(record.key(), version, Math::max);
      }
    }
  }

  /** Whether the record's article is of this share. */
  boolean isOurs(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    return Math.floorMod(key == null ? 0 : key.hashCode(), shares) == share;
  }

  /** Whether the record is the latest of its article; each is taken once. */
  boolean take(ConsumerRecord<String, byte[]> record) {
    return versions.remove(record.key(), version(record));
  }

  /** From the event's id, which costs nothing to read; from the event itself where it has none. */
  private static long version(ConsumerRecord<String, byte[]> record) {
    return Events.header(record.headers(), "ce_id")
        .map(id -> versionIn(id, String.valueOf(record.key())))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .orElseGet(() -> versionInside(record.value()));
  }

  private static OptionalLong versionIn(String eventId, String article) {
    if (!eventId.startsWith(article + "-")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(eventId, article.length() + 1, eventId.length(), 10));
    } catch (NumberFormatException other) {
      return OptionalLong.empty();
    }
  }

  private static long versionInside(byte[] value) {
    try {
      return EventJson.read(value, EnrichedArticle.class).version();
    } catch (UndecodableEvent e) {
      return UNREADABLE; // an article of its own, which the second reading sets aside by name
    }
  }
}
