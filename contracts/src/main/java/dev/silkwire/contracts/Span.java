package dev.silkwire.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A place in the published article that is evidence for a tag.
 *
 * @param field the title or the text
 * @param start first code point, counted from 0
 * @param end one past the last code point
 * @param quote exactly what stands there
 */
public record Span(Field field, int start, int end, String quote) {
  public Span {
    Required.field(field, "spans.field");
    Required.atLeast(0, start, "spans.start");
    Required.atLeast(start, end, "spans.end");
    Required.field(quote, "spans.quote");
  }

  /** Which text the offsets count in. */
  public enum Field {
    TITLE,
    TEXT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
