package dev.silkwire.index.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.JournalEntry;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A journal entry as it stands in the store: its own fields, and the hash it is found by.
 *
 * @param urlId {@link JournalEntry#urlId()}
 * @param entry the entry, whose fields stand beside
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record JournalDocument(String urlId, @JsonUnwrapped JournalEntry entry) {
  static JournalDocument of(JournalEntry entry) {
    return new JournalDocument(entry.urlId(), entry);
  }

  byte[] json() {
    return EventJson.write(this);
  }
}
