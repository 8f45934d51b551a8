package dev.silkwire.enrich.names;

import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * JSC "NC "KTZ": the legal form and the quotation marks belong to the mention of a listed company.
 */
final class CompanyForms {
  private static final Set<String> FORMS =
      Set.of("jsc", "nc", "llp", "llc", "plc", "company", "ао", "нк", "тоо", "пао", "ооо");

  private static final Set<String> AFTER = Set.of("co", "ltd", "inc", "llp", "llc", "jsc", "plc");

  private CompanyForms() {}

  /** The words with the form before them, where one is. */
  static Phrase around(Tokens tokens, Phrase words) {
    boolean quoted = false;
    boolean form = false;
    int from = words.first();
    while (from > 0
        && words.first() - from < 6
        && (FORMS.contains(tokens.word(from - 1)) && tokens.isCapitalised(from - 1)
            || tokens.first(from - 1) == '"')) {
      from--;
      quoted |= tokens.first(from) == '"';
      form |= tokens.first(from) != '"';
    }
    if (!form) {
      return words;
    }
    while (from < words.first() && tokens.first(from) == '"') {
      from++;
    }
    boolean closed = quoted && tokens.first(words.next()) == '"' && tokens.isGlued(words.next());
    return new Phrase(from, closed ? words.next() + 1 : words.next());
  }

  /** A company's English name without its legal form; as it is where nothing else would be left. */
  static Phrase without(Tokens tokens, Phrase words) {
    int first = words.first();
    int next = words.next();
    while (first < next && FORMS.contains(tokens.word(first))) {
      first++;
    }
    while (next > first && (AFTER.contains(tokens.word(next - 1)) || !tokens.isWord(next - 1))) {
      next--;
    }
    return first < next ? new Phrase(first, next) : words;
  }
}
