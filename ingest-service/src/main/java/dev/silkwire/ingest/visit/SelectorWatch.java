package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.CanonicalUrl;
import dev.silkwire.contracts.SourceDefinition;
import dev.silkwire.ingest.extract.layout.SelectorUse;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator when a source's selectors no longer find what is on every article: its layout
 * has changed. Every page counts in {@code silkwire.selectors}; the log has a line for the 1st,
 * 10th, 100th … page in a row.
 */
final class SelectorWatch {
  private static final Logger log = LoggerFactory.getLogger(SelectorWatch.class);

  private final MeterRegistry metrics;
  private final Map<Selector, Integer> missedInARow = new ConcurrentHashMap<>();

  private record Selector(String source, SelectorUse.Part part) {}

  SelectorWatch(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** An article was read by the selectors of its source. */
  void saw(SourceDefinition source, CanonicalUrl url, SelectorUse use) {
    for (SelectorUse.Match match : use.matches()) {
      String outcome = match.problem() == null ? "followed" : "missed";
      metrics
          .counter(
              "silkwire.selectors",
              "source",
              source.id(),
              "selector",
              match.part().word(),
              "outcome",
              outcome)
          .increment();
      Selector selector = new Selector(source.id(), match.part());
      if (match.isMissed()) {
        int missed = missedInARow.merge(selector, 1, Integer::sum);
        if (isPowerOfTen(missed)) {
          log.warn(
              "Selector {} of source {} ({}) {}: {} on {} ({} in a row). The general finding"
                  + " stands; ./silkwire sources check --source {} --page {} shows both",
              match.part().word(),
              source.id(),
              use.version(),
              match.problem(),
              match.selector(),
              url,
              missed,
              source.id(),
              url);
        }
      } else {
        missedInARow.remove(selector);
      }
    }
  }

  private static boolean isPowerOfTen(int number) {
    int rest = number;
    while (rest > 1 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}
