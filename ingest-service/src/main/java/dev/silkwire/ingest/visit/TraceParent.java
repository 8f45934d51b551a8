package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Hashes;
import dev.silkwire.ingest.frontier.Visit;

/** The W3C Trace Context of a visit: its lease names the trace, so a repeated event keeps it. */
final class TraceParent {
  private TraceParent() {}

  static String of(Visit visit) {
    String id = Hashes.of(visit.lease());
    return "00-" + id + "-" + id.substring(0, 16) + "-01";
  }
}
