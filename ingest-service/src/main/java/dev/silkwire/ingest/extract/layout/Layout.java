package dev.silkwire.ingest.extract.layout;

import dev.silkwire.contracts.Selectors;
import dev.silkwire.contracts.SourceDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known beforehand of where a page holds its parts.
 *
 * @param selectors of the source; null where nothing is known
 */
public record Layout(@Nullable Selectors selectors) {
  public static final Layout UNKNOWN = new Layout(null);

  /** The layout a source had on the day a page was fetched. */
  public static Layout of(SourceDefinition source, Instant fetched) {
    return source.selectorsAt(fetched).map(Layout::new).orElse(UNKNOWN);
  }
}
