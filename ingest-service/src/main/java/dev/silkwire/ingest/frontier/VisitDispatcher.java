package dev.silkwire.ingest.frontier;

/** Takes visits from the frontier and carries them out elsewhere: a stream thread never fetches. */
public interface VisitDispatcher {
  /** Starts the visit, or says at once that there is no room for it now. */
  boolean offer(Visit visit);

  /** Whether the visit is still under way here; its lease is then renewed. */
  boolean holds(String lease);

  /** This instance no longer owns the host: its visit is to stop, its ending will be ignored. */
  void abandon(String lease);
}
