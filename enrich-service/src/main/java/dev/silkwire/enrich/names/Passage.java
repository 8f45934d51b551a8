package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Span;
import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.text.Notes;
import dev.silkwire.enrich.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title or the text of an article while names are looked for: which words are places or names
 * already.
 */
final class Passage {
  private final Tokens tokens;
  private final Notes notes;
  private final List<Quotation> quotations;
  private final @Nullable Tag[] places;
  private final int[] placeNext;
  private final @Nullable Name[] names;
  private final int[] nameNext;

  /** 0 for a free word; one more than the first word of the place or name it belongs to. */
  private final int[] inPlace;

  private final int[] inName;

  private Passage(Tokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
    this.quotations = Quotation.of(tokens);
    int size = tokens.size() + 1;
    this.places = new Tag[size];
    this.placeNext = new int[size];
    this.names = new Name[size];
    this.nameNext = new int[size];
    this.inPlace = new int[size];
    this.inName = new int[size];
  }

  static Passage of(Tokens tokens, List<Tag> placeTags, Notes notes) {
    Passage passage = new Passage(tokens, notes);
    for (Tag place : placeTags) {
      for (Span span : place.spans()) {
        if (span.field() == tokens.text().field()) {
          passage.holdPlace(place, span);
        }
      }
    }
    return passage;
  }

  private void holdPlace(Tag place, Span span) {
    int first = tokens.fromPublished(span.start());
    int next = first;
    while (next < tokens.size() && tokens.text().position(tokens.start(next)) < span.end()) {
      next++;
    }
    if (next > first && next > placeNext[first]) {
      places[first] = place;
      placeNext[first] = next;
      for (int i = first; i < next; i++) {
        inPlace[i] = first + 1;
      }
    }
  }

  /** The first word at or after an index of the normalised text. */
  int tokenFrom(int index) {
    return tokens.from(index);
  }

  Tokens tokens() {
    return tokens;
  }

  /** What stands in quotation marks, in order. */
  List<Quotation> quotations() {
    return quotations;
  }

  String quote(Phrase phrase) {
    return tokens.text().quote(tokens.start(phrase.first()), end(phrase));
  }

  Span span(Phrase phrase) {
    return tokens.text().span(tokens.start(phrase.first()), end(phrase));
  }

  /** "Hitchcock's" is a mention of Hitchcock. */
  private int end(Phrase phrase) {
    int last = phrase.next() - 1;
    boolean possessive = CapitalisedPhrases.isPossessive(tokens.word(last));
    return tokens.end(last) - (possessive ? 2 : 0);
  }

  /** Makes words a mention of a name. */
  void hold(Phrase phrase, Name name) {
    name.at(span(phrase));
    mark(phrase, name);
  }

  /** Says that words belong to a name without being evidence themselves. */
  void mark(Phrase phrase, Name name) {
    names[phrase.first()] = name;
    nameNext[phrase.first()] = phrase.next();
    for (int i = phrase.first(); i < phrase.next(); i++) {
      inName[i] = phrase.first() + 1;
    }
  }

  boolean isTaken(int token) {
    return token >= 0 && token < inName.length && inName[token] > 0;
  }

  /** Whether a word belongs to a name that is as sure as this. */
  boolean isHeld(int token, double confidence) {
    Name name = isTaken(token) ? names[inName[token] - 1] : null;
    return name != null
        && (name.confidence() >= confidence
            || name.type() != Tag.Type.PERSON && name.type() != Tag.Type.ORGANISATION);
  }

  /** Whether somebody wants to know why words are no name. */
  boolean isAsked() {
    return notes.wanted();
  }

  /** Says why a rule makes no name of words that look like one. */
  void doubt(Phrase phrase, String rule, String reason) {
    if (notes.wanted()) {
      notes.doubt(tokens.text(), tokens.start(phrase.first()), end(phrase), rule, reason);
    }
  }

  /** Takes words from the names that had them: a better name goes through them. */
  void release(Phrase phrase) {
    for (int i = phrase.first(); i < phrase.next(); i++) {
      if (isTaken(i)) {
        int first = inName[i] - 1;
        Name name = names[first];
        if (name != null) {
          name.notAt(span(new Phrase(first, nameNext[first])));
        }
        for (int j = first; j < nameNext[first]; j++) {
          inName[j] = 0;
        }
        names[first] = null;
      }
    }
  }

  boolean isTaken(Phrase phrase) {
    for (int i = phrase.first(); i < phrase.next(); i++) {
      if (isTaken(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these words are, or are part of, one name. */
  boolean isOneName(Phrase phrase) {
    return isTaken(phrase.first()) && inName[phrase.first()] == inName[phrase.next() - 1];
  }

  boolean isInPlace(int token) {
    return token >= 0 && token < inPlace.length && inPlace[token] > 0;
  }

  /** The place that begins with this word. */
  @Nullable Tag place(int token) {
    return token < 0 || token >= places.length ? null : places[token];
  }

  /** The word after the place that begins here; the word itself where none does. */
  int afterPlace(int token) {
    return place(token) == null ? token : placeNext[token];
  }

  /**
   * The first word of the place that ends right before this word; the word itself where none does.
   */
  int beforePlace(int token) {
    return token > 0 && isInPlace(token - 1) && placeNext[inPlace[token - 1] - 1] == token
        ? inPlace[token - 1] - 1
        : token;
  }

  /** The name that begins with this word. */
  @Nullable Name name(int token) {
    return token < 0 || token >= names.length ? null : names[token];
  }

  /** What kind of name a word belongs to. */
  Tag.@Nullable Type typeAt(int token) {
    Name name = isTaken(token) ? names[inName[token] - 1] : null;
    return name == null ? null : name.type();
  }

  int afterName(int token) {
    return name(token) == null ? token : nameNext[token];
  }

  /**
   * The first word of the name that ends right before this word; the word itself where none does.
   */
  int beforeName(int token) {
    return token > 0 && isTaken(token - 1) && nameNext[inName[token - 1] - 1] == token
        ? inName[token - 1] - 1
        : token;
  }

  /** Whether a sentence begins with this word. */
  boolean startsSentence(int token) {
    int before = token - 1;
    while (before >= 0
        && before > token - 4
        && (tokens.first(before) == '"' || tokens.first(before) == '-')) {
      if (tokens.startsLine(before)) {
        return true;
      }
      before--;
    }
    return before < 0 || tokens.endsSentence(before) || tokens.startsLine(token);
  }
}
