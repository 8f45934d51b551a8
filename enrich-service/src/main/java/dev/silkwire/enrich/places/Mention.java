package dev.silkwire.enrich.places;

import dev.silkwire.contracts.Span;
import dev.silkwire.enrich.text.NormalText;
import java.util.List;

/** Some words of the article and what they may mean. */
record Mention(NormalText field, int start, int end, List<PlaceForm> forms) {
  int length() {
    return end - start;
  }

  Span span() {
    return field.span(start, end);
  }

  boolean inTitle() {
    return field.field() == Span.Field.TITLE;
  }

  /** The same words where they mean only this. */
  Mention as(PlaceForm form) {
    return new Mention(field, start, end, List.of(form));
  }
}
