package dev.silkwire.index.store;

import java.time.Instant;
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
  public String index() {
    return shelf.index(month);
  }
}
