package dev.silkwire.ingest.frontier;

import dev.silkwire.contracts.CanonicalUrl;
import java.util.List;

/** Where entries of the frontier are looked up, and events for it are handed in. */
public interface FrontierDesk {
  /**
   * What is known of a URL. May be a moment behind the events that were told.
   *
   * @param lease the name the visit in the answer is to have
   */
  Sight look(CanonicalUrl url, String lease);

  /** Tells the frontier, in this order, and returns when all has been acknowledged. */
  void tell(List<? extends FrontierEvent> events) throws InterruptedException;
}
