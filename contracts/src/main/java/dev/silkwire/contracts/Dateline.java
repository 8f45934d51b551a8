package dev.silkwire.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The head of a first paragraph that says where a report comes from: "BEIJING. KAZINFORM -".
 *
 * @param text the dateline as it stands in the text
 * @param place the place named
 * @param agency the agency named
 * @param date the date as written
 */
public record Dateline(
    String text, @Nullable String place, @Nullable String agency, @Nullable String date) {
  public Dateline {
    Required.field(text, "dateline.text");
  }
}
