package dev.silkwire.enrich.names;

import dev.silkwire.contracts.Tag;
import dev.silkwire.enrich.names.Heads.Kind;
import dev.silkwire.enrich.text.Tokens;
import java.util.Set;

/**
 * Organisations and events in a Kazakh text: the head stands last (Сыртқы істер министрлігі), the
 * first word has the capital, and places before it belong to it.
 */
final class KazakhNames {
  private static final Set<String> AND = Set.of("мен", "бен", "пен", "және");

  private final Passage passage;
  private final Tokens tokens;
  private final Heads.Marks marks;
  private final Names names;
  private final KazakhSegments segments;

  KazakhNames(
      Passage passage, Heads.Marks marks, Names names, GivenNames given, Set<String> small) {
    this.passage = passage;
    this.tokens = passage.tokens();
    this.marks = marks;
    this.names = names;
    this.segments = new KazakhSegments(passage, marks, given, small);
  }

  void find() {
    for (int at = 0; at < tokens.size(); at++) {
      if (!marks.isOrganisation(at) || passage.isTaken(at) || passage.isInPlace(at)) {
        continue;
      }
      int next = marks.afterOrganisation(at);
      int first = segments.first(at);
      if (first < 0 && marks.is(Kind.ALONE, at) && tokens.isCapitalised(at)) {
        first = at;
      }
      if (first < 0 && tokens.isCapitalised(at)) {
        passage.doubt(new Phrase(at, next), "heads#organisation", HeadWords.ALONE);
      }
      Phrase phrase = new Phrase(Math.max(first, 0), next);
      if (first >= 0 && !passage.isTaken(phrase)) {
        names.note(passage, Tag.Type.ORGANISATION, phrase, key(phrase), "heads#organisation", 0.8);
      }
    }
  }

  /** "Сауда палатасы" where a sentence begins is the "Хубэй провинциясының сауда палатасы". */
  private String key(Phrase phrase) {
    String key = Names.key(passage, phrase);
    if (phrase.length() > 1 && passage.startsSentence(phrase.first())) {
      return names.endingWith(Tag.Type.ORGANISATION, key);
    }
    return key;
  }

  /** "Қазақстан мен Өзбекстанның Өңіраралық форумы": without the second of two it is of. */
  private int ownName(int first) {
    boolean second =
        first > 0
            && passage.place(first) != null
            && KazakhSegments.isGenitive(tokens.word(passage.afterPlace(first) - 1))
            && AND.contains(tokens.word(first - 1));
    return second && tokens.isCapitalised(passage.afterPlace(first))
        ? passage.afterPlace(first)
        : first;
  }

  /** "IV Халықаралық инвестициялық форумы": by the edition, or the capital it begins with. */
  void findEvents() {
    for (int at = 0; at < tokens.size(); at++) {
      if (!marks.is(Kind.EVENT, at) || passage.isTaken(at)) {
        continue;
      }
      int first = ownName(segments.first(at));
      if (first < 0 || passage.isInPlace(first) && passage.afterPlace(first) == at) {
        continue;
      }
      int roman = Roman.value(tokens, first) > 0 ? first : first - 1;
      int edition = Roman.value(tokens, roman);
      int start = edition > 0 ? roman : first;
      Phrase whole = new Phrase(start, marks.next(Kind.EVENT, at));
      Phrase name = new Phrase(edition > 0 ? roman + 1 : first, whole.next());
      if (name.length() < 2 || passage.isTaken(whole)) {
        continue;
      }
      Name event =
          names.note(passage, Tag.Type.EVENT, whole, Names.key(passage, name), "heads#event", 0.8);
      if (event != null && edition > 0) {
        event.with("edition", String.valueOf(edition));
      }
    }
  }
}
