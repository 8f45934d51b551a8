package dev.silkwire.ingest.frontier;

import org.jspecify.annotations.Nullable;

/** What can be seen of a URL from here, without asking the frontier's owner of it. */
public sealed interface Sight {

  /**
   * It has an entry.
   *
   * @param visit as it would be handed out now
   * @param hold who has asked last to keep it from visits, and whether that was granted
   */
  record Known(Visit visit, @Nullable Hold hold) implements Sight {}

  /** Its host is looked after here, and it has no entry. */
  record Unknown() implements Sight {}

  /** Its host is looked after by another instance. */
  record Elsewhere() implements Sight {}

  /** It cannot be told just now: hosts are changing hands, or the state is being restored. */
  record NotNow() implements Sight {}
}
