package dev.silkwire.index.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document to be written.
 *
 * @param shelf where it belongs
 * @param month any instant of the month whose index holds it; never changes for one id
 * @param id its id, from the article or the entry, never from the attempt
 * @param version the version it replaces all lower and equal ones with; null to replace always
 * @param json the document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(Shelf shelf, Instant month, String id, @Nullable Long version, byte[] json) {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** An index that cannot be made would hold up everything behind its document for ever. */
  public Document {
    Objects.requireNonNull(id, "the document has no id");
    Objects.requireNonNull(month, "the document has no month");
    if (month.isBefore(EARLIEST) || !month.isBefore(LATEST)) {
      throw new IllegalArgumentException("no index is made for the year of " + month);
    }
  }

  public String index() {
    return shelf.index(month);
  }
}
