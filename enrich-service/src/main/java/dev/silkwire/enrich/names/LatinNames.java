package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.names.Heads.Marks;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * Names in Latin letters in a Russian or Kazakh text, by the word beside them (компания Hassad
 * Food, SALIC компаниясы, директор Hassad Food, форум Qyzyljar Invest) or an English head (Siemens
 * Energy Group). Those in quotation marks are left to {@link QuotedNames}.
 */
final class LatinNames {
  static final String RULE = "heads#latin";

  private static final int LONGEST = 6;
  private static final Set<String> INNER = Set.of("of", "and", "for", "&");

  private final Passage passage;
  private final Tokens tokens;
  private final HeadWords english;
  private final Names names;

  LatinNames(Passage passage, HeadWords english, Names names) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.english = english;
    this.names = names;
  }

  void find(Marks russian, Marks kazakh) {
    int at = 0;
    while (at < tokens.size()) {
      int next = isLatin(at) ? end(at) : at + 1;
      Phrase words = new Phrase(at, next);
      if (isLatin(at)
          && !isCommon(words)
          && !passage.isTaken(words)
          && tokens.first(at - 1) != '"') {
        note(words, russian, kazakh);
      }
      at = next;
    }
  }

  private void note(Phrase words, Marks russian, Marks kazakh) {
    int first = words.first();
    int next = words.next();
    if (russian.before(Kind.EVENT, first) < first) {
      Phrase whole = new Phrase(russian.before(Kind.EVENT, first), next);
      note(Tag.Type.EVENT, passage.isTaken(whole) ? words : whole, words);
    } else if (kazakh.is(Kind.EVENT, next)) {
      note(Tag.Type.EVENT, new Phrase(first, kazakh.next(Kind.EVENT, next)), words);
    } else if (russian.beforeOrganisation(first) < first
        || russian.before(Kind.ROLE, first) < first
        || kazakh.isOrganisation(next)
        || words.length() > 1 && english.organisations().contains(tokens.word(next - 1))) {
      note(Tag.Type.ORGANISATION, words, words);
    }
  }

  private void note(Tag.Type type, Phrase phrase, Phrase words) {
    Name name = names.note(passage, type, phrase, Names.key(passage, words), RULE, 0.75);
    if (name != null) {
      name.called(passage.quote(words));
    }
  }

  /** "IT" in «IT компаниясы», "HR" in «директор HR». */
  private boolean isCommon(Phrase words) {
    return words.length() == 1 && english.common().contains(tokens.word(words.first()));
  }

  /** The word after the last capitalised one. */
  private int end(int first) {
    int next = first + 1;
    while (next < first + LONGEST && !tokens.startsLine(next)) {
      boolean hyphen =
          tokens.first(next) == '-' && tokens.isGlued(next) && tokens.isGlued(next + 1);
      boolean inner = hyphen || INNER.contains(tokens.word(next));
      if (isLatin(next)) {
        next++;
      } else if (inner && isLatin(next + 1)) {
        next += 2;
      } else {
        break;
      }
    }
    return next;
  }

  private boolean isLatin(int at) {
    char c = tokens.first(at);
    return c >= 'a'
        && c <= 'z'
        && tokens.isWord(at)
        && tokens.isCapitalised(at)
        && Roman.value(tokens, at) == 0;
  }
}
