package dev.silkwire.enrich.tagging;

import dev.silkwire.contracts.Tag;
import java.util.List;

/**
 * What was found in an article.
 *
 * @param language ISO 639-1, or "und"
 * @param tags each with its evidence, by type, most confident first
 * @param cut what was left out for a bound or a failure, one sentence each; usually empty
 */
public record Tagged(String language, List<Tag> tags, List<String> cut) {
  public Tagged {
    tags = List.copyOf(tags);
    cut = List.copyOf(cut);
  }
}
