package dev.silkwire.enrich.keyphrases;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which words of a title or text are names that were tagged; of overlapping ones the longer. */
final class NamedWords {
  /** A tag's words. */
  record Named(Tag tag, int first, int next) {}

  private final Tokens tokens;
  private final @Nullable Named[] byToken;
  private final List<Named> all = new ArrayList<>();

  private NamedWords(Tokens tokens) {
    this.tokens = tokens;
    this.byToken = new Named[tokens.size() + 1];
  }

  static NamedWords of(Tokens tokens, List<Tag> tags) {
    NamedWords words = new NamedWords(tokens);
    List<Named> found = new ArrayList<>();
    for (Tag tag : tags) {
      if (Candidates.kind(tag) == null) {
        continue;
      }
      for (Span span : tag.spans()) {
        if (span.field() == tokens.text().field()) {
          int first = tokens.fromPublished(span.start());
          int next = tokens.fromPublished(span.end());
          if (next > first) {
            found.add(new Named(tag, first, next));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(one -> one.first - one.next)); // a stable sort
    found.forEach(words::keep);
    return words;
  }

  private void keep(Named named) {
    for (int i = named.first; i < named.next; i++) {
      if (byToken[i] != null) {
        return;
      }
    }
    for (int i = named.first; i < named.next; i++) {
      byToken[i] = named;
    }
    all.add(named);
  }

  List<Named> all() {
    return all;
  }

  /** Whether the words are a name, no more and no less. */
  boolean isName(int first, int next) {
    Named named = byToken[first];
    return named != null && named.first == first && named.next == next;
  }

  boolean isInside(int first, int next) {
    Named named = byToken[first];
    return named != null && named == byToken[next - 1];
  }

  /** Whether the words begin or end in the middle of a name. */
  boolean cuts(int first, int next) {
    Named begins = byToken[first];
    Named ends = byToken[next - 1];
    return begins != ends
        && (begins != null && begins.first < first || ends != null && ends.next > next);
  }
}
